import { z } from 'zod';
import { Fen } from '#shared/domain/money.ts';
import { DEADLINES, type Deadline } from '#shared/domain/programs/deadlines.ts';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import type { Policy, Standard, Transition } from '#shared/domain/programs/policy.ts';
import { type Grant, GrantTerms } from '#shared/domain/programs/grants.ts';
import { isGrantCode, PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import { STOP_REASONS, type StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { Category, Level } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES, type WelfareKind } from '#shared/domain/registry/welfare.ts';

const kinds = Object.keys(WELFARE_NAMES) as [WelfareKind, ...WelfareKind[]];
const Tier = z.strictObject({
  levels: z.array(Level).min(1).optional(),
  categories: z.array(Category).min(1).optional(),
  welfare: z.array(z.enum(kinds)).min(1).optional(),
});

/** What an office decides for itself, by its key; the values of the keys that end in `.` go by program or reason. */
const VALUES = {
  /** Null ends a standard without another. */
  standard: z.strictObject({ amountFen: Fen.min(1).max(1_000_000).nullable(), tier: Tier }),
  stopRule: z.enum(['same-month', 'next-month']),
  marginalHouseholds: z.boolean(),
  mildMental: z.boolean(),
  prisonExcludes: z.boolean(),
  partialOrphans: z.enum(['allow', 'warn', 'block']),
  localKinds: z.array(z.enum(kinds)),
  grant: GrantTerms,
  /** Its last month; null takes back the one that began in the row's month. */
  transition: z.strictObject({ to: Month }).nullable(),
  deadline: z.int().min(1).max(90),
  'renewal.startsAt': z.enum(['certificate-issue', 'application']),
  'renewal.mostBackMonths': z.int().min(0).max(3),
} as const;

/** Whose values go by a second part of the key. */
const FAMILIES = ['standard', 'grant', 'stopRule', 'deadline'] as const satisfies (keyof typeof VALUES)[];

/** Whether what is paid may change with it; a deadline only says until when something is to be done. */
export const movesMoney = (key: string): boolean => !key.startsWith('deadline.');

/** One dated value of the policy, and the document that it rests on. */
export type PolicyRow = {
  readonly key: string;
  readonly from: Month;
  readonly value: unknown;
  readonly document: string;
};

/** `standard.living`, or `standard.living:农村` for a tier of its own; `grant.燃油补贴`. */
const KEY = /^(?:standard\.(?:living|nursing)(?::.{1,20})?|grant\.[^/\s]{2,30})$/;

function valueSchema(key: string): z.ZodType | undefined {
  if (key.startsWith('standard.')) return KEY.test(key) ? VALUES.standard : undefined;
  if (isGrantCode(key)) return KEY.test(key) ? VALUES.grant : undefined;
  if (key.startsWith('stopRule.'))
    return Object.hasOwn(STOP_REASONS, key.slice(9)) ? VALUES.stopRule : undefined;
  if (key.startsWith('deadline.'))
    return Object.hasOwn(DEADLINES, key.slice(9)) ? VALUES.deadline : undefined;
  if (FAMILIES.some((family) => family === key)) return undefined;
  return Object.hasOwn(VALUES, key) ? VALUES[key as keyof typeof VALUES] : undefined;
}

/** Whether there is such a value to decide on, and this is one. */
export function isPolicyValue(key: string, value: unknown): boolean {
  return valueSchema(key)?.safeParse(value).success ?? false;
}

/** The rows that count: of one key and month the one that was set last, in the order of their months. */
export function countingRows<Row extends PolicyRow>(rows: readonly Row[]): Row[] {
  const last = new Map(rows.map((row) => [`${row.key} ${row.from}`, row]));
  return [...last.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The policy of each month out of its rows, in the order in which they were set; the seed's come first. */
export function policyOfRows(rows: readonly PolicyRow[], countyCode: string): PolicyOf {
  const counting = countingRows(rows);
  const known = new Map<Month, Policy>();
  return (month) => {
    const policy = known.get(month) ?? policyIn(counting, countyCode, month);
    known.set(month, policy);
    return policy;
  };
}

function policyIn(rows: readonly PolicyRow[], countyCode: string, month: Month): Policy {
  const last = (key: string) => rows.findLast((row) => row.key === key && row.from <= month);
  const value = <K extends keyof typeof VALUES>(key: K): z.output<(typeof VALUES)[K]> =>
    // Each schema gives the type of its own key; a lookup by key loses the pairing.
    VALUES[key].parse(last(key)?.value) as z.output<(typeof VALUES)[K]>;
  const stopRules = (Object.keys(STOP_REASONS) as StopReason[]).flatMap((reason) => {
    const row = last(`stopRule.${reason}`);
    return row ? [[reason, VALUES.stopRule.parse(row.value)] as const] : [];
  });
  const grants = grantsOf(rows);
  return {
    countyCode,
    standards: [...PROGRAMS.flatMap((program) => standardsOf(rows, program)), ...grants.map(standardOfGrant)],
    stopRules: Object.fromEntries(stopRules),
    grants,
    transitions: transitionsOf(rows),
    deadlines: deadlinesIn(rows, month),
    renewal: {
      startsAt: value('renewal.startsAt'),
      mostBackMonths: value('renewal.mostBackMonths'),
    },
    marginalHouseholds: value('marginalHouseholds'),
    mildMental: value('mildMental'),
    localKinds: value('localKinds'),
    partialOrphans: value('partialOrphans'),
    prisonExcludes: value('prisonExcludes'),
    localDocument: last('prisonExcludes')?.document ?? '',
  };
}

/** A standard lasts until the next of its key. */
function standardsOf(rows: readonly PolicyRow[], program: Program): Standard[] {
  const prefix = `standard.${program}`;
  const own = rows.filter(({ key }) => key === prefix || key.startsWith(`${prefix}:`));
  return own.flatMap((row, index) => {
    const { amountFen, tier } = VALUES.standard.parse(row.value);
    if (amountFen === null) return [];
    const next = own.slice(index + 1).find(({ key }) => key === row.key);
    const to = next ? shiftMonth(next.from, -1) : null;
    // A condition that is left out does not narrow.
    const narrowing = Object.fromEntries(
      Object.entries(tier).filter(([, condition]) => condition !== undefined),
    );
    return [{ program, amountFen, from: row.from, to, tier: narrowing, document: row.document }];
  });
}

function transitionsOf(rows: readonly PolicyRow[]): Transition[] {
  return rows.flatMap(({ key, from, value, document }) => {
    const span = key === 'transition' ? VALUES.transition.parse(value) : null;
    return span ? [{ from, to: span.to, document }] : [];
  });
}

function deadlinesIn(rows: readonly PolicyRow[], month: Month): Policy['deadlines'] {
  const days = (deadline: Deadline) => {
    const row = rows.findLast(({ key, from }) => key === `deadline.${deadline}` && from <= month);
    return row ? VALUES.deadline.parse(row.value) : DEADLINES[deadline];
  };
  return {
    village: days('village'),
    township: days('township'),
    federation: days('federation'),
    civilAffairs: days('civilAffairs'),
    acrossProvinces: days('acrossProvinces'),
    telling: days('telling'),
  };
}

/** The terms of a program count until it ends, or until the next of its rows. */
function grantsOf(rows: readonly PolicyRow[]): Grant[] {
  return rows.flatMap(({ key, from, value, document }, index) => {
    if (!isGrantCode(key)) return [];
    const terms = GrantTerms.parse(value);
    const next = rows.slice(index + 1).find((row) => row.key === key);
    const until = next && shiftMonth(next.from, -1);
    const to = until !== undefined && (terms.to === null || until < terms.to) ? until : terms.to;
    return [{ ...terms, to, code: key, from, document }];
  });
}

function standardOfGrant({ code, amountFen, from, to, document }: Grant): Standard {
  return { program: code, amountFen, from, to, tier: {}, document };
}
