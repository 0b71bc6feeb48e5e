import { asc } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { type BankProfile, profileFault, profileOn } from '#shared/domain/payments/bank-profile.ts';
import type { Reader, Writer } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { bankProfiles } from '../../db/schema/bank.ts';

type Row = Omit<typeof bankProfiles.$inferSelect, 'seq'>;

/** Every profile that was ever set, the earliest first. */
export const profileRows = (reader: Reader): Row[] =>
  reader.select().from(bankProfiles).orderBy(asc(bankProfiles.seq)).all();

/** How the bank's files look on a day. */
export const bankProfileOn = (reader: Reader, day: string): BankProfile =>
  profileOn(profileRows(reader), day);

/** Keeps a profile from a day on; throws when no file could be written or read by it. */
export function saveProfile(writer: Writer, row: Row): void {
  const fault = profileFault(row.profile);
  if (fault) throw new AppError('bank-profile-wrong', { fault });
  insertRow(writer, bankProfiles, row);
}
