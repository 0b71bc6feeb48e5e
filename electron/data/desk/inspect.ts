import type { DeskState } from '#shared/contract/desk.ts';
import { AppError } from '#shared/contract/errors.ts';
import { storageFailure } from '../db/failure.ts';
import type { Desk } from './desk.ts';
import { secondsToWait } from './unseal.ts';

const UNUSABLE = [
  'database-missing',
  'database-damaged',
  'disk-read-only',
  'file-in-use',
  'disk-failure',
  'database-in-use',
] as const;

function unusable(error: unknown): (typeof UNUSABLE)[number] {
  const failure = error instanceof AppError ? error : storageFailure(error);
  const why = UNUSABLE.find((code) => code === failure?.code);
  if (!why) throw error;
  return why;
}

function look(desk: Desk): DeskState {
  const { folder, practice } = desk;
  desk.claim();
  const session = desk.session();
  if (session) return { state: 'open', practice, session };
  const ring = folder.readKeyring();
  const salt = folder.saltOf(folder.database);
  if (!folder.hasDatabase()) {
    // In a practice office nobody misses what is gone.
    return ring === 'missing' || practice
      ? { state: 'new', practice }
      : { state: 'unusable', practice, why: 'database-missing' };
  }
  if (salt === undefined) return { state: 'unusable', practice, why: 'database-damaged' };
  if (typeof ring === 'string') return { state: 'code-needed', practice, why: `keyring-${ring}` };
  if (ring.databaseSalt !== salt)
    return { state: 'code-needed', practice, why: 'keyring-of-another-database' };
  const accounts = ring.entries
    .filter((entry) => entry.sealed !== null)
    .map((entry) => ({
      login: entry.login,
      name: entry.name,
      waitSeconds: secondsToWait(entry, desk.clock.now()),
    }));
  return { state: 'locked', practice, office: ring.office, accounts };
}

/** What the office's folder holds, said without a key. */
export function inspect(desk: Desk): DeskState {
  try {
    return look(desk);
  } catch (error) {
    return { state: 'unusable', practice: desk.practice, why: unusable(error) };
  }
}
