import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { VolunteerRow } from '#shared/contract/volunteers/register.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { durationText } from '#shared/domain/volunteers/hours.ts';
import { starName } from '#shared/domain/volunteers/stars.ts';
import { SKILLS, type VolunteerStatus } from '#shared/domain/volunteers/words.ts';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';
import { useSettled } from '#renderer/lib/settled.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';
import { StationDialog } from './StationDialog.tsx';
import { StationField } from './StationField.tsx';
import { usePages } from './use-pages.ts';
import { VolunteerForm } from './VolunteerForm.tsx';
import { VolunteerRooms } from './VolunteerRooms.tsx';
import { number, STATUS_OPTIONS } from './words.ts';
import './volunteers.css';

const COLUMNS: readonly Column<VolunteerRow>[] = [
  { key: 'name', title: '姓名', width: 'minmax(90px, 1fr)', text: ({ name }) => name },
  { key: 'number', title: '编号', width: '104px', text: (row) => row.number },
  { key: 'sex', title: '性别', width: '56px', text: ({ sex }) => (sex === 'male' ? '男' : '女') },
  { key: 'phone', title: '电话', width: '120px', text: ({ maskedPhone }) => maskedPhone ?? '' },
  { key: 'station', title: '联络站', width: 'minmax(150px, 1.6fr)', text: ({ station }) => station ?? '' },
  { key: 'skills', title: '技能', width: 'minmax(90px, 1fr)', text: ({ skills }) => skills.join('、') },
  { key: 'status', title: '状态', width: '64px', text: ({ status }) => status },
  { key: 'star', title: '星级', width: '72px', text: ({ star }) => (star === null ? '' : starName(star)) },
  { key: 'times', title: '次数', width: '64px', align: 'right', text: ({ times }) => number(times) },
  {
    key: 'minutes',
    title: '时长',
    width: '124px',
    align: 'right',
    text: ({ minutes }) => durationText(minutes),
  },
];
const SKILL_OPTIONS = SKILLS.map((value) => ({ value, label: value }));
const SETTLED_MS = 120;

type Narrowed = {
  readonly stationId?: string;
  readonly status?: VolunteerStatus;
  readonly skill?: string;
};

/** The register of volunteers. */
export function VolunteersPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const year = params.get('year');
  const [text, setText] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>({});
  const [adding, setAdding] = useState(false);
  const [station, setStation] = useState(false);
  const [said, setSaid] = useState<string>();
  const asked = useSettled(text, SETTLED_MS);
  const filter = { ...narrowed, text: asked, ...(year === null ? {} : { year: Number(year) }) };
  const { rows, first, error, hasNextPage, loadMore } = usePages(['volunteers.list', filter], (page) =>
    client.volunteers.list({ filter, ...page }),
  );
  const narrow = (more: Readonly<Partial<Record<keyof Narrowed, string | null>>>) =>
    setNarrowed((before) =>
      Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, value]) => value != null)),
    );
  useSelectionSummary(first ? `共 ${number(first.total)} 位志愿者` : '');
  const canAdd = CLERKS.includes(role);
  return (
    <>
      <PageHeader
        title="志愿者名册"
        purpose={
          year === null ? '打字找人：姓名、首字母、编号。Enter 打开一位。' : `${year} 年底以前注册的志愿者。`
        }
        {...(canAdd ? { action: { label: '登记志愿者', run: () => setAdding(true) } } : {})}
        more={canAdd && <Button onClick={() => setStation(true)}>联络站…</Button>}
      />
      <VolunteerRooms />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      <div className="filters volunteer-filters" role="search" aria-label="筛选志愿者">
        <Input
          aria-label="找志愿者"
          placeholder="姓名、首字母、编号"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <StationField
          aria-label="联络站"
          placeholder="全部联络站"
          value={narrowed.stationId ?? null}
          onChange={(stationId) => narrow({ stationId })}
        />
        <Select
          aria-label="状态"
          placeholder="不论状态"
          allowClear
          value={narrowed.status ?? null}
          options={STATUS_OPTIONS}
          onChange={(status: VolunteerStatus | null) => narrow({ status })}
        />
        <Select
          aria-label="技能"
          placeholder="不论技能"
          allowClear
          value={narrowed.skill ?? null}
          options={SKILL_OPTIONS}
          onChange={(skill: string | null) => narrow({ skill })}
        />
      </div>
      {error && <ErrorState error={error} />}
      {rows && (
        <DataTable
          label="志愿者"
          list={JSON.stringify(filter)}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          open={({ id }) => void navigate(`/volunteers/${id}`)}
          empty={
            <EmptyState>没有找到志愿者。按 Ctrl+N 登记一位，或者在“导入”里导入志愿者工作簿。</EmptyState>
          }
        />
      )}
      {adding && (
        <VolunteerForm
          close={(sentence) => {
            setAdding(false);
            setSaid(sentence);
          }}
        />
      )}
      {station && <StationDialog close={() => setStation(false)} />}
    </>
  );
}
