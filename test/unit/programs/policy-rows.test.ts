import { describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { isPolicyValue, policyOfRows } from '#shared/domain/programs/policy-rows.ts';
import { SEED_ROWS } from '#shared/domain/programs/seed-policy.ts';
import { certificate, person } from './people.ts';

const month = (text: string) => Month.parse(text);
const row = (key: string, from: string, value: unknown) => ({
  key,
  from: month(from),
  value,
  document: '林民发〔2026〕3号',
});
const policyOf = (...rows: ReturnType<typeof row>[]) => policyOfRows([...SEED_ROWS, ...rows], '150424');
const rate = (of: ReturnType<typeof policyOf>, at: string, facts = person()) =>
  decide(facts, { program: 'nursing', month: month(at) }, of(month(at))).rateFen;

test('an office starts from 80, 100 and 125 yuan, to be confirmed', () => {
  const policy = policyOf();
  expect(['2015-12', '2018-12', '2019-01', '2024-06', '2024-07'].map((at) => rate(policy, at))).toEqual([
    null,
    8_000,
    10_000,
    10_000,
    12_500,
  ]);
  expect(new Set(SEED_ROWS.map(({ document }) => document))).toEqual(new Set(['请核对本县文件']));
});

test('a value counts from its month on, and of one month the last that was set', () => {
  const policy = policyOf(
    row('standard.nursing', '2026-10', { amountFen: 13_000, tier: {} }),
    row('standard.nursing', '2026-10', { amountFen: 14_000, tier: {} }),
    row('mildMental', '2026-10', true),
  );
  expect([rate(policy, '2026-09'), rate(policy, '2026-10')]).toEqual([12_500, 14_000]);
  expect([policy(month('2026-09')).mildMental, policy(month('2026-10')).mildMental]).toEqual([false, true]);
});

test('a tier of its own stands beside the standard for everybody, and ends without it', () => {
  const tier = { levels: [1] };
  const policy = policyOf(
    row('standard.nursing:一级', '2026-10', { amountFen: 20_000, tier }),
    row('standard.nursing:一级', '2026-12', { amountFen: null, tier }),
  );
  const severe = person({ certificates: [certificate({ level: 1 })] });
  expect(['2026-09', '2026-10', '2026-12'].map((at) => rate(policy, at, severe))).toEqual([
    12_500, 20_000, 12_500,
  ]);
  expect(rate(policy, '2026-10')).toBe(12_500);
});

test('a stop rule of one reason leaves the others alone', () => {
  const { stopRules } = policyOf(row('stopRule.01', '2026-10', 'same-month'))(month('2026-10'));
  const { '01': death, ...others } = stopRules;
  expect(death).toBe('same-month');
  expect(new Set(Object.values(others))).toEqual(new Set(['next-month']));
});

test('a transition period is a row with its document, and may be taken back', () => {
  const at = (...rows: ReturnType<typeof row>[]) => policyOf(...rows)(month('2026-11')).transitions;
  expect(at()).toEqual([]);
  const span = row('transition', '2026-02', { to: '2026-06' });
  expect(at(span)).toEqual([{ from: '2026-02', to: '2026-06', document: '林民发〔2026〕3号' }]);
  expect(at(span, row('transition', '2026-02', null))).toEqual([]);
});

test('deadlines and the start after a renewal are rows too, from a month on', () => {
  const policy = policyOf(
    row('deadline.township', '2026-10', 7),
    row('renewal.startsAt', '2026-10', 'application'),
    row('renewal.mostBackMonths', '2026-10', 1),
  );
  const of = (at: string) => {
    const { deadlines, renewal } = policy(month(at));
    return [deadlines.township, deadlines.telling, renewal.startsAt, renewal.mostBackMonths];
  };
  expect(of('2026-09')).toEqual([20, 3, 'certificate-issue', 3]);
  expect(of('2026-10')).toEqual([7, 3, 'application', 1]);
});

describe('a value', () => {
  test.each([
    ['mildMental', true],
    ['standard.living', { amountFen: 12_500, tier: {} }],
    ['standard.living:农村', { amountFen: null, tier: { welfare: ['DB_R'] } }],
    ['stopRule.17', 'next-month'],
    ['localKinds', ['ZZ']],
    ['transition', { to: '2026-12' }],
    ['transition', null],
    ['deadline.telling', 90],
    ['renewal.mostBackMonths', 0],
  ])('%s may be %j', (key, value) => {
    expect(isPolicyValue(key, value)).toBe(true);
  });
  test.each([
    ['mildMental', '是'],
    ['standard.living', { amountFen: 0, tier: {} }],
    ['standard.living', { amountFen: 125.5, tier: {} }],
    ['standard.else', { amountFen: 12_500, tier: {} }],
    ['standard.living:', { amountFen: 12_500, tier: {} }],
    ['stopRule.18', 'next-month'],
    ['stopRule.01', 'never'],
    ['localKinds', ['没有这一种']],
    ['countyCode', '150424'],
    ['constructor', true],
    ['deadline', 5],
    ['deadline.never', 5],
    ['deadline.telling', 0],
    ['renewal.mostBackMonths', 4],
    ['transition', { to: '2026' }],
  ])('%s may not be %j', (key, value) => {
    expect(isPolicyValue(key, value)).toBe(false);
  });
});
