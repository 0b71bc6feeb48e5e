import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { HoursAsked, type HoursRow } from '#shared/contract/volunteers/hours.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Month } from '#shared/domain/month.ts';
import { durationText, hoursText } from '#shared/domain/volunteers/hours.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useSession } from '#renderer/lib/session.ts';
import { MonthField } from '#renderer/ui/MonthField.tsx';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';
import { StationField } from './StationField.tsx';
import { usePages } from './use-pages.ts';
import { VolunteerRooms } from './VolunteerRooms.tsx';
import { number, SERVICE_OPTIONS } from './words.ts';
import './volunteers.css';

const COLUMNS: readonly Column<HoursRow>[] = [
  { key: 'name', title: '姓名', width: 'minmax(90px, 1fr)', text: ({ name }) => name },
  { key: 'number', title: '编号', width: '110px', text: (row) => row.number },
  { key: 'station', title: '联络站', width: 'minmax(150px, 2fr)', text: ({ station }) => station ?? '' },
  { key: 'times', title: '次数', width: '80px', align: 'right', text: ({ times }) => number(times) },
  {
    key: 'minutes',
    title: '时长',
    width: '150px',
    align: 'right',
    text: ({ minutes }) => durationText(minutes),
  },
  {
    key: 'hours',
    title: '小时（证明上）',
    width: '130px',
    align: 'right',
    text: ({ minutes }) => hoursText(minutes),
  },
];

function readAddress(params: URLSearchParams): HoursAsked {
  const year = today().slice(0, 4);
  const read = HoursAsked.safeParse({
    from: params.get('from') ?? `${year}-01`,
    to: params.get('to') ?? `${year}-12`,
    stationId: params.get('stationId'),
    service: params.get('service'),
  });
  if (read.success) return read.data;
  return { from: Month.parse(`${year}-01`), to: Month.parse(`${year}-12`), stationId: null, service: null };
}

function writeAddress(asked: HoursAsked): URLSearchParams {
  return new URLSearchParams(
    Object.entries(asked).flatMap(([field, value]) => (value === null ? [] : [[field, value]])),
  );
}

/** Hours by person of a period, a station, a kind of service; as a workbook too. */
export function HoursPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [said, setSaid] = useState<string>();
  const asked = readAddress(params);
  const { rows, first, error, hasNextPage, loadMore } = usePages(['volunteers.hours', asked], (page) =>
    client.volunteers.hours({ ...asked, ...page }),
  );
  const narrow = (more: Partial<HoursAsked>) =>
    setParams(writeAddress({ ...asked, ...more }), { replace: true });
  useSelectionSummary(first ? `共 ${number(first.volunteers)} 人 · 合计 ${durationText(first.minutes)}` : '');
  async function exportHours(): Promise<void> {
    try {
      const { fileName, content, rows: lines } = await client.volunteers.exportHours(asked);
      const { file } = await client.shell.saveFile({ fileName, content: new Uint8Array(content) });
      setSaid(file === null ? undefined : `已把 ${number(lines)} 行存成“${file}”。`);
    } catch (failure) {
      setSaid(errorText(failure));
    }
  }
  return (
    <>
      <PageHeader
        title="志愿服务时长"
        purpose={said ?? '只算已核准的活动。Enter 打开一位志愿者。'}
        more={CLERKS.includes(role) && <Button onClick={() => void exportHours()}>导出</Button>}
      />
      <VolunteerRooms />
      <div className="filters volunteer-filters hours-filters" role="search" aria-label="哪一段时长">
        <label htmlFor="hours-from">从</label>
        <MonthField
          id="hours-from"
          value={asked.from}
          onChange={(from) => typeof from === 'string' && narrow({ from })}
        />
        <label htmlFor="hours-to">到</label>
        <MonthField
          id="hours-to"
          value={asked.to}
          onChange={(to) => typeof to === 'string' && narrow({ to })}
        />
        <StationField
          aria-label="联络站"
          placeholder="全部联络站"
          value={asked.stationId}
          onChange={(stationId) => narrow({ stationId })}
        />
        <Select
          aria-label="服务类别"
          placeholder="全部类别"
          allowClear
          value={asked.service}
          options={SERVICE_OPTIONS}
          onChange={(service: HoursAsked['service'] | undefined) => narrow({ service: service ?? null })}
        />
      </div>
      {error && <ErrorState error={error} />}
      {rows && (
        <DataTable
          label="服务时长"
          list={params.toString()}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ volunteerId }) => volunteerId}
          more={hasNextPage}
          loadMore={loadMore}
          open={({ volunteerId }) => void navigate(`/volunteers/${volunteerId}`)}
          empty={<EmptyState>这一段没有已核准的服务时长。</EmptyState>}
        />
      )}
    </>
  );
}
