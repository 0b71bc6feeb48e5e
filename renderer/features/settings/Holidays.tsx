import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CalendarYear } from '#shared/contract/applications/calendar.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useSession } from '#renderer/lib/session.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { HolidaysForm } from './HolidaysForm.tsx';

const nextUnknown = (years: readonly CalendarYear[]) =>
  Math.max(Number(today().slice(0, 4)) - 1, ...years.map(({ year }) => year)) + 1;

/** Each year's days off and worked weekends: deadlines in working days are counted by them. */
export function Holidays() {
  const { role } = useSession();
  const [editing, setEditing] = useState<CalendarYear>();
  const years = useQuery({
    queryKey: ['applications.calendar'],
    queryFn: () => client.applications.calendar({}),
  });
  const mayChange = CLERKS.includes(role);
  const missing = nextUnknown(years.data ?? []);
  return (
    <section aria-label="放假安排" id="holidays">
      <h2>放假安排</h2>
      <p>申请每一步的期限按工作日算。没有录入的年份只按周末算，期限旁会写明。</p>
      {years.isError && <ErrorState error={years.error} />}
      <ul className="setting-list">
        {years.data?.map((year) => (
          <li key={year.year}>
            <span className="setting-label">{year.year} 年</span>
            <span className="setting-value">
              放假 {year.daysOff.length} 天，周末上班 {year.worked.length} 天（{year.document}）
            </span>
            <span className="quiet">{year.savedBy === null ? '程序自带' : `${year.savedBy} 录入`}</span>
            {mayChange && (
              <Button size="small" aria-label={`修改${year.year}年放假安排`} onClick={() => setEditing(year)}>
                修改
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && years.data && (
        <Button
          className="add-year"
          onClick={() =>
            setEditing({ year: missing, daysOff: [], worked: [], document: '', savedAt: null, savedBy: null })
          }
        >
          录入 {missing} 年放假安排…
        </Button>
      )}
      {editing && <HolidaysForm year={editing} close={() => setEditing(undefined)} />}
    </section>
  );
}
