import { z } from 'zod';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { PROGRAM_NAMES, type Program, type GrantCode } from '#shared/domain/programs/programs.ts';
import { Category, Level } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES, type WelfareKind } from '#shared/domain/registry/welfare.ts';

/** How often somebody may be given it, with the words of the window. */
export const CYCLE_NAMES = { monthly: '每月', yearly: '每年一次', once: '一人一次' } as const;
export type Cycle = keyof typeof CYCLE_NAMES;

const kinds = Object.keys(WELFARE_NAMES) as [WelfareKind, ...WelfareKind[]];
const cycles = Object.keys(CYCLE_NAMES) as [Cycle, ...Cycle[]];
const programs = Object.keys(PROGRAM_NAMES) as [Program, ...Program[]];
const Age = z.int().min(0).max(150).nullable();

/** What an office lays down of a program of its own: who, how much, how often, until when; what is empty does not narrow. */
export const GrantTerms = z
  .strictObject({
    /** Where its money comes from. */
    fund: z.string().trim().min(1).max(40),
    cycle: z.enum(cycles),
    amountFen: Fen.min(1).max(100_000_000),
    /** The last month in which it is given; null while no end is known. */
    to: Month.nullable(),
    /** Full years at the end of the month, both included. */
    ageFrom: Age,
    ageTo: Age,
    categories: z.array(Category),
    levels: z.array(Level),
    /** One of these is needed. */
    welfare: z.array(z.enum(kinds)),
    /** None of these may be drawn in the month. */
    withoutWelfare: z.array(z.enum(kinds)),
    /** Nobody who is enrolled in one of these. */
    withoutPrograms: z.array(z.enum(programs)),
  })
  .refine(({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo, {
    path: ['ageTo'],
  });
export type GrantTerms = z.output<typeof GrantTerms>;

/** A program of the office's own as it counts from a month on, and the document that lays it down. */
export type Grant = GrantTerms & {
  readonly code: GrantCode;
  readonly from: Month;
  readonly document: string;
};

/** The terms that count in a month; null in a month without any. */
export function grantIn(grants: readonly Grant[], code: GrantCode, month: Month): Grant | null {
  const counts = ({ from, to }: Grant) => from <= month && (to === null || month <= to);
  return grants.find((grant) => grant.code === code && counts(grant)) ?? null;
}

/** The span within which somebody is given it once: the month, the year, or `once` for ever. */
export function grantPeriod({ cycle }: Pick<Grant, 'cycle'>, month: Month): string {
  return { monthly: month, yearly: month.slice(0, 4), once: 'once' }[cycle];
}
