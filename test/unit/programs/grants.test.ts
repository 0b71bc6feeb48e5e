/** Programs of the office's own: their terms, and the same decision as for the two subsidies. */
import { describe, expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { sayDecision } from '#shared/domain/programs/explain.ts';
import { grantPeriod } from '#shared/domain/programs/grants.ts';
import { isPolicyValue, policyOfRows } from '#shared/domain/programs/policy-rows.ts';
import { SEED_ROWS } from '#shared/domain/programs/seed-policy.ts';
import { certificate, person, SEEN, welfare } from './people.ts';

const month = (text: string) => Month.parse(text);
const DOCUMENT = '林残联〔2026〕11号';
const FUEL = 'grant.燃油补贴';
const OPEN = {
  fund: '彩票公益金',
  cycle: 'yearly',
  amountFen: 26_000,
  to: null,
  ageFrom: null,
  ageTo: null,
  categories: [],
  levels: [],
  welfare: [],
  withoutWelfare: [],
  withoutPrograms: [],
};
type Terms = Partial<Record<keyof typeof OPEN, unknown>>;
const row = (from: string, terms: Terms = {}) => ({
  key: FUEL,
  from: month(from),
  value: { ...OPEN, ...terms },
  document: DOCUMENT,
});
const policyOf = (...rows: ReturnType<typeof row>[]) => policyOfRows([...SEED_ROWS, ...rows], '150424');

function asked(facts = person(), terms: Terms = {}, at = '2026-11') {
  const of = month(at);
  const { outcome, deciding } = decide(
    facts,
    { program: FUEL, month: of },
    policyOf(row('2026-01', terms))(of),
  );
  return deciding ? `${outcome} ${deciding.rule}` : outcome;
}

test('whoever its terms do not shut out is given its amount, by its document', () => {
  const decision = decide(
    person(),
    { program: FUEL, month: month('2026-11') },
    policyOf(row('2026-01'))(month('2026-11')),
  );
  expect(decision).toMatchObject({ outcome: 'entitled', rateFen: 26_000, deciding: null });
  expect(decision.lines.at(-1)).toMatchObject({ rule: 'R1', document: DOCUMENT, passed: true });
  expect(sayDecision(decision)).toBe('2026年11月燃油补贴：可以享受，260.00元。');
});

test('what holds for everybody holds here too', () => {
  const day = (text: string) => Day.parse(text);
  expect(asked(person({ diedOn: day('2026-10-31') }))).toBe('not-entitled C1');
  expect(asked(person({ movedOutOn: day('2026-10-31') }))).toBe('not-entitled C2');
  expect(asked(person({ certificates: [] }))).toBe('not-entitled C3');
  expect(asked(person({ endings: [{ ...SEEN, reason: '05', on: day('2026-10-31') }] }))).toBe(
    'not-entitled E1',
  );
  expect(asked(person({ livesFarAway: true }))).toBe('held C8');
  expect(asked(person({ welfare: [welfare('TKF')] }))).toBe('entitled');
});

describe('each term shuts out by its own rule', () => {
  const born = (day: string) => person({ birthDate: Day.parse(day) });
  const levelled = (category: 4 | 5, level: 1 | 3) =>
    person({ certificates: [certificate({ category, level })] });
  const both = certificate({
    category: 7,
    level: 1,
    components: [
      { category: 4, level: 1 },
      { category: 5, level: 3 },
    ],
  });
  test.each([
    ['18 at the end of the month', born('2008-11-30'), { ageFrom: 18 }, 'entitled'],
    ['18 a day later', born('2008-12-01'), { ageFrom: 18 }, 'not-entitled G1'],
    ['still 59', born('1966-12-01'), { ageTo: 59 }, 'entitled'],
    ['60 on its last day', born('1966-11-30'), { ageTo: 59 }, 'not-entitled G1'],
    ['the category', levelled(4, 1), { categories: [4] }, 'entitled'],
    ['another category', levelled(5, 1), { categories: [4] }, 'not-entitled G2'],
    ['the level', levelled(4, 1), { levels: [1, 2] }, 'entitled'],
    ['another level', levelled(4, 3), { levels: [1, 2] }, 'not-entitled G2'],
    ['a part of 多重', person({ certificates: [both] }), { categories: [5] }, 'entitled'],
    [
      'the level of that part',
      person({ certificates: [both] }),
      { categories: [5], levels: [1] },
      'not-entitled G2',
    ],
    ['the need', person(), { welfare: ['DB_R', 'DB_U'] }, 'entitled'],
    ['no need', person({ welfare: [] }), { welfare: ['DB_R'] }, 'not-entitled G3'],
    ['nothing that excludes', person(), { withoutWelfare: ['TKF'] }, 'entitled'],
    ['what excludes', person({ welfare: [welfare('TKF')] }), { withoutWelfare: ['TKF'] }, 'not-entitled G4'],
  ] as const)('%s', (...[, facts, terms, expected]) => {
    expect(asked(facts, terms)).toBe(expected);
  });

  test('nobody who is enrolled in a program that excludes it, in the months of that', () => {
    const enrolled = person({
      enrolments: [
        {
          program: 'nursing',
          startMonth: month('2026-03'),
          stopMonth: month('2026-06'),
          backFrom: null,
          renewedFrom: null,
        },
      ],
    });
    const at = (of: string) => asked(enrolled, { withoutPrograms: ['nursing'] }, of);
    expect(['2026-02', '2026-03', '2026-05', '2026-06'].map(at)).toEqual([
      'entitled',
      'not-entitled G5',
      'not-entitled G5',
      'entitled',
    ]);
    expect(asked(enrolled, { withoutPrograms: ['living'] }, '2026-03')).toBe('entitled');
  });
});

test('its terms count from their month until they end, or until others take their place', () => {
  const policy = policyOf(
    row('2026-01', { to: '2026-10' }),
    row('2026-04', { amountFen: 30_000, to: '2026-06' }),
  );
  const rates = ['2025-12', '2026-01', '2026-03', '2026-04', '2026-06', '2026-07'].map(
    (at) => decide(person(), { program: FUEL, month: month(at) }, policy(month(at))).rateFen,
  );
  expect(rates).toEqual([null, 26_000, 26_000, 30_000, 30_000, null]);
});

test('it stands beside the subsidies and changes neither', () => {
  const of = (policy: ReturnType<typeof policyOf>) =>
    decide(person(), { program: 'living', month: month('2026-11') }, policy(month('2026-11')));
  expect(of(policyOf(row('2026-01')))).toEqual(of(policyOf()));
});

test('it is given once a month, once a year, or once', () => {
  const period = (cycle: 'monthly' | 'yearly' | 'once') => grantPeriod({ cycle }, month('2026-11'));
  expect([period('monthly'), period('yearly'), period('once')]).toEqual(['2026-11', '2026', 'once']);
});

test.each([
  [FUEL, OPEN, true],
  ['grant.', OPEN, false],
  ['grant.燃', OPEN, false],
  ['grant.燃油/补贴', OPEN, false],
  [FUEL, { ...OPEN, amountFen: 0 }, false],
  [FUEL, { ...OPEN, fund: ' ' }, false],
  [FUEL, { ...OPEN, ageFrom: 60, ageTo: 16 }, false],
  [FUEL, null, false],
])('%s with %j: %s', (key, value, isOne) => {
  expect(isPolicyValue(key, value)).toBe(isOne);
});
