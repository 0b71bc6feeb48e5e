import { z } from 'zod';
import { ADMINS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { command, job, query } from '../rpc.ts';

/** A value that is to count from a month on; which keys there are and what they take is the domain's. */
const Change = { key: z.string().max(40), from: Month, value: z.unknown() };

const Row = z.strictObject({
  ...Change,
  document: z.string(),
  /** Null for what an office starts from and nobody has confirmed. */
  setAt: z.string().nullable(),
  setBy: z.string().nullable(),
});
export type PolicyEntry = z.output<typeof Row>;

/** What a month comes to, as decided today and with the change. */
const Effect = z.strictObject({
  month: Month,
  /** What was paid in it stays; a difference is paid or claimed on its own. */
  closed: z.boolean(),
  /** Lines (a person and a program) that are enrolled and entitled, and their money. */
  linesBefore: z.int(),
  linesAfter: z.int(),
  fenBefore: Fen,
  fenAfter: Fen,
  /** Lines with a right and no enrolment. */
  missingBefore: z.int(),
  missingAfter: z.int(),
});
export type Effect = z.output<typeof Effect>;

export const policy = {
  /** The rows that count, by key and month; `closedThrough` is the last month that was paid. */
  policy: query(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({ rows: z.array(Row), closedThrough: Month.nullable() }),
  ),
  /** What a change would move in each month from which it counts, up to this one; at most the last two years. */
  whatIf: job(
    ADMINS,
    z.strictObject(Change),
    /** `shown` marks this change on the facts as they stand: `setPolicy` asks for it. No effects where no money moves. */
    z.strictObject({ effects: z.array(Effect), shown: z.string() }),
  ),
  /** Refused without the mark of a what-if of this very change on the present facts, unless it changes nothing. */
  setPolicy: command(
    ADMINS,
    z.strictObject({
      ...Change,
      document: z.string().trim().min(2).max(100),
      shown: z.string().max(100).nullable(),
    }),
    z.strictObject({}),
  ),
};
