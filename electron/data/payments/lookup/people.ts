import { sql } from 'drizzle-orm';
import type { PastedLine } from '#shared/domain/payments/pasted.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import { RANK } from '#shared/domain/registry/search-keys.ts';
import type { Reader } from '../../db/database.ts';

export type FoundPerson = {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly identityNumber: string;
  readonly divisionCode: string;
  readonly status: FileStatus;
};

const PERSON = sql`p.id, p.name, p.name_key AS nameKey, p.identity_number AS identityNumber,
  p.division_code AS divisionCode, p.status`;

/** Whom a line of a pasted list may mean: by number, today's or an earlier one, else by the whole name. */
export function peopleOf(reader: Reader, line: PastedLine): readonly FoundPerson[] {
  const { identityNumber, certificateNumber, nameKey } = line;
  if (identityNumber !== null) return byIdentity(reader, identityNumber);
  if (certificateNumber !== null) return byCertificate(reader, certificateNumber);
  return nameKey === null ? [] : byName(reader, nameKey);
}

/** A file that was merged into another is that other. */
function byIdentity(reader: Reader, number: string): FoundPerson[] {
  return reader.all<FoundPerson>(sql`WITH RECURSIVE f (id) AS (
      SELECT id FROM person WHERE identity_number = ${number}
      UNION SELECT person_id FROM former_number WHERE identity_number = ${number}
      UNION SELECT m.merged_into FROM f CROSS JOIN person m ON m.id = f.id AND m.merged_into IS NOT NULL)
    SELECT ${PERSON} FROM f CROSS JOIN person p ON p.id = f.id AND p.merged_into IS NULL`);
}

function byCertificate(reader: Reader, number: string): FoundPerson[] {
  return reader.all<FoundPerson>(sql`SELECT DISTINCT ${PERSON} FROM certificate c
    CROSS JOIN person p ON p.id = c.person_id AND p.merged_into IS NULL WHERE c.number = ${number}`);
}

function byName(reader: Reader, nameKey: string): FoundPerson[] {
  return reader.all<FoundPerson>(sql`SELECT ${PERSON} FROM search_key k
    CROSS JOIN person p ON p.file_number = k.file_number AND p.merged_into IS NULL
    WHERE k.rank = ${RANK.name} AND k.key = ${nameKey} ORDER BY p.file_number`);
}
