import { z } from 'zod';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { job } from '../rpc.ts';
import { GrantCode } from './program-code.ts';

/** As many as the window is given; the count and the sum are of everybody. */
export const MOST_GRANTEES = 5_000;

const Grantee = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  fileNumber: z.int(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  amountFen: Fen,
  /** A doubt that a reviewer has to look at first; what it is. */
  held: z.string().nullable(),
});
export type Grantee = z.output<typeof Grantee>;

export const grants = {
  /** Who fits a program of the office's own in a month, by the rules and its terms of that month; nothing is written. */
  grantees: job(
    CLERKS,
    z.strictObject({ program: GrantCode, month: Month }),
    z.strictObject({ people: z.int(), held: z.int(), sumFen: Fen, rows: z.array(Grantee) }),
  ),
};
