import { z } from 'zod';
import { Fen, formatYuan } from '#shared/domain/money.ts';
import type { Deadline } from '#shared/domain/programs/deadlines.ts';
import { Month } from '#shared/domain/month.ts';
import { isGrantCode, PROGRAM_NAMES, programName, PROGRAMS } from '#shared/domain/programs/programs.ts';
import { REASONS_BY_DAY, STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { WELFARE_NAMES, type WelfareKind } from '#shared/domain/registry/welfare.ts';
import { grantText } from './grant-words.ts';

type Kind = 'money' | 'switch' | 'choice' | 'kinds' | 'grant' | 'until' | 'count';
type Item = {
  readonly key: string;
  readonly name: string;
  readonly kind: Kind;
  /** What a count is of. */
  readonly unit?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

const ORPHANS = [
  { value: 'warn', label: '待复核' },
  { value: 'allow', label: '可以享受' },
  { value: 'block', label: '不能享受' },
] as const;
const STOPS = [
  { value: 'next-month', label: '次月停发' },
  { value: 'same-month', label: '当月停发' },
] as const;

const RENEWALS = [
  { value: 'certificate-issue', label: '新证发证当月' },
  { value: 'application', label: '重新申请当月' },
] as const;
const DEADLINE_NAMES: Readonly<Record<Deadline, string>> = {
  village: '村公示期限',
  township: '乡镇初审期限',
  federation: '残联审核期限',
  civilAffairs: '民政审定期限',
  acrossProvinces: '跨省通办办结期限',
  telling: '审定后告知本人期限',
};

/** Whom a standard of its own may be for, beside the one for everybody. */
export const TIERS = {
  一级: { levels: [1] },
  二级: { levels: [2] },
  三级: { levels: [3] },
  四级: { levels: [4] },
  城市低保: { welfare: ['DB_U'] },
  农村低保: { welfare: ['DB_R'] },
} as const;
export type TierName = keyof typeof TIERS;
const tierNames = Object.keys(TIERS) as TierName[];

/** Everything that an office may decide about the two subsidies, in the order of its page. */
export const POLICY_ITEMS: readonly Item[] = [
  ...PROGRAMS.flatMap((program): Item[] => [
    { key: `standard.${program}`, name: `${PROGRAM_NAMES[program]}标准`, kind: 'money' },
    ...tierNames.map((tier): Item => ({
      key: `standard.${program}:${tier}`,
      name: `${PROGRAM_NAMES[program]}标准（${tier}）`,
      kind: 'money',
    })),
  ]),
  { key: 'marginalHouseholds', name: '低保边缘家庭也享受生活补贴', kind: 'switch' },
  { key: 'localKinds', name: '还有哪些困难情形享受生活补贴', kind: 'kinds' },
  { key: 'mildMental', name: '三、四级智力、精神也享受护理补贴', kind: 'switch' },
  { key: 'partialOrphans', name: '事实无人抚养（差额）的生活补贴', kind: 'choice', choices: ORPHANS },
  { key: 'prisonExcludes', name: '服刑期间停发', kind: 'switch' },
  { key: 'transition', name: '过渡期：证件过期照发', kind: 'until' },
  { key: 'renewal.startsAt', name: '过期换证后从哪个月起', kind: 'choice', choices: RENEWALS },
  { key: 'renewal.mostBackMonths', name: '过期换证后最多补发', kind: 'count', unit: '个月' },
  ...Object.entries(DEADLINE_NAMES).map(([deadline, name]): Item => ({
    key: `deadline.${deadline}`,
    name,
    kind: 'count',
    unit: '个工作日',
  })),
  ...REASONS_BY_DAY.map((reason): Item => ({
    key: `stopRule.${reason}`,
    name: `${STOP_REASONS[reason]}：从哪个月停`,
    kind: 'choice',
    choices: STOPS,
  })),
];

/** The item of a new program of the office's own, before it has a name. */
export const NEW_GRANT = 'grant.';

export function itemOf(key: string): Item | undefined {
  if (isGrantCode(key)) return { key, name: programName(key), kind: 'grant' };
  return POLICY_ITEMS.find((item) => item.key === key);
}

/** The tier that a standard's key names; undefined for the standard for everybody. */
export const tierOf = (key: string): TierName | undefined =>
  tierNames.find((name) => key.endsWith(`:${name}`));

const Standard = z.object({ amountFen: Fen.nullable() });
export const Until = z.object({ to: Month });
const Kinds = z.array(z.custom<WelfareKind>((kind) => typeof kind === 'string' && kind in WELFARE_NAMES));

/** A value as people read it. */
export function valueText(key: string, value: unknown): string {
  const item = itemOf(key);
  switch (item?.kind) {
    case 'money': {
      const amountFen = Standard.safeParse(value).data?.amountFen;
      return amountFen ? `每月 ${formatYuan(amountFen)} 元` : '不再单列';
    }
    case 'switch':
      return value === true ? '是' : '否';
    case 'kinds': {
      const kinds = Kinds.safeParse(value).data ?? [];
      return kinds.length === 0 ? '没有' : kinds.map((kind) => WELFARE_NAMES[kind]).join('、');
    }
    case 'count':
      return `${String(value)} ${item.unit ?? ''}`;
    case 'until': {
      const to = Until.safeParse(value).data?.to;
      return to === undefined ? '没有过渡期' : `到 ${to} 止照发`;
    }
    case 'grant':
      return grantText(value);
    case 'choice':
      return item.choices?.find((choice) => choice.value === value)?.label ?? '';
    case undefined:
      return '';
  }
}
