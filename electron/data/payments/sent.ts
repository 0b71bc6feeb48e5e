import { sql } from 'drizzle-orm';
import type { Sent } from '#shared/domain/payments/reconciliation.ts';
import type { Reader } from '../db/database.ts';
import { ofBatch } from './repository.ts';

/** What goes to the bank for a person and program, and where it goes. */
export type SentTo = Sent & {
  readonly name: string;
  readonly accountNumber: string;
  readonly holderName: string;
  readonly bank: string;
  readonly divisionCode: string;
  readonly phone: string | null;
};

/** One sum a person and program, 当月 and 补发 together: the bank file and the bank's answer are held against the same. */
export function sentOf(reader: Reader, batchId: string): SentTo[] {
  return reader.all<SentTo>(sql`SELECT person_id AS personId, payment_line.identity_number AS identityNumber, program,
    payment_line.name, account_number AS accountNumber, holder_name AS holderName, bank,
    payment_line.division_code AS divisionCode, p.phone, sum(amount_fen) AS amountFen
    FROM payment_line CROSS JOIN person p ON p.id = person_id
    WHERE ${ofBatch(batchId)} GROUP BY person_id, program ORDER BY min(payment_line.id)`);
}
