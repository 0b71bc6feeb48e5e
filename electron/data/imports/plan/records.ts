import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database.ts';
import { bankAccounts, guardians, welfareStatuses } from '../../db/schema/circumstances.ts';
import { paidBefore } from '../../db/schema/payments.ts';
import { applications } from '../../db/schema/applications.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { certificateComponents, certificates } from '../../db/schema/registry.ts';

/** What stands in the files that rows are held against; each question is prepared once a plan. */
export type StoredRecords = ReturnType<typeof prepareRecords>;

export function prepareRecords(reader: Reader) {
  const personId = sql.placeholder('personId');
  const held = reader
    .select()
    .from(certificates)
    .where(and(eq(certificates.personId, personId), eq(certificates.isCurrent, true)))
    .prepare();
  const components = reader
    .select({ category: certificateComponents.category, level: certificateComponents.level })
    .from(certificateComponents)
    .where(eq(certificateComponents.certificateId, sql.placeholder('certificateId')))
    .orderBy(certificateComponents.category)
    .prepare();
  const accounts = reader.select().from(bankAccounts).where(eq(bankAccounts.personId, personId)).prepare();
  const keepers = reader.select().from(guardians).where(eq(guardians.personId, personId)).prepare();
  const welfare = reader
    .select()
    .from(welfareStatuses)
    .where(eq(welfareStatuses.personId, personId))
    .prepare();
  const enrolled = reader.select().from(entitlements).where(eq(entitlements.personId, personId)).prepare();
  const applied = reader.select().from(applications).where(eq(applications.personId, personId)).prepare();
  const paid = reader
    .select()
    .from(paidBefore)
    .where(
      and(
        eq(paidBefore.personId, personId),
        eq(paidBefore.program, sql.placeholder('program')),
        eq(paidBefore.month, sql.placeholder('month')),
      ),
    )
    .prepare();
  return {
    certificate: (id: string) => held.get({ personId: id }),
    components: (certificateId: string) => components.all({ certificateId }),
    accounts: (id: string) => accounts.all({ personId: id }),
    guardians: (id: string) => keepers.all({ personId: id }),
    welfare: (id: string) => welfare.all({ personId: id }),
    entitlements: (id: string) => enrolled.all({ personId: id }),
    applications: (id: string) => applied.all({ personId: id }),
    paid: (id: string, program: string, month: string) => paid.get({ personId: id, program, month }),
  };
}
