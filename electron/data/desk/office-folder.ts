import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { keyringFile } from '../accounts/keyring-file.ts';
import { type Keyring, readKeyring } from '../accounts/keyring.ts';
import type { PreparedChange } from '../db/database.ts';
import { moveSync, takesFiles } from '../files/change.ts';

const SALT_BYTES = 16;

/** SQLCipher's salt, the first bytes of the file; undefined when the file is missing or too short to be one. */
function saltOf(file: string): string | undefined {
  if (!existsSync(file) || statSync(file).size < SALT_BYTES) return undefined;
  const handle = openSync(file, 'r');
  try {
    const salt = Buffer.alloc(SALT_BYTES);
    readSync(handle, salt, 0, SALT_BYTES, 0);
    return salt.toString('hex');
  } finally {
    closeSync(handle);
  }
}

export type OfficeFolder = ReturnType<typeof officeFolder>;

/** The files of one office: the encrypted database and the keyring that lies beside it. */
export function officeFolder(path: string) {
  const database = join(path, 'office.db');
  const unfinished = `${database}.unfinished`;
  const keyring = keyringFile(join(path, 'keyring.json'));
  const read = (): Keyring | 'missing' | 'damaged' =>
    keyring.isThere() ? (readKeyring(keyring.text()) ?? 'damaged') : 'missing';
  const prepareKeyring = (next: Keyring): PreparedChange => keyring.prepare(next);

  return {
    path,
    database,
    attachments: join(path, 'attachments'),
    /** Where a set-up writes: the name changes when everything is in it. */
    unfinished,
    /** The folder, there and writable: SQLite opens without a word what it may only read, and locks nothing there. */
    make: () => {
      mkdirSync(path, { recursive: true });
      if (!takesFiles(path)) throw new AppError('disk-read-only');
      if (existsSync(database)) accessSync(database, constants.W_OK);
    },
    hasDatabase: () => existsSync(database),
    readKeyring: read,
    keyringText: keyring.text,
    getKeyring: (): Keyring => {
      const ring = read();
      if (typeof ring === 'string') throw new AppError(`keyring-${ring}`);
      return ring;
    },
    prepareKeyring,
    writeKeyring: (next: Keyring) => prepareKeyring(next).put(),
    /** A keyring that another program kept from its name gets it, now that there is time. */
    finishKeyring: keyring.settleOrLeave,
    saltOf,
    /**
     * A set-up that was cut off after its keyring was written has a whole database under the unfinished
     * name; the salt says that the two belong together.
     */
    finishSetUp: () => {
      const ring = read();
      if (existsSync(database) || typeof ring === 'string') return;
      if (saltOf(unfinished) === ring.databaseSalt) moveSync(unfinished, database);
    },
  };
}
