import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCases } from '#data/programs/facts.ts';
import { Month } from '#shared/domain/month.ts';
import { type Finding, findingsOf } from '#shared/domain/programs/finding.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { furnishedDesk, readAnswers } from './support/office.ts';

const NOVEMBER = Month.parse('2026-11');
const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).toSorted();
const POLICY = seedPolicy('150424');

describe.skipIf(!HAS_FIXTURES)('in November 2026', () => {
  let desk: TestDesk;
  const numbers = new Map<string, string>();
  beforeAll(async () => {
    desk = await furnishedDesk();
    const rows = desk.desk.database().writer.$client.prepare('SELECT id, identity_number FROM person').raw();
    for (const [id, number] of rows.all() as [string, string][]) numbers.set(id, number);
  }, 10 * 60_000);
  afterAll(() => desk.end());

  /** Everything that is found about everybody, with their identity numbers. */
  function found(policy: Policy = POLICY): (Finding & { readonly number: string })[] {
    const all: (Finding & { readonly number: string })[] = [];
    for (let after: string | null = ''; after !== null;) {
      const chunk = readCases(desk.desk.database().reader, { after, limit: 1000 });
      for (const each of chunk.cases) {
        const number = numbers.get(each.personId) ?? '';
        all.push(...findingsOf(each, NOVEMBER, () => policy).map((finding) => ({ ...finding, number })));
      }
      after = chunk.next;
    }
    return all;
  }
  const shouldHave = (policy?: Policy) => found(policy).filter(({ kind }) => kind === 'should-have');

  test('the stops are the office’s, with their reasons and first months without pay', () => {
    const stops = found().flatMap((each) =>
      each.kind === 'should-not'
        ? [[each.number, each.program, each.decision.deciding?.stopReason, each.since]]
        : [],
    );
    expect(lines(stops)).toEqual(lines(readAnswers().stops));
  });

  test('who should have a subsidy and has none', () => {
    const pairs = shouldHave().map(({ number, program }) => [number, program]);
    expect(lines(pairs)).toEqual(lines(readAnswers().should_have));
  });

  test.each([
    ['ext_34_mental', { mildMental: true }],
    ['ext_margin', { marginalHouseholds: true }],
  ] as const)('with %s on', (name, change) => {
    expect(shouldHave({ ...POLICY, ...change })).toHaveLength(readAnswers().switches[name].should_have);
  });
});
