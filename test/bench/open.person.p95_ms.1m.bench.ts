import { sql } from 'drizzle-orm';
import { openCounty } from '#test/support/bench/county.ts';
import { type Figure, percentile } from '#test/support/bench/figure.ts';

const PEOPLE = 1_000_000;
const OPENED = 400;
/** Prime to the number of people: all over the county, nobody twice. */
const STRIDE = 7_919_003;

export const figure: Figure = {
  name: 'open.person.p95_ms.1m',
  target: 20,
  unit: 'ms',
  async measure() {
    const { client, service, end } = await openCounty(PEOPLE);
    const { reader } = service.desk.database();
    const taken: number[] = [];
    for (let turn = 0; turn < OPENED; turn += 1) {
      const fileNumber = ((turn * STRIDE) % PEOPLE) + 1;
      const { personId } = reader.get<{ personId: string }>(
        sql`SELECT person_id AS personId FROM person_listing WHERE file_number = ${fileNumber}`,
      );
      const from = performance.now();
      await client.registry.open({ personId });
      taken.push(performance.now() - from);
    }
    end();
    return percentile(taken, 0.95);
  },
};
