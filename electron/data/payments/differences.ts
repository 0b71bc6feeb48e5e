import { and, asc, count, desc, eq } from 'drizzle-orm';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import type { Reader } from '../db/database.ts';
import { paymentDifferences } from '../db/schema/ledger.ts';
import { persons } from '../db/schema/registry.ts';

/** Who is paid otherwise than the month before; what nobody can explain stands first. */
export function differencePage(
  reader: Reader,
  batchId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const ofBatch = eq(paymentDifferences.batchId, batchId);
  const rows = reader
    .select({
      difference: paymentDifferences,
      name: persons.name,
      identityNumber: persons.identityNumber,
      divisionCode: persons.divisionCode,
    })
    .from(paymentDifferences)
    .innerJoin(persons, eq(persons.id, paymentDifferences.personId))
    .where(ofBatch)
    .orderBy(desc(paymentDifferences.unexplained), asc(paymentDifferences.id))
    .limit(limit)
    .offset(offset)
    .all();
  const [all] = reader.select({ total: count() }).from(paymentDifferences).where(ofBatch).all();
  return {
    differences: rows.map(({ difference: { batchId: _batchId, ...told }, identityNumber, ...person }) => ({
      ...told,
      ...person,
      maskedIdentityNumber: maskIdentityNumber(identityNumber),
    })),
    total: all?.total ?? 0,
  };
}

/** How many differences nobody can explain. */
export function unexplainedIn(reader: Reader, batchId: string): number {
  const [found] = reader
    .select({ total: count() })
    .from(paymentDifferences)
    .where(and(eq(paymentDifferences.batchId, batchId), eq(paymentDifferences.unexplained, true)))
    .all();
  return found?.total ?? 0;
}
