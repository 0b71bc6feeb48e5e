/** The test vectors (a) to (j) of the domain description, section 12. */
import { describe, expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { decideMonths, withoutRightSince } from '#shared/domain/programs/runs.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { startMonth, startMonthAfterRenewal } from '#shared/domain/programs/start-month.ts';
import { certificate, person, welfare } from './people.ts';

const POLICY = seedPolicy('150424');
const NOVEMBER = Month.parse('2026-11');
const month = (text: string) => Month.parse(text);
const day = (text: string) => Day.parse(text);

/** Which of the two are paid in the month. */
function paid(facts: PersonFacts, policy: Policy = POLICY, asked = NOVEMBER): Program[] {
  const programs = ['living', 'nursing'] as const;
  return programs.filter(
    (program) => decide(facts, { program, month: asked }, policy).outcome === 'entitled',
  );
}
const mild = certificate({ category: 5, level: 3 });
const widened: Policy = { ...POLICY, mildMental: true };

test('(a) level 2 and 低保: both', () => {
  expect(paid(person())).toEqual(['living', 'nursing']);
});

test('(b) 智力 level 3 and 低保: living, and nursing only where it is widened', () => {
  expect(paid(person({ certificates: [mild] }))).toEqual(['living']);
  expect(paid(person({ certificates: [mild] }), widened)).toEqual(['living', 'nursing']);
});

test('(c) 多重 with 精神 3 is as (b)', () => {
  const components = [
    { category: 4, level: 4 },
    { category: 6, level: 3 },
  ] as const;
  const many = certificate({ category: 7, level: 3, components: [...components] });
  expect(paid(person({ certificates: [many] }))).toEqual(['living']);
  expect(paid(person({ certificates: [many] }), widened)).toEqual(['living', 'nursing']);
  const noMental = certificate({ category: 7, level: 3, components: [{ category: 4, level: 3 }] });
  expect(paid(person({ certificates: [noMental] }), widened)).toEqual(['living']);
});

test('(d) level 1 and 特困: none', () => {
  const facts = person({ certificates: [certificate({ level: 1 })], welfare: [welfare('TKF')] });
  expect(paid(facts)).toEqual([]);
});

test('(e) an orphan of level 1: nursing only', () => {
  const facts = person({
    certificates: [certificate({ level: 1 })],
    welfare: [welfare('DB_R'), welfare('GE')],
  });
  expect(paid(facts)).toEqual(['nursing']);
});

describe('(f) a certificate that expires on 2026-03-15', () => {
  const renewed = person({
    certificates: [
      certificate({ expiresOn: day('2026-03-15') }),
      certificate({ issuedOn: day('2026-06-10'), expiresOn: day('2036-06-10') }),
    ],
  });
  test('is paid in March and not in April', () => {
    expect(paid(renewed, POLICY, month('2026-03'))).toEqual(['living', 'nursing']);
    expect(paid(renewed, POLICY, month('2026-04'))).toEqual([]);
    expect(paid(renewed, POLICY, month('2026-05'))).toEqual([]);
    expect(paid(renewed, POLICY, month('2026-06'))).toEqual(['living', 'nursing']);
  });
  test('renewed on 06-10 and applied for on 06-20 starts in June, or two months earlier when that is ticked', () => {
    const rule = { startsAt: 'certificate-issue', mostBackMonths: 3 } as const;
    const renewal = { stoppedFrom: month('2026-04'), certificateIssuedOn: day('2026-06-10') };
    const start = (payBack: boolean) =>
      startMonthAfterRenewal(day('2026-06-20'), { ...renewal, payBack }, rule);
    expect([start(false), start(true)]).toEqual(['2026-06', '2026-04']);
  });
  test('never goes back more than three months', () => {
    const rule = { startsAt: 'application', mostBackMonths: 3 } as const;
    const renewal = {
      stoppedFrom: month('2025-10'),
      certificateIssuedOn: day('2026-06-10'),
      payBack: true,
    };
    expect(startMonthAfterRenewal(day('2026-07-02'), renewal, rule)).toBe('2026-04');
  });
});

test('(g) died on 2026-05-31: May is paid, June is not', () => {
  const facts = person({ diedOn: day('2026-05-31') });
  expect(paid(facts, POLICY, month('2026-05'))).toEqual(['living', 'nursing']);
  expect(paid(facts, POLICY, month('2026-06'))).toEqual([]);
  const span = { program: 'living', from: month('2026-01'), to: NOVEMBER } as const;
  expect(withoutRightSince(facts, span, () => POLICY)).toBe('2026-06');
});

test('(h) 100 → 125 from 2024-07, known in October: a difference of 4 × 25', () => {
  const span = { program: 'living', from: month('2024-07'), to: month('2024-10') } as const;
  const before: Policy = {
    ...POLICY,
    standards: POLICY.standards
      .filter(({ from }) => from < '2024-07')
      .map((standard) => (standard.to === '2024-06' ? { ...standard, to: null } : standard)),
  };
  const sum = (policy: Policy) =>
    decideMonths(person(), span, () => policy).reduce((total, { rateFen }) => total + (rateFen ?? 0), 0);
  expect(sum(POLICY) - sum(before)).toBe(4 * 2_500);
});

test('(i) applied on 2026-01-31 and approved in March: January, February and March are due', () => {
  const span = { program: 'nursing', from: startMonth(day('2026-01-31')), to: month('2026-03') } as const;
  const due = decideMonths(person(), span, () => POLICY).filter(({ outcome }) => outcome === 'entitled');
  expect(due.map((decision) => decision.month)).toEqual(['2026-01', '2026-02', '2026-03']);
});

test('(j) moved out on 2026-02-10: stops in March', () => {
  const facts = person({ movedOutOn: day('2026-02-10') });
  expect(paid(facts, POLICY, month('2026-02'))).toEqual(['living', 'nursing']);
  expect(paid(facts, POLICY, month('2026-03'))).toEqual([]);
});
