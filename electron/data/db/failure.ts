import { AppError } from '#shared/contract/errors.ts';

const BY_SQLITE: readonly (readonly [RegExp, AppError['code']])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'database-damaged'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_READONLY/, 'disk-read-only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'database-busy'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'disk-failure'],
  [/^(ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^EROFS$/, 'disk-read-only'],
  [/^(EBUSY|ETXTBSY)$/, 'file-in-use'],
  [/^(EIO|ENODEV|ENXIO)$/, 'disk-failure'],
];

/**
 * Rights that are missing. Windows says the same of a file that another program has open; where it is the rights, `claim` has
 * found that out before, for it really writes.
 */
const REFUSED = /^(EACCES|EPERM)$/;

const STORAGE = [
  'database-damaged',
  'disk-full',
  'disk-read-only',
  'database-busy',
  'disk-failure',
  'file-in-use',
] as const;
type StorageCode = (typeof STORAGE)[number];
const isStorageCode = (code: AppError['code'] | undefined): code is StorageCode =>
  STORAGE.some((each) => each === code);

/** What went wrong under us, as a failure that a person can act on; undefined when it is none of these. */
export function storageFailure(error: unknown, platform = process.platform): AppError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  if (REFUSED.test(code)) return new AppError(platform === 'win32' ? 'file-in-use' : 'disk-read-only');
  const found = BY_SQLITE.find(([pattern]) => pattern.test(code))?.[1];
  return isStorageCode(found) ? new AppError(found) : undefined;
}
