import { sql } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import type { Payee } from './accounts.ts';

type Row = Omit<Payee, 'account'> & {
  readonly personId: string;
  readonly bank: string | null;
  readonly number: string | null;
  readonly holderName: string | null;
};

/** To whom and where the money of these people goes today; of a file that was merged, as the kept file says. */
export function payeesOf(reader: Reader, personIds: readonly string[]): ReadonlyMap<string, Payee> {
  const rows = reader.all<Row>(sql`WITH RECURSIVE kept (asked, id) AS (
      SELECT DISTINCT value, value FROM json_each(${JSON.stringify(personIds)})
      UNION ALL SELECT k.asked, m.merged_into FROM kept k CROSS JOIN person m ON m.id = k.id AND m.merged_into IS NOT NULL)
    SELECT k.asked AS personId, p.name, p.identity_number AS identityNumber, p.division_code AS divisionCode,
      a.bank, a.number, a.holder_name AS holderName
    FROM kept k CROSS JOIN person p ON p.id = k.id AND p.merged_into IS NULL
    LEFT JOIN bank_account a ON a.id = (SELECT t.id FROM bank_account t
      WHERE t.person_id = p.id AND t.valid_to IS NULL ORDER BY t.valid_from DESC LIMIT 1)`);
  return new Map(
    rows.map(({ personId, bank, number, holderName, ...person }) => {
      const account =
        bank === null || number === null || holderName === null ? null : { bank, number, holderName };
      return [personId, { ...person, account }];
    }),
  );
}
