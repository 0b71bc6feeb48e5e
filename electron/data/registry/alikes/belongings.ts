import { eq } from 'drizzle-orm';
import type { Belonging } from '#shared/domain/registry/belongings.ts';
import type { Reader } from '../../db/database.ts';
import {
  attachments,
  bankAccounts,
  guardians,
  householdMembers,
  insurances,
  needs,
  notes,
  welfareStatuses,
} from '../../db/schema/circumstances.ts';
import { paidBefore } from '../../db/schema/payments.ts';
import { applications } from '../../db/schema/applications.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { certificates, formerNumbers } from '../../db/schema/registry.ts';

/** Where their rows are. */
export const BELONGINGS = {
  certificate: certificates,
  former_number: formerNumbers,
  guardian: guardians,
  bank_account: bankAccounts,
  household_member: householdMembers,
  welfare_status: welfareStatuses,
  insurance: insurances,
  service_need: needs,
  person_note: notes,
  attachment: attachments,
  entitlement: entitlements,
  application: applications,
  paid_before: paidBefore,
} as const satisfies Record<Belonging, unknown>;

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Movable = {
  readonly record: Belonging;
  readonly table: (typeof BELONGINGS)[Belonging];
  readonly row: Row;
  /** A certificate that counted, and does not beside the other file's. */
  readonly standsBack: boolean;
};

/** What of two rows of a table must not be said twice of one person; such a row stays where it is. */
const ONCE: Partial<Record<Belonging, (row: Row) => string>> = {
  household_member: () => 'one household',
  insurance: ({ year }) => JSON.stringify(year),
  entitlement: ({ program, startMonth }) => JSON.stringify([program, startMonth]),
  application: ({ program, appliedOn }) => JSON.stringify([program, appliedOn]),
  paid_before: ({ program, month }) => JSON.stringify([program, month]),
};

/** The rows of the one file that can become the other's. */
export function movable(
  reader: Reader,
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
): readonly Movable[] {
  return keysOf(BELONGINGS).flatMap((record) => {
    const table = BELONGINGS[record];
    const [kept, merged] = [rowsOf(reader, table, keptId), rowsOf(reader, table, mergedId)];
    const isCurrentThere = kept.some(({ isCurrent }) => isCurrent === true);
    return merged
      .filter((row) => !kept.some((other) => collide(record, row, other)))
      .map((row) => ({ record, table, row, standsBack: row['isCurrent'] === true && isCurrentThere }));
  });
}

function rowsOf(reader: Reader, table: (typeof BELONGINGS)[Belonging], personId: string): readonly Row[] {
  return reader.select().from(table).where(eq(table.personId, personId)).all();
}

function collide(record: Belonging, row: Row, other: Row): boolean {
  if (record === 'welfare_status') return overlap(row, other);
  const once = ONCE[record];
  return once !== undefined && once(row) === once(other);
}

const month = (value: unknown) => (typeof value === 'string' ? value : '9999-12');

function overlap(row: Row, other: Row): boolean {
  return (
    row['kind'] === other['kind'] &&
    month(row['startMonth']) <= month(other['endMonth']) &&
    month(other['startMonth']) <= month(row['endMonth'])
  );
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  // Object.keys forgets which keys a record has.
  return Object.keys(record) as K[];
}
