import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database.ts';
import {
  attachments,
  bankAccounts,
  guardians,
  householdMembers,
  households,
  insurances,
  needs,
  notes,
  welfareStatuses,
} from '../../db/schema/circumstances.ts';
import { paidMonths } from '../../db/schema/ledger.ts';
import { entitlements } from '../../db/schema/programs.ts';
import {
  certificateComponents,
  certificateEvents,
  certificates,
  formerNumbers,
} from '../../db/schema/registry.ts';

const NEWEST_PAID = 12;

/** Everything that is written of a person beside the person's own row, each as a page shows it: the newest first. */
export const recordsOf = {
  formerNumbers: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(formerNumbers)
      .where(eq(formerNumbers.personId, personId))
      .orderBy(desc(formerNumbers.until))
      .all(),
  certificates: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(certificates)
      .where(eq(certificates.personId, personId))
      .orderBy(desc(certificates.isCurrent), desc(certificates.issuedOn))
      .all(),
  components: (reader: Reader, certificateIds: readonly string[]) =>
    reader
      .select()
      .from(certificateComponents)
      .where(inArray(certificateComponents.certificateId, [...certificateIds]))
      .orderBy(asc(certificateComponents.category))
      .all(),
  events: (reader: Reader, certificateIds: readonly string[]) =>
    reader
      .select()
      .from(certificateEvents)
      .where(inArray(certificateEvents.certificateId, [...certificateIds]))
      .orderBy(desc(certificateEvents.happenedOn))
      .all(),
  guardians: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(guardians)
      .where(eq(guardians.personId, personId))
      .orderBy(desc(guardians.validFrom))
      .all(),
  accounts: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(bankAccounts)
      .where(eq(bankAccounts.personId, personId))
      .orderBy(desc(bankAccounts.validFrom))
      .all(),
  household: (reader: Reader, personId: string) => {
    const household = reader
      .select({ household: households })
      .from(householdMembers)
      .innerJoin(households, eq(households.id, householdMembers.householdId))
      .where(eq(householdMembers.personId, personId))
      .get()?.household;
    return household && { ...household, members: recordsOf.members(reader, household.id) };
  },
  members: (reader: Reader, householdId: string) =>
    reader.select().from(householdMembers).where(eq(householdMembers.householdId, householdId)).all(),
  welfare: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(welfareStatuses)
      .where(eq(welfareStatuses.personId, personId))
      .orderBy(desc(welfareStatuses.startMonth))
      .all(),
  insurance: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(insurances)
      .where(eq(insurances.personId, personId))
      .orderBy(desc(insurances.year))
      .all(),
  needs: (reader: Reader, personId: string) =>
    reader.select().from(needs).where(eq(needs.personId, personId)).orderBy(desc(needs.year)).all(),
  notes: (reader: Reader, personId: string) =>
    reader.select().from(notes).where(eq(notes.personId, personId)).orderBy(desc(notes.writtenAt)).all(),
  attachments: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(attachments)
      .where(eq(attachments.personId, personId))
      .orderBy(desc(attachments.addedAt))
      .all(),
  entitlements: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(entitlements)
      .where(eq(entitlements.personId, personId))
      .orderBy(desc(entitlements.startMonth))
      .all(),
  paid: (reader: Reader, personId: string) =>
    reader
      .select()
      .from(paidMonths)
      .where(eq(paidMonths.personId, personId))
      .orderBy(desc(paidMonths.month))
      .limit(NEWEST_PAID)
      .all(),
};
