import { Month } from '#shared/domain/month.ts';
import { openPassingCounty, paidInOctober } from '#test/support/bench/county.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 5;
const PEOPLE = 8832;
const MONTH = Month.parse('2026-11');

/** A month computed, compared and written, against bare inserts of the same rows in one transaction. */
export const figure: Figure = {
  name: 'cycle.8737.ratio',
  target: 4,
  unit: '×',
  async measure() {
    const county = await openPassingCounty(PEOPLE);
    const { client, service } = county;
    const { $client } = service.desk.database().writer;
    paidInOctober(county);
    let lines = 0;
    const ours = async (): Promise<number> => {
      $client.exec(NO_DRAFT);
      const from = performance.now();
      ({ lines } = await client.payments.make({ month: MONTH }));
      return performance.now() - from;
    };
    const bare = (): Promise<number> => {
      const rows = $client.prepare('SELECT * FROM payment_line').raw().all() as unknown[][];
      if (rows.length !== lines) throw new Error(`${rows.length} rows instead of ${lines}`);
      $client.exec('CREATE TEMP TABLE IF NOT EXISTS none (x)');
      $client.exec('DROP TABLE IF EXISTS bare_line');
      const { sql } = $client.prepare("SELECT sql FROM sqlite_schema WHERE name = 'payment_line'").get() as {
        sql: string;
      };
      $client.exec(sql.replaceAll('payment_line', 'bare_line'));
      for (const [index, on] of INDEXES.entries())
        $client.exec(`CREATE INDEX bare_${index} ON bare_line (${on})`);
      const insert = $client.prepare(`INSERT INTO bare_line VALUES (${rows[0]?.map(() => '?').join(', ')})`);
      const from = performance.now();
      $client.exec('BEGIN IMMEDIATE');
      for (const row of rows) insert.run(...row);
      $client.exec('COMMIT');
      // What SQLite does at such a commit, unless it is told not to; the desk's own does it as well.
      $client.pragma('wal_checkpoint(PASSIVE)');
      const taken = performance.now() - from;
      $client.exec('DROP TABLE bare_line');
      return Promise.resolve(taken);
    };
    const ratio = await ratioOfMedians(RUNS, ours, bare);
    county.end();
    return ratio;
  },
};

const NO_DRAFT = 'DELETE FROM payment_difference; DELETE FROM payment_line; DELETE FROM payment_batch';
const INDEXES = ['batch_id, person_id, program, for_month', 'person_id, for_month', 'number'];
