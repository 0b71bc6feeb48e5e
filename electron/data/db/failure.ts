import { AppError } from '#shared/contract/errors.ts';

const BY_SQLITE: readonly (readonly [RegExp, AppError['code']])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'database-damaged'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_READONLY/, 'disk-read-only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'database-busy'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'disk-failure'],
  [/^(ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^(EROFS|EACCES|EPERM)$/, 'disk-read-only'],
  [/^(EIO|ENODEV|ENXIO)$/, 'disk-failure'],
];

type StorageCode = 'database-damaged' | 'disk-full' | 'disk-read-only' | 'database-busy' | 'disk-failure';
const isStorageCode = (code: AppError['code'] | undefined): code is StorageCode => code !== undefined;

/** What went wrong under us, as a failure that a person can act on; undefined when it is none of these. */
export function storageFailure(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const found = BY_SQLITE.find(([pattern]) => pattern.test(code))?.[1];
  return isStorageCode(found) ? new AppError(found) : undefined;
}
