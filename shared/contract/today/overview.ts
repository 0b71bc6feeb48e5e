import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { BATCH_STATES } from '#shared/domain/payments/batch.ts';
import { FIRST_STEPS } from '#shared/domain/today/first-steps.ts';
import { query } from '../rpc.ts';

const day = z.iso.date();

/** The month of the two subsidies that is being worked on: the oldest that is not closed, or else today's. */
const MonthAtWork = z.strictObject({
  month: Month,
  /** Null before 制单. */
  state: z.enum(BATCH_STATES).nullable(),
  /** What was done, in its order. */
  steps: z.array(z.strictObject({ state: z.enum(BATCH_STATES), on: day, by: z.string() })),
});

const LISTS = ['roster', 'welfare', 'deaths'] as const;
/** How old a list is that the rules rest on; null when it never came. */
const ListAge = z.strictObject({
  list: z.enum(LISTS),
  cameOn: day.nullable(),
  days: z.int().nullable(),
  isOld: z.boolean(),
});

const DEADLINES = ['notice-ends', 'application-due', 'review-due', 'activity'] as const;
/** What comes up: the first day that anything of it falls on, and how much falls on that day. */
const Deadline = z.strictObject({ kind: z.enum(DEADLINES), on: day, days: z.int(), count: z.int() });

const BackupStanding = z.strictObject({
  /** The last that was proven: when, and on which stick. */
  proven: z.strictObject({ at: z.string(), volume: z.string() }).nullable(),
  /** A newer one that was written and not proven yet. */
  writtenAt: z.string().nullable(),
  changesSince: z.int(),
  /** Everybody, where nothing was ever proven. */
  people: z.int(),
});

/** What somebody has done in the last seven days, by the name of what was called. */
const Work = z.strictObject({
  by: z.string(),
  done: z.array(z.strictObject({ action: z.string(), times: z.int() })),
});

/** What a month's own batch came to: lines and money, by program together. */
const MonthPaid = z.strictObject({ month: Month, lines: z.int(), fen: Fen });

export const Overview = z.strictObject({
  month: MonthAtWork,
  lists: z.array(ListAge),
  deadlines: z.array(Deadline),
  backup: BackupStanding,
  week: z.array(Work),
  /** The last two years, the oldest first. */
  paid: z.array(MonthPaid),
});
export type Overview = z.infer<typeof Overview>;

const Step = z.strictObject({ step: z.enum(FIRST_STEPS), isDone: z.boolean(), count: z.int() });

export const overview = {
  /** How the office stands, at a glance. */
  overview: query(EVERYONE, z.strictObject({}), Overview),
  /** The first days of an office: each step, whether it is done, and how much of it. */
  firstSteps: query(EVERYONE, z.strictObject({}), z.array(Step)),
};
