import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Day } from '#shared/domain/day.ts';
import { starName } from '#shared/domain/volunteers/stars.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/volunteers/words.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskDialog, ReasonDialog } from './DeskDialog.tsx';
import { orNull } from './words.ts';

type Props = { readonly volunteerId: string; readonly canEdit: boolean };
type Closing = { readonly volunteerId: string; readonly close: () => void };

type RecordValues = {
  readonly kind: RecordKind;
  readonly on: Day;
  readonly title: string;
  readonly issuer?: string;
  readonly document?: string;
};

const DAY_RULES = [dayRule, { required: true, message: '请填日期。' }];

function RecordDialog({ volunteerId, close }: Closing) {
  const [form] = Form.useForm<RecordValues>();
  const add = useCommand(client.volunteers.addRecord);
  return (
    <DeskDialog<RecordValues>
      title="登记培训、表彰、评价"
      okText="保存"
      form={form}
      first="title"
      initial={{ kind: '培训', on: Day.parse(today()) }}
      save={({ issuer, document, ...values }) =>
        add.mutate(
          { volunteerId, ...values, issuer: orNull(issuer), document: orNull(document) },
          { onSuccess: close },
        )
      }
      running={add}
      close={close}
    >
      <Form.Item name="kind" label="哪一类">
        <Radio.Group optionType="button" options={[...RECORD_KINDS]} />
      </Form.Item>
      <Form.Item name="title" label="内容" rules={[{ required: true, min: 2, message: '请写内容。' }]}>
        <Input autoComplete="off" maxLength={200} placeholder="如：手语基础培训，合格" />
      </Form.Item>
      <Form.Item name="on" label="日期" rules={DAY_RULES}>
        <DateField />
      </Form.Item>
      <Form.Item name="issuer" label="哪个单位（可不填）" rules={[{ min: 2, message: '至少两个字。' }]}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="document" label="文号（可不填）" rules={[{ min: 2, message: '至少两个字。' }]}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
    </DeskDialog>
  );
}

type Asked = { readonly askedOn: Day; readonly words: string };

function RequestDialog({ volunteerId, close }: Closing) {
  const [form] = Form.useForm<Asked>();
  const ask = useCommand(client.volunteers.askCorrection);
  return (
    <DeskDialog<Asked>
      title="志愿者申请更正"
      okText="登记"
      form={form}
      first="words"
      initial={{ askedOn: Day.parse(today()) }}
      save={(values) => ask.mutate({ volunteerId, ...values }, { onSuccess: close })}
      running={ask}
      close={close}
    >
      <Form.Item name="words" label="要更正什么" rules={[{ required: true, min: 2, message: '请写明。' }]}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="askedOn" label="提出日期" rules={DAY_RULES}>
        <DateField />
      </Form.Item>
    </DeskDialog>
  );
}

/** Stars, training, honours, and what the volunteer asked to be put right. */
export function VolunteerRecords({ volunteerId, canEdit }: Props) {
  const [open, setOpen] = useState<'record' | 'request'>();
  const [striking, setStriking] = useState<string>();
  const strike = useCommand(client.volunteers.strikeRecord);
  const { data: records = [] } = useQuery({
    queryKey: ['volunteers.records', volunteerId],
    queryFn: () => client.volunteers.records({ volunteerId }),
  });
  const { data: stars = [] } = useQuery({
    queryKey: ['volunteers.stars', volunteerId],
    queryFn: () => client.volunteers.stars({ volunteerId }),
  });
  const { data: requests = [] } = useQuery({
    queryKey: ['volunteers.requests', volunteerId],
    queryFn: () => client.volunteers.requests({ volunteerId }),
  });
  const close = () => setOpen(undefined);
  return (
    <section className="volunteer-panel" aria-labelledby="volunteer-records">
      <h2 id="volunteer-records">
        星级、培训、表彰、更正申请
        {canEdit && (
          <span className="row-actions">
            <Button size="small" onClick={() => setOpen('record')}>
              ＋ 培训、表彰、评价
            </Button>
            <Button size="small" onClick={() => setOpen('request')}>
              ＋ 更正申请
            </Button>
          </span>
        )}
      </h2>
      {stars.length + records.length + requests.length === 0 && <p className="quiet">还没有。</p>}
      <ul className="plain-list">
        {stars.map(({ id, star, approvedOn, noticeFrom, noticeTo, proposedOn }) => (
          <li key={id}>
            {starName(star)}：
            {approvedOn === null
              ? noticeFrom === null
                ? `${proposedOn} 提出，等公示`
                : `公示 ${noticeFrom} 至 ${noticeTo}`
              : `✓ ${approvedOn} 认定`}
          </li>
        ))}
        {records.map(({ id, kind, on, title, issuer, document }) => (
          <li key={id}>
            {on}　{kind}：{[title, issuer, document].filter((part) => part !== null).join('，')}
            {canEdit && (
              <Button size="small" type="link" onClick={() => setStriking(id)} aria-label={`划去${title}`}>
                划去
              </Button>
            )}
          </li>
        ))}
        {requests.map(({ id, askedOn, words, outcome, outcomeWords }) => (
          <li key={id}>
            {askedOn}　申请更正：{words}　
            {outcome === null ? '● 还没有处理' : `✓ ${outcome}：${outcomeWords}`}
          </li>
        ))}
      </ul>
      {open === 'record' && <RecordDialog volunteerId={volunteerId} close={close} />}
      {open === 'request' && <RequestDialog volunteerId={volunteerId} close={close} />}
      {striking !== undefined && (
        <ReasonDialog
          title="划去这一条"
          okText="划去"
          label="划去的原因"
          running={strike}
          close={() => setStriking(undefined)}
          save={(reason) =>
            strike.mutate({ recordId: striking, reason }, { onSuccess: () => setStriking(undefined) })
          }
        />
      )}
    </section>
  );
}
