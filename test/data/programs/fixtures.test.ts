import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCases } from '#data/programs/facts.ts';
import type { FindingRow } from '#shared/contract/programs/findings.ts';
import { Month } from '#shared/domain/month.ts';
import { findingsOf } from '#shared/domain/programs/finding.ts';
import type { FindingKind } from '#shared/domain/programs/outcomes.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { furnishedDesk, readAnswers } from './support/office.ts';

const NOVEMBER = Month.parse('2026-11');
const POLICY = seedPolicy('150424');
const MINUTES = 60_000;

const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).toSorted();

describe.skipIf(!HAS_FIXTURES)('in November 2026', () => {
  let desk: TestDesk;
  const numbers = new Map<string, string>();
  beforeAll(async () => {
    desk = await furnishedDesk();
    const rows = desk.desk.database().writer.$client.prepare('SELECT id, identity_number FROM person').raw();
    for (const [id, number] of rows.all() as [string, string][]) numbers.set(id, number);
  }, 10 * MINUTES);
  afterAll(() => desk.end());

  const scan = () => desk.client.programs.scan({ month: NOVEMBER });
  const numberOf = ({ personId }: FindingRow) => numbers.get(personId);
  async function list(kind: FindingKind, view: 'open' | 'settled' = 'open'): Promise<FindingRow[]> {
    const rows: FindingRow[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await desk.client.programs.findings({
        kind,
        view,
        limit: 40,
        ...(after ? { after } : {}),
      });
      rows.push(...page.rows);
      after = page.next;
    }
    return rows;
  }

  test('the lists of deaths and benefits have proposed every stop before anybody scans', async () => {
    const proposed = (await list('should-not')).filter(({ sinceMonth }) => (sinceMonth ?? '') <= NOVEMBER);
    // What the certificates alone say was on the roster before anybody was enrolled: the registers brought it up.
    expect(proposed).toHaveLength(readAnswers().stops.length);
    expect(await list('should-have')).toEqual([]);
    const { evidence } = proposed.find(({ stopReason }) => stopReason === '01') ?? {};
    expect(evidence).toMatch(/死亡（导入“03-死亡人员名单-2026\.xlsx”，2026-11-23）$/);
  });

  test('the stops are the office’s, with their reasons, first months without pay, and what was overpaid', async () => {
    await scan();
    const rows = (await list('should-not')).filter(({ sinceMonth }) => (sinceMonth ?? '') <= NOVEMBER);
    const stops = rows.map((row) => [numberOf(row), row.program, row.stopReason, row.sinceMonth]);
    expect(lines(stops)).toEqual(lines(readAnswers().stops));
    const overpaid = rows.reduce((sum, row) => sum + row.overpaidFen, 0);
    expect(overpaid).toBe(readAnswers().overpaid_lines.reduce((sum, [, , , fen]) => sum + fen, 0));
  });

  test('who should have a subsidy and has none', async () => {
    const rows = await list('should-have');
    expect(lines(rows.map((row) => [numberOf(row), row.program]))).toEqual(lines(readAnswers().should_have));
  });

  test('a second run finds nobody twice, and keeps what was decided', async () => {
    const [first, second, ...rest] = await list('should-have');
    await desk.client.programs.settle({
      findingIds: [first?.id ?? '', second?.id ?? ''],
      settlement: {
        outcome: 'unwilling',
        on: '2026-11-20',
        toldBy: '王村长',
        how: '入户',
        evidence: '本人签字',
      },
    });
    expect(await scan()).toMatchObject({ people: 8832, added: 0, gone: 0 });
    expect((await list('should-have')).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    const settled = await list('should-have', 'settled');
    expect(settled.map(({ settled: said }) => said)).toEqual(
      Array.from({ length: 2 }, () => '不愿申请：2026-11-20，告知人王村长，入户，本人签字（王芳）'),
    );
  });

  test.each([
    ['ext_34_mental', { mildMental: true }],
    ['ext_margin', { marginalHouseholds: true }],
  ] as const)('with %s on', (name, change) => {
    const policy: Policy = { ...POLICY, ...change };
    let found = 0;
    for (let after: string | null = ''; after !== null;) {
      const chunk = readCases(desk.desk.database().reader, { after, limit: 1000 });
      const findings = chunk.cases.flatMap((each) => findingsOf(each, NOVEMBER, () => policy));
      found += findings.filter(({ kind }) => kind === 'should-have').length;
      after = chunk.next;
    }
    expect(found).toBe(readAnswers().switches[name].should_have);
  });
});
