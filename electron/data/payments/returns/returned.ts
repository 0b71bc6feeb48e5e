import { type SQL, sql } from 'drizzle-orm';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { PaidFor } from '#shared/domain/payments/batch.ts';
import type { ReturnCode } from '#shared/domain/payments/return-codes.ts';
import { returnedStanding, type ReturnedStanding } from '#shared/domain/payments/returned.ts';
import type { Reader } from '../../db/database.ts';
import type { Payee } from '../accounts.ts';
import { OUTSTANDING } from '../paid.ts';
import { payeesOf } from '../payees.ts';

type Row = {
  /** Of the line in the ledger. */
  readonly number: number;
  readonly resultId: number;
  readonly batchId: string;
  readonly batchNumber: number;
  readonly batchMonth: Month;
  readonly personId: string;
  readonly program: PaidFor;
  readonly forMonth: Month;
  readonly rateFen: Fen;
  readonly amountFen: Fen;
  readonly entitlementId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly bank: string;
  readonly accountNumber: string;
  readonly holderName: string;
  readonly code: ReturnCode;
  readonly words: string;
  readonly remedy: string | null;
  readonly claimed: 0 | 1;
  /** The number of the batch that sends it again; null where none does. */
  readonly againIn: number | null;
};

export type ReturnedLine = Omit<Row, 'claimed'> & {
  readonly standing: ReturnedStanding;
  readonly payee: Payee;
};

type Asked = {
  /** Lines by their numbers in the ledger; everything that came back where it is left out. */
  readonly numbers?: readonly number[];
  /** A batch that does not count as one that sends anything again: it is computed anew. */
  readonly exceptBatch?: string | null;
};

/** Every line that the bank sent back, in the order of the ledger, and how it stands today. */
export function returnedLines(reader: Reader, { numbers, exceptBatch = null }: Asked = {}): ReturnedLine[] {
  const which: SQL =
    numbers === undefined
      ? sql`TRUE`
      : sql`l.number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`;
  const rows =
    reader.all<Row>(sql`SELECT l.number, r.id AS resultId, b.id AS batchId, b.number AS batchNumber, b.month AS batchMonth,
      l.person_id AS personId, l.program, l.for_month AS forMonth, l.rate_fen AS rateFen, l.amount_fen AS amountFen,
      l.entitlement_id AS entitlementId, l.name, l.identity_number AS identityNumber, l.bank,
      l.account_number AS accountNumber, l.holder_name AS holderName, r.code, r.words, m.words AS remedy,
      EXISTS (SELECT 1 FROM overpayment o WHERE o.person_id = l.person_id AND o.program = l.program
        AND o.for_month = l.for_month AND ${OUTSTANDING} > 0) AS claimed,
      (SELECT nb.number FROM payment_line n CROSS JOIN payment_batch nb ON nb.id = n.batch_id AND nb.state <> 'void'
        AND nb.id IS NOT ${exceptBatch} WHERE n.repays = l.number AND n.repays <> 0) AS againIn
    FROM bank_result r INDEXED BY bank_result_failed
    CROSS JOIN payment_batch b ON b.id = r.batch_id
    CROSS JOIN payment_line l ON l.person_id = r.person_id AND l.number IS NOT NULL AND l.batch_id = r.batch_id AND l.program = r.program
    LEFT JOIN return_remedy m ON m.result_id = r.id
    WHERE r.code NOT IN ('00', '98') AND ${which} ORDER BY l.number`);
  const payees = payeesOf(
    reader,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap(({ claimed, ...row }) => {
    const payee = payees.get(row.personId);
    if (!payee) return [];
    const { account, name, identityNumber } = payee;
    const standing = returnedStanding({
      sentTo: row,
      today: account && {
        name,
        identityNumber,
        bank: account.bank,
        accountNumber: account.number,
        holderName: account.holderName,
      },
      remedied: row.remedy !== null,
      claimed: claimed === 1,
      sentAgain: row.againIn !== null,
    });
    return [{ ...row, payee, standing }];
  });
}
