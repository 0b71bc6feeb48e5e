import { type Month, Month as MonthOf, shiftMonth } from '#shared/domain/month.ts';
import { type County, openPassingCounty } from '#test/support/bench/county.ts';
import type { Figure } from '#test/support/bench/figure.ts';
import { seatRole } from '#test/support/seat.ts';

const PEOPLE = 1_000;
const RUNS = 9;
const LAST = MonthOf.parse('2030-01');
const MONTHS = 120;
const EARLY = 12;

/** Everybody is enrolled and has a card through all of it. */
const ALWAYS = `UPDATE certificate SET issued_on = '2018-01-01', expires_on = '2040-01-01', status = '正常';
  INSERT INTO bank_account (id, person_id, bank, number, holder_name, holder_relation, kind, valid_from)
    SELECT 'b' || file_number, id, '农村信用社', '6228480000000000000', name, '本人', '社会保障卡', '2018-01-01'
    FROM person WHERE id NOT IN (SELECT person_id FROM bank_account WHERE valid_to IS NULL)`;

async function confirmed({ client, service }: County, month: Month): Promise<void> {
  const { id } = await client.payments.make({ month });
  seatRole(service.desk, 'reviewer');
  await client.payments.confirm({ batchId: id });
  seatRole(service.desk, 'clerk');
}

/** Milliseconds that a month takes to be made: the shortest of some, which is what the work itself takes. */
async function shortest({ client }: County, month: Month): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now();
    await client.payments.make({ month });
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

/** What the 120th month costs, with ten years of lines, against the 12th. */
export const figure: Figure = {
  name: 'year.growth',
  target: 1.3,
  unit: '×',
  async measure() {
    const county = await openPassingCounty(PEOPLE);
    const { $client } = county.service.desk.database().writer;
    $client.exec(ALWAYS);
    const at = (index: number) => shiftMonth(LAST, index - MONTHS);
    let early = 0;
    for (let index = 1; index < MONTHS; index += 1) {
      if (index === EARLY) early = await shortest(county, at(index));
      await confirmed(county, at(index));
    }
    const late = await shortest(county, at(MONTHS));
    county.end();
    return late / early;
  },
};
