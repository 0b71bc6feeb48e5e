import { expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { RULES } from '#shared/domain/programs/decision.ts';
import { RULE_TITLES, sayDecision, sayFact, sayRemedy } from '#shared/domain/programs/explain.ts';
import type { PersonFacts } from '#shared/domain/programs/facts.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { certificate, person, SEEN, welfare } from './people.ts';

const POLICY = seedPolicy('150424');
const month = Month.parse('2026-11');
const living = (over: Partial<PersonFacts> = {}) =>
  decide(person(over), { program: 'living', month }, POLICY);
const nursing = (over: Partial<PersonFacts> = {}) =>
  decide(person(over), { program: 'nursing', month }, POLICY);
const day = (text: string) => Day.parse(text);

test('entitled: the answer says how much', () => {
  expect(sayDecision(living())).toBe('2026年11月困难残疾人生活补贴：可以享受，每月125.00元。');
});

test('not entitled: the rule, what it saw, and what would change it', () => {
  const ended = living({ welfare: [welfare('DB_R', { from: '2020-05', to: '2026-04' })] });
  expect(sayDecision(ended)).toBe(
    '2026年11月困难残疾人生活补贴：不能享受，低保或本县规定的困难情形这一条没有通过：农村低保自2020年5月至2026年4月，此后名单中没有。',
  );
  expect(ended.deciding && sayRemedy(ended.deciding)).toBe('恢复农村低保后，可自申请当月重新享受');
});

test('held: a doubt that waits for a checker', () => {
  const doubt = living({ livesFarAway: true });
  expect(sayDecision(doubt)).toContain('待复核');
  expect(doubt.deciding && sayRemedy(doubt.deciding)).toContain('核实');
});

test.each([
  ['C1', { diedOn: day('2026-05-31') }, '2026年5月31日死亡', undefined],
  ['C2', { movedOutOn: day('2026-02-10') }, '2026年2月10日户籍迁出', /迁回本县/],
  ['C2', { countyCode: '150423' }, '户籍区划 150423', /迁回本县/],
  ['C3', { certificates: [] }, '当月没有残疾人证', /换领/],
  [
    'C3',
    { certificates: [certificate({ expiresOn: day('2026-10-02') })] },
    '肢体二级，有效期至2026年10月2日，状态正常',
    /换领/,
  ],
  ['C4', { welfare: [welfare('TKF')] }, '特困(分散)自2018年1月起', /退出特困/],
  ['E1', { endings: [{ ...SEEN, reason: '13', on: day('2026-03-01') }] }, '2026年3月1日失踪', /复核/],
  ['C7', { enrolledTwice: ['living'] }, '同一人在另一份档案里也在享受', /合并/],
  ['C8', { livesFarAway: true }, '长期在外居住', /视频/],
  ['L1', { welfare: [] }, '名单中没有', /纳入低保后/],
] as const satisfies readonly (readonly [string, Partial<PersonFacts>, string, RegExp | undefined])[])(
  '%s says what it saw (%#)',
  (...[rule, over, fact, remedy]) => {
    const { deciding } = living(over);
    expect([deciding?.rule, deciding && sayFact(deciding.fact)]).toEqual([rule, fact]);
    const said = deciding ? sayRemedy(deciding) : undefined;
    expect(remedy ? remedy.test(said ?? '') : said === undefined).toBe(true);
  },
);

test('a choice says both amounts, and what was chosen', () => {
  const held = [welfare('DB_R'), welfare('LNHL', { from: '2023-01', yuan: 200 })];
  const { deciding } = nursing({ welfare: held });
  expect(deciding && sayFact(deciding.fact)).toBe(
    '老年护理补贴自2023年1月起，每月200.00元；本补贴每月125.00元',
  );
  const chosen = (kind: 'subsidy' | 'other') => {
    const { lines } = nursing({ welfare: held, choices: [{ ...SEEN, kind: 'LNHL', chosen: kind }] });
    const line = lines.find(({ rule }) => rule === 'N2');
    return line ? sayFact(line.fact) : '';
  };
  expect(chosen('subsidy')).toMatch(/本人选择本补贴$/);
  expect(chosen('other')).toMatch(/本人选择老年护理补贴$/);
});

test('a choice in a month without a standard says so', () => {
  const policy = { ...POLICY, standards: [] };
  const held = [welfare('DB_R'), welfare('LNHL', { yuan: 200 })];
  const { lines } = decide(person({ welfare: held }), { program: 'nursing', month }, policy);
  expect(lines.map(({ fact }) => sayFact(fact)).filter((said) => said.includes('没有'))).toEqual([
    '没有死亡记录',
    '名单中没有',
    '名单中没有',
    '名单中没有',
    expect.stringContaining('本补贴每月没有标准'),
    '没有适用的标准',
  ]);
});

test('多重 says its parts', () => {
  const components = [
    { category: 4, level: 3 },
    { category: 6, level: 2 },
  ] as const;
  const { lines } = nursing({ certificates: [certificate({ category: 7, components: [...components] })] });
  const said = lines.map(({ fact }) => sayFact(fact));
  expect(said).toContain('多重二级（肢体三级;精神二级），有效期至2030年3月16日，状态正常');
});

test('every rule has a title', () => {
  expect(Object.keys(RULE_TITLES)).toEqual([...RULES]);
});
