import { AppError } from '#shared/contract/errors.ts';
import { waitAfterFailures, waitLeft } from '#shared/domain/accounts/password.ts';
import { type Keyring, type KeyringEntry, unsealKey } from '../accounts/keyring.ts';
import type { OfficeFolder } from './office-folder.ts';

/** Seconds until this account may try again. */
export function secondsToWait({ failures, failedAt }: KeyringEntry, now: string): number {
  const elapsed = failedAt === null ? Infinity : (Date.parse(now) - Date.parse(failedAt)) / 1000;
  return waitLeft(failures, elapsed);
}

type Attempt = { readonly accountId: string; readonly password: string; readonly now: string };

/**
 * The database's key, for an account's password. Wrong ones are counted beside the database, so that no
 * restart forgets them, and each costs a longer wait.
 */
export function unseal(folder: OfficeFolder, ring: Keyring, attempt: Attempt): Buffer {
  const { accountId, password, now } = attempt;
  const count = (counted: KeyringEntry, change: Partial<KeyringEntry>): void =>
    folder.writeKeyring({
      ...ring,
      entries: ring.entries.map((other) => (other === counted ? { ...counted, ...change } : other)),
    });
  const entry = ring.entries.find((candidate) => candidate.accountId === accountId);
  if (!entry?.sealed) throw new AppError('account-locked');
  const waitSeconds = secondsToWait(entry, now);
  // The clock was set back: the wait begins again, and ends by this clock; by the other it could take years.
  if (waitSeconds > 0 && entry.failedAt !== null && entry.failedAt > now) count(entry, { failedAt: now });
  if (waitSeconds > 0) throw new AppError('wait-after-wrong-passwords', { waitSeconds });

  const key = unsealKey(entry.sealed, password, accountId);
  const failures = key ? 0 : entry.failures + 1;
  if (failures !== entry.failures) count(entry, { failures, failedAt: key ? null : now });
  if (!key) throw new AppError('wrong-password', { waitSeconds: waitAfterFailures(failures) });
  return key;
}
