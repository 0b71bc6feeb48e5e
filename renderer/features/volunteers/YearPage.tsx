import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Counted, Year } from '#shared/contract/volunteers/hours.ts';
import { durationText, hoursText } from '#shared/domain/volunteers/hours.ts';
import { PLAN_TARGETS } from '#shared/domain/volunteers/words.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { Chart } from '#renderer/ui/Chart.tsx';
import { VolunteerRooms } from './VolunteerRooms.tsx';
import { number, townText } from './words.ts';
import './volunteers.css';

const FIRST_YEAR = 2021;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

function yearsUntil(year: number) {
  return Array.from({ length: year - FIRST_YEAR + 1 }, (_, index) => year - index).map((value) => ({
    value,
    label: `${value} 年`,
  }));
}

function Figure({
  name,
  value,
  target,
  to,
}: {
  readonly name: string;
  readonly value: string;
  readonly target?: string | undefined;
  readonly to: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link to={to}>{value}</Link>
      </dd>
      {target !== undefined && <dd style={{ fontSize: 'inherit' }}>{target}</dd>}
    </div>
  );
}

const targetText = (value: number, target: number) =>
  value >= target
    ? `✓ 规划目标 ${number(target)} 已达到`
    : `○ 规划目标 ${number(target)}，还差 ${number(target - value)}`;

function Figures({ year }: { readonly year: Year }) {
  const own = `year=${year.year}`;
  const hours = `/volunteers/hours?from=${year.year}-01&to=${year.year}-12`;
  return (
    <dl className="year-figures">
      <Figure
        name="注册志愿者"
        value={number(year.volunteers)}
        target={targetText(year.volunteers, PLAN_TARGETS.volunteers)}
        to={`/volunteers?${own}`}
      />
      <Figure
        name="活动（场次）"
        value={number(year.activities)}
        target={targetText(year.activities, PLAN_TARGETS.activities)}
        to={`/volunteers/activities?${own}&state=approved`}
      />
      <Figure
        name="受益残疾人（人次）"
        value={number(year.beneficiaries)}
        target={targetText(year.beneficiaries, PLAN_TARGETS.beneficiaries)}
        to={`/volunteers/activities?${own}&state=approved`}
      />
      <Figure name="参加（人次）" value={number(year.participations)} to={hours} />
      <Figure name="服务时长（小时）" value={hoursText(year.minutes)} to={hours} />
    </dl>
  );
}

type Grouped = {
  readonly title: string;
  readonly heading: string;
  readonly rows: readonly Counted[];
  readonly name: (key: string) => string;
  readonly to: (key: string) => string;
};

function Group({ title, heading, rows, name, to }: Grouped) {
  const headings = [heading, '场次', '受益人次', '时长'];
  return (
    <section className="volunteer-panel" aria-label={title}>
      <h2>{title}</h2>
      <Chart
        names={rows.map(({ key }) => name(key))}
        series={[
          { name: '场次', values: rows.map(({ activities }) => activities) },
          { name: '受益人次', values: rows.map(({ beneficiaries }) => beneficiaries) },
          { name: '小时', values: rows.map(({ minutes }) => Math.round(minutes / 6) / 10) },
        ]}
      />
      <table className="volunteer-table">
        <thead>
          <tr>
            {headings.map((each, index) => (
              <th key={each} className={index === 0 ? '' : 'right'}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <Link to={to(row.key)}>{name(row.key)}</Link>
              </td>
              <td className="right">{number(row.activities)}</td>
              <td className="right">{number(row.beneficiaries)}</td>
              <td className="right">{durationText(row.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const EMPTY = { activities: 0, beneficiaries: 0, minutes: 0 };
const everyMonth = (months: readonly Counted[]) =>
  MONTHS.map((key) => months.find((month) => month.key === key) ?? { key, ...EMPTY });

function Shown({ year }: { readonly year: Year }) {
  const rows = `/volunteers/activities?year=${year.year}&state=approved`;
  return (
    <>
      <Figures year={year} />
      <div className="volunteer-panels">
        <Group
          title="按月"
          heading="月份"
          rows={everyMonth(year.months)}
          name={(key) => `${key} 月`}
          to={(key) => `${rows}&month=${key}`}
        />
        <Group
          title="按服务类别"
          heading="类别"
          rows={year.services}
          name={(key) => key}
          to={(key) => `${rows}&service=${encodeURIComponent(key)}`}
        />
        <Group
          title="按乡镇"
          heading="乡镇"
          rows={year.towns}
          name={townText}
          to={(key) => (key.length === 9 ? `${rows}&townshipCode=${key}` : rows)}
        />
      </div>
    </>
  );
}

/** A year in numbers, each leading to its rows; each chart stands as a table too. */
export function YearPage() {
  const [params, setParams] = useSearchParams();
  const now = Number(today().slice(0, 4));
  const asked = Number(params.get('year') ?? now);
  const { data, isError, error } = useQuery({
    queryKey: ['volunteers.year', asked],
    queryFn: () => client.volunteers.year({ year: asked }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHeader
        title={`${asked} 年志愿服务`}
        purpose="只算已核准的活动。每个数都可以点开，看是哪些活动、哪些人。"
        more={
          <Select
            aria-label="哪一年"
            value={asked}
            options={yearsUntil(now)}
            onChange={(year: number) => setParams({ year: String(year) }, { replace: true })}
          />
        }
      />
      <VolunteerRooms />
      {isError && <ErrorState error={error} />}
      {data ? <Shown year={data} /> : <Waiting>正在统计…</Waiting>}
    </>
  );
}
