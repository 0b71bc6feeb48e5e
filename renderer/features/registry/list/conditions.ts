import { CERTIFICATE_TERMS, type PersonFilter } from '#shared/contract/registry/finding.ts';
import { Program, WelfareKind } from '#shared/contract/registry/words.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { Category, CATEGORY_NAMES, Level, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { DIVISIONS } from '#shared/domain/registry/divisions.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { WELFARE_NAMES, type WelfareKind as WelfareName } from '#shared/domain/registry/welfare.ts';
import { CERTIFICATE_STATUSES } from '#shared/domain/registry/words.ts';
import { placeName } from '#renderer/lib/places.ts';

/** Something that a list can be narrowed by, as one word above it. */
export type Condition = {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly isIn: (filter: PersonFilter) => boolean;
  readonly add: (filter: PersonFilter) => PersonFilter;
  readonly remove: (filter: PersonFilter) => PersonFilter;
};

type Several<V> = {
  readonly group: string;
  readonly get: (filter: PersonFilter) => readonly V[] | undefined;
  readonly set: (filter: PersonFilter, values: V[] | undefined) => PersonFilter;
};

/** One of several values of a field: a list is narrowed to all that have any of them. */
function oneOf<V extends string | number>(field: Several<V>, value: V, label: string): Condition {
  const { group, get, set } = field;
  const without = (filter: PersonFilter) => (get(filter) ?? []).filter((other) => other !== value);
  return {
    key: `${group}:${value}`,
    group,
    label,
    isIn: (filter) => get(filter)?.includes(value) ?? false,
    add: (filter) => set(filter, [...without(filter), value]),
    remove: (filter) => {
      const rest = without(filter);
      return set(filter, rest.length === 0 ? undefined : rest);
    },
  };
}

/** The only value of a field. */
function only(
  group: string,
  label: string,
  part: Partial<PersonFilter> & { readonly [K in keyof PersonFilter]?: PersonFilter[K] },
): Condition {
  const names = Object.keys(part);
  const matches = (filter: PersonFilter) =>
    Object.entries(part).every(([name, value]) =>
      Object.entries(filter).some(([n, v]) => n === name && v === value),
    );
  return {
    key: `${group}:${label}`,
    group,
    label,
    isIn: matches,
    add: (filter) => ({ ...filter, ...part }),
    remove: (filter) => {
      const { text, ...rest } = filter;
      return { text, ...Object.fromEntries(Object.entries(rest).filter(([name]) => !names.includes(name))) };
    },
  };
}

const categories: Several<Category> = {
  group: '类别',
  get: (filter) => filter.categories,
  set: (filter, values) => ({ ...filter, categories: values }),
};
const levels: Several<Level> = {
  group: '等级',
  get: (filter) => filter.levels,
  set: (filter, values) => ({ ...filter, levels: values }),
};
const welfare: Several<WelfareName> = {
  group: '待遇',
  get: (filter) => filter.welfare,
  set: (filter, values) => ({ ...filter, welfare: values }),
};
const certificateStatuses: Several<(typeof CERTIFICATE_STATUSES)[number]> = {
  group: '证件状态',
  get: (filter) => filter.certificateStatuses,
  set: (filter, values) => ({ ...filter, certificateStatuses: values }),
};
const certificateTerms: Several<(typeof CERTIFICATE_TERMS)[number]> = {
  group: '证件到期',
  get: (filter) => filter.certificateTerms,
  set: (filter, values) => ({ ...filter, certificateTerms: values }),
};
const statuses: Several<(typeof FILE_STATUSES)[number]> = {
  group: '档案状态',
  get: (filter) => filter.statuses,
  set: (filter, values) => ({ ...filter, statuses: values }),
};

const TERM_NAMES = {
  expired: '证件已过期',
  'one-month': '证件一个月内到期',
  'six-months': '证件半年内到期',
  later: '证件半年后到期',
  none: '没有证件',
} as const satisfies Record<(typeof CERTIFICATE_TERMS)[number], string>;

/** Ages that the office asks for most; any other is typed: 60-69. */
const AGES = [
  [0, 5],
  [6, 17],
  [18, 59],
  [60, undefined],
  [80, undefined],
] as const;

function ageLabel(from: number | undefined, to: number | undefined): string {
  if (to === undefined) return `${from ?? 0} 岁以上`;
  return from === undefined ? `${to} 岁以下` : `${from} 到 ${to} 岁`;
}

/** From an age to an age, both included. */
function ageCondition(from: number | undefined, to: number | undefined): Condition {
  const part = {
    ...(from === undefined ? {} : { ageFrom: from }),
    ...(to === undefined ? {} : { ageTo: to }),
  };
  const condition = only('年龄', ageLabel(from, to), part);
  const bare = ({ ageFrom: _from, ageTo: _to, ...rest }: PersonFilter): PersonFilter => rest;
  return {
    ...condition,
    isIn: ({ ageFrom, ageTo }) => ageFrom === from && ageTo === to,
    add: (filter) => ({ ...bare(filter), ...part }),
    remove: bare,
  };
}

/** Reads 60-69, 60到69岁, 60岁以上 or 17岁以下. */
export function typedAge(text: string): Condition | undefined {
  const [, from, to] = /^(\d{1,3})\s*[-~到至]\s*(\d{1,3})岁?$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined && Number(from) <= Number(to) && Number(to) <= 150)
    return ageCondition(Number(from), Number(to));
  const [, age, side] = /^(\d{1,3})岁?(以上|以下)$/.exec(text) ?? [];
  if (age === undefined || Number(age) > 150) return undefined;
  return side === '以上' ? ageCondition(Number(age), undefined) : ageCondition(undefined, Number(age));
}

const PLACES = DIVISIONS.map(({ code, level }) =>
  level === 'township'
    ? only('乡镇', placeName(code), { townshipCode: code })
    : only('村', placeName(code), { villageCode: code }),
);

/** Everything that can be chosen from a list. */
export const CONDITIONS: readonly Condition[] = [
  ...PLACES.filter(({ group }) => group === '乡镇'),
  ...[...Category.values].map((value) => oneOf(categories, value, CATEGORY_NAMES[value])),
  ...[...Level.values].map((value) => oneOf(levels, value, LEVEL_NAMES[value])),
  ...AGES.map(([from, to]) => ageCondition(from, to)),
  ...WelfareKind.options.map((value) => oneOf(welfare, value, WELFARE_NAMES[value])),
  only('补贴', '享受任一项补贴', { entitled: 'any' }),
  ...Program.options.map((value) => only('补贴', PROGRAM_NAMES[value], { program: value })),
  ...CERTIFICATE_STATUSES.map((value) => oneOf(certificateStatuses, value, `证件${value}`)),
  ...CERTIFICATE_TERMS.map((value) => oneOf(certificateTerms, value, TERM_NAMES[value])),
  ...FILE_STATUSES.map((value) => oneOf(statuses, value, `档案${value}`)),
  ...PLACES.filter(({ group }) => group === '村'),
];

/** The words above the list, in the order of the choices. */
export function conditionsIn(filter: PersonFilter): readonly Condition[] {
  const age = ageCondition(filter.ageFrom, filter.ageTo);
  const hasAge = filter.ageFrom !== undefined || filter.ageTo !== undefined;
  const chosen = CONDITIONS.filter(({ group, isIn }) => group !== '年龄' && isIn(filter));
  return hasAge ? [...chosen, age] : chosen;
}
