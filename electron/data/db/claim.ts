import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';

/** The file that says that somebody has the folder. */
export const IN_USE = 'in-use';

/**
 * Keeps every other process away from an office's folder for as long as this one lives. The lock is the
 * operating system's own, on an empty file that SQLite holds exclusively: it is gone when we are, however we end.
 */
export function claimFolder(folder: string): () => void {
  const claim = new Database(join(folder, IN_USE), { timeout: 2000 });
  try {
    claim.pragma('locking_mode = EXCLUSIVE');
    claim.pragma('journal_mode = MEMORY');
    claim.exec('BEGIN EXCLUSIVE');
    // Of a file that it may only read SQLite begins a transaction all the same, and locks nothing.
    claim.pragma('user_version = 1');
  } catch (error) {
    claim.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') {
      throw new AppError('database-in-use');
    }
    throw error;
  }
  return () => claim.close();
}
