/** Every line of the domain description's section 1.2 (政策衔接), and every stop reason at the edges of its month. */
import { describe, expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import { certificate, person, SEEN, welfare } from './people.ts';

const POLICY = seedPolicy('150424');
const NOVEMBER = Month.parse('2026-11');
const day = (text: string) => Day.parse(text);

function outcomes(facts: PersonFacts, policy: Policy = POLICY, month = NOVEMBER) {
  const ask = (program: 'living' | 'nursing') => {
    const { outcome, deciding } = decide(facts, { program, month }, policy);
    return deciding ? `${outcome} ${deciding.rule}` : outcome;
  };
  return [ask('living'), ask('nursing')];
}
const withWelfare = (...more: readonly ReturnType<typeof welfare>[]) =>
  person({ welfare: [welfare('DB_R'), ...more] });

const BOTH = ['entitled', 'entitled'];

test.each([
  ['特困（分散）', 'TKF', ['not-entitled C4', 'not-entitled C4']],
  ['特困（集中）', 'TKJ', ['not-entitled C4', 'not-entitled C4']],
  ['工伤生活护理费', 'GSHL', ['not-entitled C5', 'not-entitled C5']],
  ['服刑', 'FX', ['not-entitled C6', 'not-entitled C6']],
  ['孤儿', 'GE', ['not-entitled L2', 'entitled']],
  ['事实无人抚养（全额）', 'SSWR_F', ['not-entitled L3', 'entitled']],
  ['事实无人抚养（差额）', 'SSWR_P', ['held L3', 'entitled']],
  ['高龄津贴', 'GLJT', BOTH],
  ['养老服务补贴', 'YLFW', BOTH],
  ['残疾军人', 'CJJR', BOTH],
  ['伤残警察', 'SCJC', BOTH],
] as const satisfies readonly (readonly [string, WelfareKind, readonly string[]])[])(
  'with %s',
  (_, kind, expected) => {
    expect(outcomes(withWelfare(welfare(kind)))).toEqual(expected);
  },
);

test.each([
  { kind: 'LNSH', program: 0, rule: 'L4' },
  { kind: 'YGZC', program: 0, rule: 'L4' },
  { kind: 'LXSH', program: 0, rule: 'L4' },
  { kind: 'LNHL', program: 1, rule: 'N2' },
  { kind: 'LXHL', program: 1, rule: 'N2' },
] as const)('$kind: the higher of two, and only that one', ({ kind, program, rule }) => {
  const higher = outcomes(withWelfare(welfare(kind, { yuan: 126 })));
  const same = outcomes(withWelfare(welfare(kind, { yuan: 125 })));
  const unknown = outcomes(withWelfare(welfare(kind)));
  expect(higher[program]).toBe(`not-entitled ${rule}`);
  expect(higher[1 - program]).toBe('entitled');
  expect([same, unknown]).toEqual([BOTH, BOTH]);
});

test('what a person chose goes before the higher amount', () => {
  const choose = (chosen: 'subsidy' | 'other') =>
    outcomes({
      ...withWelfare(welfare('LNHL', { yuan: 200 })),
      choices: [{ ...SEEN, kind: 'LNHL', chosen }],
    });
  expect([choose('subsidy')[1], choose('other')[1]]).toEqual(['entitled', 'not-entitled N2']);
});

describe('what the office decides itself', () => {
  type Switched = readonly [name: string, policy: Partial<Policy>, expected: string];
  test.each([
    ['低保边缘 is no 低保', {}, 'not-entitled L1'],
    ['unless the office widens it', { marginalHouseholds: true }, 'entitled'],
    ['or counts it as a local kind', { localKinds: ['DBBY'] }, 'entitled'],
  ] as const satisfies readonly Switched[])('%s', (_, switched, expected) => {
    const facts = person({ welfare: [welfare('DBBY')] });
    expect(outcomes(facts, { ...POLICY, ...switched })[0]).toBe(expected);
  });
  test.each([
    ['事实无人抚养（差额） let in', { partialOrphans: 'allow' }, 'entitled'],
    ['and kept out', { partialOrphans: 'block' }, 'not-entitled L3'],
  ] as const satisfies readonly Switched[])('%s', (_, switched, expected) => {
    const facts = withWelfare(welfare('SSWR_P'));
    expect(outcomes(facts, { ...POLICY, ...switched })[0]).toBe(expected);
  });
  test('prison that does not matter', () => {
    expect(outcomes(withWelfare(welfare('FX')), { ...POLICY, prisonExcludes: false })).toEqual(BOTH);
  });

  test('a month with no standard pays nothing and says so', () => {
    const { outcome, rateFen, deciding } = decide(
      person({ certificates: [certificate({ issuedOn: day('2010-01-01'), expiresOn: day('2020-01-01') })] }),
      { program: 'nursing', month: Month.parse('2015-12') },
      POLICY,
    );
    expect([outcome, rateFen, deciding?.rule]).toEqual(['not-entitled', null, 'R1']);
  });

  test('the narrowest tier that fits is the standard, of equal ones the latest', () => {
    const base = POLICY.standards.filter(({ program }) => program === 'nursing');
    const tiers: Policy['standards'] = [1, 2].flatMap((level) =>
      base.map((standard, index) => ({
        ...standard,
        amountFen: Fen.parse(level * 10_000 + index),
        tier: level === 1 ? { levels: [1 as const] } : { levels: [1 as const], categories: [4 as const] },
      })),
    );
    const policy = { ...POLICY, standards: [...POLICY.standards, ...tiers] };
    const rate = (level: 1 | 2, category: 4 | 5) =>
      decide(
        person({ certificates: [certificate({ level, category })] }),
        { program: 'nursing', month: NOVEMBER },
        policy,
      ).rateFen;
    expect([rate(2, 4), rate(1, 5), rate(1, 4)]).toEqual([12_500, 10_002, 20_002]);
  });
});

describe('doubts that wait for a checker', () => {
  const doubtful = person({ enrolledTwice: ['living'], livesFarAway: true });
  test('hold the payment until each is answered', () => {
    expect(outcomes(doubtful)).toEqual(['held C7', 'held C8']);
    const looked = { by: '陈静', why: '视频核实' };
    const first = { ...doubtful, overrides: [{ rule: 'C7', ...looked }] };
    expect(outcomes(first)).toEqual(['held C8', 'held C8']);
    const all = { ...doubtful, overrides: [...first.overrides, { rule: 'C8', ...looked }] };
    expect(outcomes(all)).toEqual(BOTH);
  });
  test('a word of a checker opens no BLOCK', () => {
    const overrides = [{ rule: 'C4', by: '陈静', why: '已核实' }];
    expect(outcomes({ ...withWelfare(welfare('TKF')), overrides })[0]).toBe('not-entitled C4');
  });
});

type Ended = (on: Day) => Partial<PersonFacts>;
const ENDED: Readonly<Partial<Record<StopReason, Ended>>> = {
  '01': (on) => ({ diedOn: on }),
  '02': (on) => ({ movedOutOn: on }),
  '03': (on) => ({ certificates: [certificate({ expiresOn: on })] }),
  '04': (on) => ({ certificates: [certificate({ status: '冻结', statusSince: on })] }),
  '05': (on) => ({ certificates: [certificate({ status: '注销', statusSince: on })] }),
};

/** Somebody whose right ends for the reason by something that happened on the day. */
function ended(reason: StopReason, on: string): PersonFacts {
  const recorded: Ended = (at) => ({ endings: [{ ...SEEN, reason, on: at }] });
  return person((ENDED[reason] ?? recorded)(day(on)));
}

describe.each(['01', '02', '03', '04', '05', '06', '13', '14', '15', '16', '17'] as const)(
  'reason %s',
  (reason) => {
    test.each(['2026-10-01', '2026-10-31'])('on %s ends the month after', (on) => {
      const facts = ended(reason, on);
      const of = (month: string, policy = POLICY) =>
        decide(facts, { program: 'living', month: Month.parse(month) }, policy);
      expect(of('2026-10').outcome).toBe('entitled');
      expect([of('2026-11').outcome, of('2026-11').deciding?.stopReason]).toEqual(['not-entitled', reason]);
      const strict: Policy = { ...POLICY, stopRules: { [reason]: 'same-month' } };
      expect([of('2026-09', strict).outcome, of('2026-10', strict).outcome]).toEqual([
        'entitled',
        'not-entitled',
      ]);
    });
  },
);

test('退出低保: the last month of the list is paid, the next one is not', () => {
  const facts = person({ welfare: [welfare('DB_R', { to: '2026-10' })] });
  const of = (month: string) => decide(facts, { program: 'living', month: Month.parse(month) }, POLICY);
  expect(of('2026-10').outcome).toBe('entitled');
  expect([of('2026-11').deciding?.stopReason, of('2026-11').deciding?.rule]).toEqual(['07', 'L1']);
  expect(of('2026-11').deciding?.fact).toMatchObject({ found: [], last: { endMonth: '2026-10' } });
});

test.each([
  ['TKF', '08'],
  ['GSHL', '09'],
  ['GE', '11'],
  ['FX', '12'],
] as const)('%s from November on stops in November, for reason %s', (kind, reason) => {
  const facts = withWelfare(welfare(kind, { from: '2026-11' }));
  const of = (month: string) => decide(facts, { program: 'living', month: Month.parse(month) }, POLICY);
  expect([of('2026-10').outcome, of('2026-11').deciding?.stopReason]).toEqual(['entitled', reason]);
});

test('a certificate whose level rose to 3 stops nursing for reason 06', () => {
  const facts = person({
    certificates: [certificate(), certificate({ level: 3, issuedOn: day('2026-11-02') })],
  });
  const { deciding } = decide(facts, { program: 'nursing', month: NOVEMBER }, POLICY);
  expect([deciding?.rule, deciding?.stopReason]).toEqual(['N1', '06']);
});

test.each(['挂失补办中', '换领中', '等级变更中'] as const)(
  'a certificate that is %s pays as before',
  (status) => {
    const facts = person({ certificates: [certificate({ status, statusSince: day('2026-09-01') })] });
    expect(outcomes(facts)).toEqual(BOTH);
  },
);

test('in a transition period an expired certificate counts, a frozen one does not', () => {
  const transition = { from: Month.parse('2026-10'), to: Month.parse('2026-12'), document: '本县过渡期通知' };
  const policy = { ...POLICY, transitions: [transition] };
  const expired = decide(ended('03', '2026-05-01'), { program: 'living', month: NOVEMBER }, policy);
  expect(expired.outcome).toBe('entitled');
  expect(expired.lines.find(({ rule }) => rule === 'C3')?.document).toBe('本县过渡期通知');
  expect(outcomes(ended('04', '2026-05-01'), policy)[0]).toBe('not-entitled C3');
});

test('nobody without a certificate, or registered in another county', () => {
  expect(outcomes(person({ certificates: [] }))[0]).toBe('not-entitled C3');
  expect(outcomes(person({ countyCode: '150423' }))[0]).toBe('not-entitled C2');
  const later = certificate({ issuedOn: day('2026-12-01') });
  expect(outcomes(person({ certificates: [later] }))[0]).toBe('not-entitled C3');
});

test('a frozen certificate of which nobody knows since when stops at once', () => {
  const facts = person({ certificates: [certificate({ status: '冻结' })] });
  expect(outcomes(facts)[0]).toBe('not-entitled C3');
});
