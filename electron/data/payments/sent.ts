import { sql } from 'drizzle-orm';
import type { Sent } from '#shared/domain/payments/reconciliation.ts';
import type { Reader } from '../db/database.ts';

/** What goes to the bank for a person and program, and where it goes. */
type SentTo = Sent & {
  readonly name: string;
  readonly accountNumber: string;
  readonly holderName: string;
  readonly bank: string;
  readonly divisionCode: string;
};

/** One sum a person and program, 当月 and 补发 together: the bank file and the bank's answer are held against the same. */
export function sentOf(reader: Reader, batchId: string): SentTo[] {
  return reader.all<SentTo>(sql`SELECT person_id AS personId, identity_number AS identityNumber, program, name,
    account_number AS accountNumber, holder_name AS holderName, bank, division_code AS divisionCode,
    sum(amount_fen) AS amountFen FROM payment_line WHERE batch_id = ${batchId}
    GROUP BY person_id, program ORDER BY min(id)`);
}
