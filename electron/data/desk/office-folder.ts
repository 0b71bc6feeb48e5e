import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { type Keyring, readKeyring, writeKeyring } from '../accounts/keyring.ts';
import { type PreparedChange, prepareFile } from '../db/flush.ts';

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
  const keyring = join(path, 'keyring.json');
  const read = (): Keyring | 'missing' | 'damaged' =>
    existsSync(keyring) ? (readKeyring(readFileSync(keyring, 'utf8')) ?? 'damaged') : 'missing';
  const prepareKeyring = (next: Keyring): PreparedChange => prepareFile(keyring, writeKeyring(next));

  return {
    path,
    database,
    attachments: join(path, 'attachments'),
    /** Where a set-up writes: the name changes when everything is in it. */
    unfinished,
    /** The folder, there and writable: SQLite opens without a word what it may only read, and locks nothing there. */
    make: () => {
      mkdirSync(path, { recursive: true });
      for (const place of [path, database, keyring].filter((each) => existsSync(each)))
        accessSync(place, constants.W_OK);
    },
    hasDatabase: () => existsSync(database),
    readKeyring: read,
    keyringText: () => readFileSync(keyring, 'utf8'),
    getKeyring: (): Keyring => {
      const ring = read();
      if (typeof ring === 'string') throw new AppError(`keyring-${ring}`);
      return ring;
    },
    prepareKeyring,
    writeKeyring: (next: Keyring) => prepareKeyring(next).put(),
    saltOf,
    /**
     * A set-up that was cut off after its keyring was written has a whole database under the unfinished
     * name; the salt says that the two belong together.
     */
    finishSetUp: () => {
      const ring = read();
      if (existsSync(database) || typeof ring === 'string') return;
      if (saltOf(unfinished) === ring.databaseSalt) renameSync(unfinished, database);
    },
  };
}
