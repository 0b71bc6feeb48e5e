import { readCases } from '#data/programs/facts.ts';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { openEnrolledCounty } from '#test/support/bench/county.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 15;
const PEOPLE = 8832;
const MONTH = Month.parse('2026-11');

/** Every column that the rules see, of everybody. */
const BARE = [
  `SELECT id, status, status_since, division_code, living_division_code, created_at FROM person WHERE merged_into IS NULL`,
  `SELECT person_id, id, category, level, issued_on, expires_on, status, status_since FROM certificate`,
  `SELECT c.person_id, k.certificate_id, k.category, k.level
     FROM certificate c JOIN certificate_component k ON k.certificate_id = c.id WHERE c.category = 7`,
  `SELECT person_id, id, kind, amount_fen, start_month, end_month, source, checked_on FROM welfare_status`,
  `SELECT person_id, id, program, start_month, stop_month, stop_reason, paused_from FROM entitlement`,
];

/** Everybody of a county decided for one month, both programs, against a bare scan that reads the same facts. */
export const figure: Figure = {
  name: 'decide.8832.ratio',
  target: 4,
  unit: '×',
  async measure() {
    const county = await openEnrolledCounty(PEOPLE);
    const { writer } = county.service.desk.database();
    const policy = seedPolicy('150424');
    const ours = (): Promise<number> => {
      const from = performance.now();
      let entitled = 0;
      for (let after: string | null = ''; after !== null;) {
        const chunk = readCases(writer, { after, limit: 1000 });
        for (const { facts } of chunk.cases)
          for (const program of PROGRAMS) {
            if (decide(facts, { program, month: MONTH }, policy).outcome === 'entitled') entitled += 1;
          }
        after = chunk.next;
      }
      const taken = performance.now() - from;
      if (entitled === 0) throw new Error('Nobody is entitled');
      return Promise.resolve(taken);
    };
    const bare = (): Promise<number> => {
      const from = performance.now();
      for (const statement of BARE) writer.$client.prepare(statement).all();
      return Promise.resolve(performance.now() - from);
    };
    const ratio = await ratioOfMedians(RUNS, ours, bare);
    county.end();
    return ratio;
  },
};
