import type { Explanation } from '#shared/contract/programs/explain.ts';
import type { FindingKind } from '#shared/domain/programs/outcomes.ts';
import type { Program } from '#shared/domain/programs/programs.ts';

/** The two subsidies as a column has room for them. */
export const SHORT_NAMES: Readonly<Record<Program, string>> = { living: '生活补贴', nursing: '护理补贴' };

export const KIND_NAMES: Readonly<Record<FindingKind, string>> = {
  'should-not': '不再符合，还在享受',
  'should-have': '符合条件，没有享受',
};

export const OUTCOME_SIGNS: Readonly<Record<Explanation['outcome'], string>> = {
  entitled: '✓',
  held: '●',
  'not-entitled': '✕',
};

type Line = Explanation['lines'][number];

/** Whether a rule is met, in a word and a sign. */
export function lineState({ passed, overridden, severity }: Line): string {
  if (passed) return severity === 'INFO' ? '○ 说明' : '✓ 符合';
  return overridden === null ? '✕ 不符合' : '✓ 已复核';
}

export const STEP_NAMES = { start: '开始享受', pause: '暂停', resume: '恢复', stop: '停发' } as const;
