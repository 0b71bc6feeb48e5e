import { sql } from 'drizzle-orm';
import type { Sent } from '#shared/domain/payments/reconciliation.ts';
import type { Reader } from '../db/database.ts';

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
  return reader.all<SentTo>(sql`SELECT l.person_id AS personId, l.identity_number AS identityNumber, l.program, l.name,
    l.account_number AS accountNumber, l.holder_name AS holderName, l.bank, l.division_code AS divisionCode, p.phone,
    sum(l.amount_fen) AS amountFen FROM payment_line l CROSS JOIN person p ON p.id = l.person_id
    WHERE l.batch_id = ${batchId} GROUP BY l.person_id, l.program ORDER BY min(l.id)`);
}
