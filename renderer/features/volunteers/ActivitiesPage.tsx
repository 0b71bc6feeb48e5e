import { Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ActivityFilter, type ActivityRow } from '#shared/contract/volunteers/activities.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { durationText } from '#shared/domain/volunteers/hours.ts';
import { ACTIVITY_STATES } from '#shared/domain/volunteers/words.ts';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { usePages } from './use-pages.ts';
import { VolunteerRooms } from './VolunteerRooms.tsx';
import { number, SERVICE_OPTIONS, stateText, TOWNS, townText } from './words.ts';
import './volunteers.css';

const COLUMNS: readonly Column<ActivityRow>[] = [
  { key: 'title', title: '活动', width: 'minmax(160px, 2fr)', text: ({ title }) => title },
  { key: 'number', title: '编号', width: '80px', text: (row) => row.number },
  { key: 'state', title: '办到', width: '112px', text: ({ state }) => stateText(state) },
  { key: 'day', title: '日期', width: '100px', text: ({ startsOn }) => startsOn },
  { key: 'service', title: '类别', width: '84px', text: ({ service }) => service },
  {
    key: 'town',
    title: '乡镇',
    width: 'minmax(90px, 1fr)',
    text: ({ townshipCode }) => townText(townshipCode),
  },
  {
    key: 'volunteers',
    title: '志愿者',
    width: '72px',
    align: 'right',
    text: (row) => number(row.volunteers),
  },
  { key: 'minutes', title: '时长', width: '124px', align: 'right', text: (row) => durationText(row.minutes) },
  {
    key: 'beneficiaries',
    title: '受益人次',
    width: '84px',
    align: 'right',
    text: (row) => number(row.beneficiaries),
  },
];
const ALL = 'all';

function readAddress(params: URLSearchParams): ActivityFilter {
  const whole = (name: string) => (params.get(name) === null ? null : Number(params.get(name)));
  const read = ActivityFilter.safeParse({
    year: whole('year'),
    month: whole('month'),
    state: params.get('state'),
    service: params.get('service'),
    townshipCode: params.get('townshipCode'),
    late: params.get('late') === '1',
  });
  return read.success ? read.data : ActivityFilter.parse({});
}

function writeAddress(filter: ActivityFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).flatMap(([field, value]) =>
      value === null || value === false ? [] : [[field, value === true ? '1' : String(value)]],
    ),
  );
}

/** What volunteers did and will do. */
export function ActivitiesPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [planning, setPlanning] = useState(false);
  const filter = readAddress(params);
  const { rows, first, error, hasNextPage, loadMore } = usePages(['volunteers.activities', filter], (page) =>
    client.volunteers.activities({ filter, ...page }),
  );
  const narrow = (more: Partial<ActivityFilter>) =>
    setParams(writeAddress({ ...filter, late: false, ...more }), { replace: true });
  useSelectionSummary(first ? `共 ${number(first.total)} 场 · 受益 ${number(first.beneficiaries)} 人次` : '');
  const open = (id: string) => void navigate(`/volunteers/activities/${id}`);
  return (
    <>
      <PageHeader
        title="志愿活动"
        purpose={
          filter.late
            ? '已经结束、还没有录入和报核的活动。'
            : [
                filter.year === null ? '所有年份' : `${filter.year} 年`,
                filter.month === null ? '' : `${filter.month} 月`,
                '的活动。Enter 打开一场。',
              ].join('')
        }
        {...(CLERKS.includes(role) ? { action: { label: '新建活动', run: () => setPlanning(true) } } : {})}
      />
      <VolunteerRooms />
      <div className="filters volunteer-filters" role="search" aria-label="筛选活动">
        <Radio.Group
          optionType="button"
          aria-label="办到哪一步"
          value={filter.state ?? ALL}
          options={[
            { value: ALL, label: '全部' },
            ...ACTIVITY_STATES.map((value) => ({ value, label: stateText(value) })),
          ]}
          onChange={({ target }) =>
            narrow({ state: ACTIVITY_STATES.find((state) => state === target.value) ?? null })
          }
        />
        <Select
          aria-label="服务类别"
          placeholder="全部类别"
          allowClear
          value={filter.service}
          options={SERVICE_OPTIONS}
          onChange={(service: ActivityFilter['service'] | undefined) => narrow({ service: service ?? null })}
        />
        <Select
          aria-label="乡镇"
          placeholder="全部乡镇"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.townshipCode}
          options={TOWNS}
          onChange={(townshipCode: string | undefined) => narrow({ townshipCode: townshipCode ?? null })}
        />
      </div>
      {error && <ErrorState error={error} />}
      {rows && (
        <DataTable
          label="志愿活动"
          list={params.toString()}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          open={({ id }) => open(id)}
          empty={<EmptyState>没有这样的活动。按 Ctrl+N 新建一场。</EmptyState>}
        />
      )}
      {planning && <ActivityForm close={() => setPlanning(false)} planned={open} />}
    </>
  );
}
