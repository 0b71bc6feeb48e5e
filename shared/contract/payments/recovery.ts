import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { RECOVERY_KINDS, RECOVERY_STATES } from '#shared/domain/payments/recovery.ts';
import { StopReasonCode } from '../programs/findings.ts';
import { Program } from '../registry/words.ts';
import { command, query } from '../rpc.ts';
import { Words } from './batch.ts';

const day = z.iso.date();

const Sums = z.strictObject({
  /** Found, more or less as the facts turned out. */
  claimedFen: Fen,
  returnedFen: Fen,
  writtenOffFen: Fen,
  outstandingFen: Fen,
});

const Overpayment = Sums.extend({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  program: Program,
  forMonth: Month,
  cause: StopReasonCode.nullable(),
  state: z.enum(RECOVERY_STATES),
  foundOn: day,
  /** The number of the batch on whose confirmation it was found. */
  foundIn: z.int(),
});

const Recovery = z.strictObject({
  seq: z.int(),
  kind: z.enum(RECOVERY_KINDS),
  amountFen: Fen,
  happenedOn: day,
  document: z.string(),
  at: z.string(),
  by: z.string(),
});

const Filter = z.strictObject({
  personId: z.uuid().optional(),
  /** `outstanding`: something still has to come back. */
  view: z.enum(['outstanding', 'settled', 'all']).default('all'),
  program: Program.optional(),
  townshipCode: z.string().length(9).optional(),
  /** A name or part of it. */
  text: z.string().trim().max(50).optional(),
});

const Items = z
  .array(z.strictObject({ overpaymentId: z.uuid(), amountFen: Fen.min(1) }))
  .min(1)
  .max(500);

export const recovery = {
  /** 追缴: months that were paid too much, by name; the totals are those of all that the filter finds. */
  overpayments: query(
    EVERYONE,
    z.strictObject({
      filter: Filter.default({ view: 'all' }),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(500),
    }),
    z.strictObject({
      items: z.array(Overpayment),
      totals: Sums.extend({ months: z.int(), people: z.int() }),
    }),
  ),
  /** What became of one of them, in the order of events. */
  recoveries: query(EVERYONE, z.strictObject({ overpaymentId: z.uuid() }), z.array(Recovery)),
  /** Money that came back, by which paper; one paper may be for several months. */
  recover: command(
    CLERKS,
    z.strictObject({ items: Items, happenedOn: day, document: Words }),
    z.strictObject({ amountFen: Fen }),
  ),
  /** 核销, by a reviewer and with the number of its approval. */
  writeOff: command(
    REVIEWERS,
    z.strictObject({ items: Items, happenedOn: day, approval: Words }),
    z.strictObject({ amountFen: Fen }),
  ),
};
