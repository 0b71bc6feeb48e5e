import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { StarRow, VolunteerRequest } from '#shared/contract/volunteers/rewards.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { hoursText } from '#shared/domain/volunteers/hours.ts';
import { starName } from '#shared/domain/volunteers/stars.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { VolunteerRooms } from './VolunteerRooms.tsx';
import './volunteers.css';

function standing({ noticeFrom, noticeTo, approvedOn }: StarRow): string {
  if (approvedOn !== null) return `✓ ${approvedOn} 认定`;
  if (noticeFrom === null || noticeTo === null) return '○ 等公示';
  return today() > noticeTo ? '● 公示期满，等认定' : `● 公示 ${noticeFrom} 至 ${noticeTo}`;
}

const COLUMNS: readonly Column<StarRow>[] = [
  { key: 'name', title: '姓名', width: 'minmax(90px, 1fr)', text: ({ name }) => name },
  { key: 'number', title: '编号', width: '110px', text: ({ number }) => number },
  { key: 'star', title: '星级', width: '84px', text: ({ star }) => starName(star) },
  {
    key: 'hours',
    title: '提出时小时',
    width: '110px',
    align: 'right',
    text: ({ minutes }) => hoursText(minutes),
  },
  { key: 'on', title: '提出日期', width: '110px', text: ({ proposedOn }) => proposedOn },
  { key: 'standing', title: '办到', width: 'minmax(220px, 2fr)', text: standing },
];

type Notice = { readonly fromDay: Day; readonly place: string };
type Publishing = { readonly starIds: readonly string[]; readonly close: (said?: string) => void };

function PublishDialog({ starIds, close }: Publishing) {
  const [form] = Form.useForm<Notice>();
  const publish = useCommand(client.volunteers.publishStars);
  return (
    <DeskDialog<Notice>
      title={`公示 ${starIds.length} 位`}
      okText="开始公示"
      form={form}
      first="place"
      initial={{ fromDay: Day.parse(today()) }}
      running={publish}
      close={() => close()}
      save={(values) =>
        publish.mutate(
          { starIds: [...starIds], ...values },
          { onSuccess: ({ to }) => close(`已开始公示，到 ${to} 期满。公示表在“文书”的台账里打印。`) },
        )
      }
    >
      <Form.Item name="place" label="在哪里公示" rules={[{ required: true, min: 2, message: '请写明。' }]}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="fromDay"
        label="从哪一天起"
        rules={[dayRule, { required: true, message: '请填日期。' }]}
      >
        <DateField />
      </Form.Item>
    </DeskDialog>
  );
}

type Settled = { readonly outcome: '已更正' | '不更正'; readonly words: string };

function SettleDialog({
  request,
  close,
}: {
  readonly request: VolunteerRequest;
  readonly close: () => void;
}) {
  const [form] = Form.useForm<Settled>();
  const settle = useCommand(client.volunteers.settleRequest);
  return (
    <DeskDialog<Settled>
      title={`处理 ${request.name} 的更正申请`}
      okText="保存"
      form={form}
      first="words"
      initial={{ outcome: '已更正' }}
      running={settle}
      close={close}
      save={(values) => settle.mutate({ requestId: request.id, ...values }, { onSuccess: close })}
    >
      <p>{request.words}</p>
      <Form.Item name="outcome" label="结果">
        <Radio.Group optionType="button" options={['已更正', '不更正']} />
      </Form.Item>
      <Form.Item name="words" label="怎么核实的" rules={[{ required: true, min: 2, message: '请写明。' }]}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </DeskDialog>
  );
}

function Requests({ canEdit }: { readonly canEdit: boolean }) {
  const [settling, setSettling] = useState<VolunteerRequest>();
  const { data = [] } = useQuery({
    queryKey: ['volunteers.requests', null],
    queryFn: () => client.volunteers.requests({ volunteerId: null }),
  });
  if (data.length === 0) return null;
  return (
    <section className="volunteer-panel" aria-labelledby="open-requests">
      <h2 id="open-requests">没有处理的更正申请 {data.length} 条</h2>
      <ul className="plain-list">
        {data.map((request) => (
          <li key={request.id}>
            {request.askedOn}　<Link to={`/volunteers/${request.volunteerId}`}>{request.name}</Link>：
            {request.words}{' '}
            {canEdit && (
              <Button
                size="small"
                aria-label={`处理${request.name}的申请`}
                onClick={() => setSettling(request)}
              >
                处理
              </Button>
            )}
          </li>
        ))}
      </ul>
      {settling && <SettleDialog request={settling} close={() => setSettling(undefined)} />}
    </section>
  );
}

/** Stars on their way, and what volunteers asked to be put right. */
export function StarsPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly StarRow[]>([]);
  const [publishing, setPublishing] = useState(false);
  const [said, setSaid] = useState<string>();
  const propose = useCommand(client.volunteers.proposeStars);
  const approve = useCommand(client.volunteers.approveStars);
  const { data: stars, error } = useQuery({
    queryKey: ['volunteers.stars', null],
    queryFn: () => client.volunteers.stars({ volunteerId: null }),
  });
  const canEdit = CLERKS.includes(role);
  const here = chosen.flatMap(({ id }) => stars?.find((star) => star.id === id) ?? []);
  const unpublished = here.filter(({ noticeFrom }) => noticeFrom === null).map(({ id }) => id);
  const over = here
    .filter(({ approvedOn, noticeTo }) => approvedOn === null && noticeTo !== null && noticeTo < today())
    .map(({ id }) => id);
  const failure = propose.error ?? approve.error;
  const suggest = () =>
    propose.mutate({}, { onSuccess: ({ proposed }) => setSaid(`提出 ${proposed} 位。空格选人，然后公示。`) });
  return (
    <>
      <PageHeader
        title="志愿者星级、更正申请"
        purpose="够了时长的由系统提出，公示期满后认定。空格选人，Enter 打开一位。"
        {...(canEdit ? { action: { label: '按时长提出星级', run: suggest } } : {})}
        more={
          <>
            {canEdit && (
              <Button disabled={unpublished.length === 0} onClick={() => setPublishing(true)}>
                公示选中的 {unpublished.length} 位…
              </Button>
            )}
            {REVIEWERS.includes(role) && (
              <Button
                disabled={over.length === 0}
                onClick={() =>
                  approve.mutate(
                    { starIds: over },
                    { onSuccess: () => setSaid(`已认定 ${over.length} 位。`) },
                  )
                }
              >
                认定选中的 {over.length} 位
              </Button>
            )}
          </>
        }
      />
      <VolunteerRooms />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <Requests canEdit={canEdit} />
      {error && <ErrorState error={error} />}
      {stars && (
        <DataTable
          label="星级"
          columns={COLUMNS}
          rows={stars}
          rowKey={({ id }) => id}
          more={false}
          loadMore={() => undefined}
          onSelect={setChosen}
          open={({ volunteerId }) => void navigate(`/volunteers/${volunteerId}`)}
          empty={<EmptyState>还没有提出过星级。按 Ctrl+N 按时长提出。</EmptyState>}
        />
      )}
      {publishing && (
        <PublishDialog
          starIds={unpublished}
          close={(sentence) => {
            setPublishing(false);
            setSaid(sentence);
          }}
        />
      )}
    </>
  );
}
