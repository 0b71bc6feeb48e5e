import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { ENTITLEMENT_STATES } from '#shared/domain/programs/entitlement-state.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { Bytes } from '../bytes.ts';
import { Program } from '../registry/words.ts';
import { job, query } from '../rpc.ts';
import { PastedList } from '../secret.ts';
import { Words } from './batch.ts';

const Standing = z.strictObject({
  program: Program,
  /** Null where somebody was paid and is on no list. */
  state: z.enum(ENTITLEMENT_STATES).nullable(),
  since: Month.nullable(),
  /** The first month without pay. */
  until: Month.nullable(),
  paidMonths: z.int(),
  paidFen: Fen,
  lastPaidMonth: Month.nullable(),
  lastPaidFen: Fen.nullable(),
  /** Of what was paid, what the bank sent back and nobody sent again. */
  returnedFen: Fen,
  outstandingFen: Fen,
});

const Answer = z.strictObject({
  /** The line of what was pasted, from 1. */
  line: z.int(),
  text: z.string(),
  /** How many people it may mean; several by name only. */
  found: z.int(),
  /** The number is of somebody with another name. */
  nameDiffers: z.boolean(),
  person: z
    .strictObject({
      id: z.uuid(),
      name: z.string(),
      maskedIdentityNumber: z.string(),
      divisionCode: z.string(),
      status: z.enum(FILE_STATUSES),
    })
    .nullable(),
  programs: z.array(Standing),
});

export const lookup = {
  /** A pasted list of names or numbers: who is enrolled, since when, paid when and how much. */
  lookUp: query(
    EVERYONE,
    z.strictObject({ text: PastedList }),
    z.strictObject({ answers: z.array(Answer), lines: z.int() }),
  ),
  /** The same as a workbook; whole numbers for a purpose that is logged, null for hidden ones. */
  exportLookUp: job(
    CLERKS,
    z.strictObject({ text: PastedList, purpose: Words.nullable() }),
    z.strictObject({ fileName: z.string(), content: Bytes, lines: z.int() }),
  ),
};
