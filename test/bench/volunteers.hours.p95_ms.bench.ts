import { sql } from 'drizzle-orm';
import { countHours } from '#data/volunteers/sums.ts';
import { openPassingCounty } from '#test/support/bench/county.ts';
import { type Figure, percentile } from '#test/support/bench/figure.ts';
import { Month } from '#shared/domain/month.ts';

const VOLUNTEERS = 10_000;
const TURNS = 60;

/** A name for the row `i`, of the kind that the contract takes. */
const uuid = (variant: '8' | '9') => `printf('00000000-0000-4000-${variant}000-%012d', i)`;

/** 10,000 volunteers and 1,000 approved activities over four years, of 200 people each: 200,000 participations. */
const FURNISH = `
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${VOLUNTEERS - 1})
  INSERT INTO volunteer (id, number, name, pinyin, sex, birth_date, identity_kind, identity_number, skills, wishes,
    registered_on, name_public, status, created_at, station_id)
    SELECT ${uuid('8')}, 'BENCH' || i, '王' || i, 'wang ' || i, 'female', '1990-01-01', '其他', 'B' || i, '[]', '[]',
    '2020-01-01', 0, '在册', '', (SELECT id FROM volunteer_station WHERE rowid = 1 + i % 4) FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
  INSERT INTO volunteer_activity (id, number, title, service, starts_on, ends_on, arrived, "left", place, township_code,
    organiser, beneficiaries, state, approved_at, alone)
    SELECT ${uuid('9')}, 'BENCH' || i, '入户助残', CASE i % 3 WHEN 0 THEN '家政服务' WHEN 1 THEN '康复医疗' ELSE '文化体育' END,
    date('2023-01-01', '+' || (i * 13 / 10) || ' days'), date('2023-01-01', '+' || (i * 13 / 10) || ' days'),
    510, 690, '', '150424100', '', 9, 'approved', '', 0 FROM n;
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
  INSERT INTO volunteer_stay (id, activity_id, volunteer_id, day, arrived, "left", away, source, at, by)
    SELECT a.id || '-' || i, a.id, printf('00000000-0000-4000-8000-%012d', (CAST(substr(a.id, -12) AS INTEGER) * 4211 + i * 53) % ${VOLUNTEERS}),
    a.starts_on, 510, 600 + i % 90, 0, '补录', '', '' FROM volunteer_activity a JOIN n WHERE a.number GLOB 'BENCH*';`;

const PERIODS = [
  ['2026-01', '2026-12'],
  ['2025-01', '2025-12'],
  ['2023-01', '2026-12'],
  ['2026-03', '2026-03'],
  ['2025-04', '2026-05'],
] as const;

/** What a clerk asks of everybody's hours: a month, a year, all years; a kind of service; the next page. */
export const figure: Figure = {
  name: 'volunteers.hours.p95_ms',
  target: 60,
  unit: 'ms',
  async measure() {
    const { client, service, end } = await openPassingCounty(10_000);
    const { writer } = service.desk.database();
    writer.$client.exec(FURNISH);
    const made = writer.all<{ id: string }>(sql`SELECT id FROM volunteer WHERE number GLOB 'BENCH*'`);
    countHours(
      writer,
      made.map(({ id }) => id),
    );
    const taken: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [from, to] = PERIODS[turn % PERIODS.length] ?? PERIODS[0];
      const asked = { from: Month.parse(from), to: Month.parse(to), stationId: null };
      const page = { limit: 200, offset: turn % 3 === 2 ? 200 : 0 };
      const began = performance.now();
      const { volunteers } = await client.volunteers.hours({
        ...asked,
        ...page,
        service: turn % 5 === 4 ? '家政服务' : null,
      });
      taken.push(performance.now() - began);
      if (volunteers === 0) throw new Error('Nobody has hours');
    }
    end();
    return percentile(taken, 0.95);
  },
};
