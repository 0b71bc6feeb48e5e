import { desc, notInArray } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { type ClockDoubt, clockDoubt } from '#shared/domain/clock.ts';
import { localDay } from '#shared/domain/local-time.ts';
import type { Reader } from '../db/database.ts';
import { auditRows } from '../db/schema/audit.ts';
import type { Clock } from '../rpc/clock.ts';

/** What says that the date is right. */
const TRUST = 'desk.trustClock';

/**
 * What is done whatever the date: who may come, coming and going, proofs, backups, how the window looks. None of it writes a
 * day into money or paper; and as its rows are written under a doubtful date too, they tell nothing of what the date should
 * be. An office that has been founded and no more has nothing yet that a date could contradict.
 */
const WHATEVER_THE_DATE: readonly string[] = [
  'desk.setUp',
  'desk.signIn',
  'desk.recover',
  'desk.lock',
  'desk.takeDrafts',
  'desk.showRecoveryCode',
  'desk.confirmRecoverySheet',
  'accounts.add',
  'accounts.update',
  'accounts.lock',
  'accounts.resetPassword',
  'accounts.changeOwnPassword',
  'settings.setPreferences',
  'settings.saveFilters',
  'audit.verify',
  'payments.verify',
  'backup.write',
  'backup.setSecondDisk',
  'backup.verify',
  'backup.drill',
  'backup.putBack',
  'backup.restore',
  'backup.rekey',
];

type Office = { readonly reader: Reader; readonly clock: Clock; readonly practice: boolean };

/**
 * Whether the PC's date contradicts what was recorded last: the newest row of the audit log that was written under a date
 * which nobody doubted, or which somebody has said to be right. Nobody is bothered with what was invented.
 */
export function doubtOf({ reader, clock, practice }: Office): ClockDoubt | undefined {
  if (practice) return undefined;
  const last = reader
    .select({ at: auditRows.at })
    .from(auditRows)
    .where(notInArray(auditRows.action, [...WHATEVER_THE_DATE]))
    .orderBy(desc(auditRows.seq))
    .limit(1)
    .get();
  return last && clockDoubt(clock.today(), localDay(last.at));
}

/** Throws where something would be written under a date that is doubted; nothing has been written then. */
export function mustTrustClock(path: string, office: Office): void {
  if (path === TRUST || WHATEVER_THE_DATE.includes(path)) return;
  const doubt = doubtOf(office);
  if (doubt) throw new AppError('clock-doubtful', doubt);
}
