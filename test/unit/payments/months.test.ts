/** Two years of months at one person's account, against a model that knows nothing of the rules but the calendar. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month, nextMonth, shiftMonth } from '#shared/domain/month.ts';
import { balanceOf, type Enrolment, type PaidMonth } from '#shared/domain/payments/due.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { certificate, person, welfare } from '#test/unit/programs/people.ts';

const FIRST = Month.parse('2023-07');
const MONTHS = 24;
const RAISED = Month.parse('2024-07');
const POLICY = seedPolicy('150424');
const at = (index: number) => shiftMonth(FIRST, index);

/** What becomes known in a month, and for which month it holds. */
type News =
  | { readonly kind: 'welfare-ends' | 'pause' | 'stop'; readonly known: number; readonly from: number }
  | { readonly kind: 'resume'; readonly known: number };

const news: fc.Arbitrary<News> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('welfare-ends' as const, 'pause' as const, 'stop' as const),
    known: fc.integer({ min: 0, max: MONTHS - 1 }),
    from: fc.integer({ min: 0, max: MONTHS - 1 }),
  }),
  fc.record({ kind: fc.constant('resume' as const), known: fc.integer({ min: 0, max: MONTHS - 1 }) }),
);

type Standing = { welfareEnds: number | null; pausedFrom: number | null; stoppedFrom: number | null };

function learn(standing: Standing, told: News): void {
  if (told.kind === 'welfare-ends') standing.welfareEnds = told.from;
  else if (told.kind === 'pause') standing.pausedFrom = told.from;
  else if (told.kind === 'stop') standing.stoppedFrom = told.from;
  else standing.pausedFrom = null;
}

function factsAt({ welfareEnds }: Standing): PersonFacts {
  return person({
    welfare: [welfare('DB_R', welfareEnds === null ? {} : { to: at(welfareEnds) })],
    certificates: [certificate({ expiresOn: Day.parse('2036-03-16') })],
  });
}

function enrolmentAt({ pausedFrom, stoppedFrom }: Standing): Enrolment {
  return {
    id: 'e',
    program: 'living',
    startMonth: FIRST,
    stopMonth: stoppedFrom === null ? null : at(stoppedFrom),
    stopReason: stoppedFrom === null ? null : '16',
    pausedFrom: pausedFrom === null ? null : at(pausedFrom),
    begunHere: false,
  };
}

/** The model: what a month is worth when all is known; null while it is held back. */
function worth(standing: Standing, index: number): number | null {
  if (standing.stoppedFrom !== null && index >= standing.stoppedFrom) return 0;
  if (standing.pausedFrom !== null && index >= standing.pausedFrom) return null;
  if (standing.welfareEnds !== null && index > standing.welfareEnds) return 0;
  return at(index) >= RAISED ? 12_500 : 10_000;
}

test('no fen is lost and none is paid twice, in whatever order the news comes', () => {
  fc.assert(
    fc.property(fc.array(news, { maxLength: 6 }), (all) => {
      const standing: Standing = { welfareEnds: null, pausedFrom: null, stoppedFrom: null };
      const paid: PaidMonth[] = [];
      const overpaid = new Map<string, number>();
      for (let index = 0; index < MONTHS; index += 1) {
        for (const told of all.filter(({ known }) => known === index)) learn(standing, told);
        const account = {
          facts: factsAt(standing),
          entitlements: [enrolmentAt(standing)],
          paid: [...paid],
          claimed: [],
        };
        const balance = balanceOf(account, { month: at(index), since: FIRST }, () => POLICY);
        for (const { program, forMonth, amountFen, kind } of balance.lines) {
          expect(kind).toBe(forMonth === at(index) ? 'regular' : 'arrears');
          paid.push({ program, month: forMonth, fen: amountFen });
        }
        overpaid.clear();
        for (const each of balance.overpaid) overpaid.set(each.forMonth, each.amountFen);
      }
      for (let index = 0; index < MONTHS; index += 1) {
        const owed = worth(standing, index);
        const got = paid.filter(({ month }) => month === at(index)).reduce((sum, { fen }) => sum + fen, 0);
        const back = overpaid.get(at(index)) ?? 0;
        expect([at(index), got - back, back > 0 && owed === null]).toEqual([at(index), owed ?? got, false]);
        expect(got).toBeLessThanOrEqual(at(index) >= RAISED ? 12_500 : 10_000);
      }
    }),
    { numRuns: 300 },
  );
});

test('a standard raised afterwards is paid as the difference, each month by itself', () => {
  const standing: Standing = { welfareEnds: null, pausedFrom: null, stoppedFrom: null };
  const from = Month.parse('2024-06');
  const paid: PaidMonth[] = [];
  for (let month = from; month < '2024-10'; month = nextMonth(month))
    paid.push({ program: 'living', month, fen: Fen.parse(10_000) });
  const account = { facts: factsAt(standing), entitlements: [enrolmentAt(standing)], paid, claimed: [] };
  const { lines } = balanceOf(account, { month: Month.parse('2024-10'), since: from }, () => POLICY);
  expect(lines.map(({ forMonth, kind, amountFen }) => [forMonth, kind, amountFen])).toEqual([
    ['2024-07', 'arrears', 2_500],
    ['2024-08', 'arrears', 2_500],
    ['2024-09', 'arrears', 2_500],
    ['2024-10', 'regular', 12_500],
  ]);
});

test('a month too many never pays for a month too few', () => {
  const standing: Standing = { welfareEnds: null, pausedFrom: null, stoppedFrom: 3 };
  const paid: PaidMonth[] = [
    { program: 'living', month: at(3), fen: Fen.parse(10_000) },
    { program: 'living', month: at(4), fen: Fen.parse(10_000) },
  ];
  const account = { facts: factsAt(standing), entitlements: [enrolmentAt(standing)], paid, claimed: [] };
  const { lines, overpaid } = balanceOf(account, { month: at(5), since: FIRST }, () => POLICY);
  expect(lines.map(({ forMonth }) => forMonth)).toEqual([at(0), at(1), at(2)]);
  expect(overpaid.map(({ forMonth, amountFen }) => [forMonth, amountFen])).toEqual([
    [at(3), 10_000],
    [at(4), 10_000],
  ]);
});

test('who died is owed the month of death and not the next', () => {
  const standing: Standing = { welfareEnds: null, pausedFrom: null, stoppedFrom: null };
  const facts = { ...factsAt(standing), diedOn: Day.parse('2026-05-31') };
  const account = { facts, entitlements: [enrolmentAt(standing)], paid: [], claimed: [] };
  const may = Month.parse('2026-05');
  const { lines } = balanceOf(account, { month: nextMonth(may), since: may }, () => POLICY);
  expect(lines.map(({ forMonth, kind }) => [forMonth, kind])).toEqual([[may, 'arrears']]);
});

test('who was enrolled here is owed from the month of the application, whatever the opening balances begin with', () => {
  const standing: Standing = { welfareEnds: null, pausedFrom: null, stoppedFrom: null };
  const since = at(3);
  const owed = (begunHere: boolean) => {
    const entitlements = [{ ...enrolmentAt(standing), startMonth: at(1), begunHere }];
    const { lines } = balanceOf(
      { facts: factsAt(standing), entitlements, paid: [], claimed: [] },
      { month: at(4), since },
      () => POLICY,
    );
    return lines.map(({ forMonth }) => forMonth);
  };
  expect(owed(true)).toEqual([at(1), at(2), at(3), at(4)]);
  expect(owed(false)).toEqual([at(3), at(4)]);
});
