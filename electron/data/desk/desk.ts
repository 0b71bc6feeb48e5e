import { AppError } from '#shared/contract/errors.ts';
import { formatRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { type KeyringEntry, sealKey } from '../accounts/keyring.ts';
import { inBackground } from '../backup/in-background.ts';
import { finishSwap } from '../backup/swap.ts';
import { createVault, type Vault } from '../backup/vault.ts';
import { workbooksIn } from '../imports/workbook/guard.ts';
import { claimFolder } from '../db/claim.ts';
import { countMigrations } from '../db/migrate.ts';
import { type OpenDatabase, openDatabase, type PreparedChange } from '../db/database.ts';
import { type Contents, contentsIn } from '../registry/attachments/contents.ts';
import type { Clock } from '../rpc/clock.ts';
import { createChair } from './chair.ts';
import { type OfficeFolder, officeFolder } from './office-folder.ts';
import { type Renewal, renewKeys } from './renew-keys.ts';
import { unseal } from './unseal.ts';

export type DeskOptions = {
  readonly folder: string;
  readonly practice: boolean;
  readonly migrations: string;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The program of the thread that copies and checks whole databases. */
  readonly background: string;
  /** The folder of practice offices that were packed with the program. */
  readonly packedPractice: string;
  /** The program of the thread that reads workbooks. */
  readonly workbookReader: string;
  /** Told why work that nobody asked for could not be done. */
  readonly failed: (error: unknown) => void;
};

type Opened = { readonly database: OpenDatabase; readonly key: Buffer; readonly renewal: Renewal };

export type Desk = ReturnType<typeof createDesk>;

/** What a command may do with the key without ever holding it; the keyring changes when the command is committed. */
export type KeyHolder = {
  /** Seals the key for an account under a password. */
  readonly give: (account: Pick<KeyringEntry, 'accountId' | 'login' | 'name'>, password: string) => void;
  /** Leaves an account without a way to the key. */
  readonly take: (accountId: string) => void;
  /** Throws unless this is the account's password. */
  readonly prove: (accountId: string, password: string) => void;
  readonly recoveryCode: () => string;
};

type Holding = { readonly folder: OfficeFolder; readonly clock: Clock; readonly key: Buffer };

function keyHolder({ folder, clock, key }: Holding, along: (change: PreparedChange) => void): KeyHolder {
  return {
    give: (account, password) => {
      const ring = folder.getKeyring();
      const sealed = sealKey(key, password, account.accountId);
      const others = ring.entries.filter(({ accountId }) => accountId !== account.accountId);
      along(
        folder.prepareKeyring({
          ...ring,
          entries: [...others, { ...account, sealed, failures: 0, failedAt: null }],
        }),
      );
    },
    take: (accountId) => {
      const ring = folder.getKeyring();
      const entries = ring.entries.map((entry) =>
        entry.accountId === accountId ? { ...entry, sealed: null } : entry,
      );
      along(folder.prepareKeyring({ ...ring, entries }));
    },
    prove: (accountId, password) => {
      unseal(folder, folder.getKeyring(), { accountId, password, now: clock.now() }).fill(0);
    },
    recoveryCode: () => formatRecoveryCode(key),
  };
}

type Opening = { readonly key: Buffer; readonly file: string; readonly create: boolean };

function openOffice({ background, migrations, failed }: DeskOptions, { key, file, create }: Opening): Opened {
  const checkpoint = () => inBackground(background, { kind: 'checkpoint', file, key: key.toString('hex') });
  const database = openDatabase({ file, key, migrations, create, checkpoint });
  return { database, key, renewal: renewKeys(database, failed) };
}

/** The office's folder, and, between sign-in and lock, its open database and who is at it. */
export function createDesk(options: DeskOptions) {
  const folder = officeFolder(options.folder);
  let opened: Opened | undefined;
  const chair = createChair();
  let release: (() => void) | undefined;

  const get = (): Opened => {
    if (!opened) throw new AppError('not-signed-in');
    return opened;
  };
  return {
    ...options,
    ...chair,
    workbooks: workbooksIn(options.workbookReader),
    folder,
    /** Where each account has left the desk, as long as this process lives. */
    places: new Map<string, string>(),
    keys: (along: (change: PreparedChange) => void): KeyHolder =>
      keyHolder({ folder, clock: options.clock, key: get().key }, along),
    contents: (along: (change: PreparedChange) => void): Contents =>
      contentsIn({ folder: folder.attachments, key: get().key }, along),
    /** Takes the folder for this process alone. */
    claim: () => {
      folder.make();
      release ??= claimFolder(folder.path);
      finishSwap(folder.path);
      folder.finishKeyring();
      folder.finishSetUp();
    },
    open: (key: Buffer, file = folder.database): OpenDatabase => {
      opened ??= openOffice(options, { key, file, create: file !== folder.database });
      return opened.database;
    },
    holds: (key: Buffer) => opened === undefined || opened.key.equals(key),
    database: () => get().database,
    vault: (): Vault => createVault({ folder, key: get().key, background: options.background }),
    /** A copy of the key, for whoever has just said this account's password; to be wiped after use. */
    provenKey: (accountId: string, password: string): Buffer =>
      unseal(folder, folder.getKeyring(), { accountId, password, now: options.clock.now() }),
    /** How many migrations this program knows. */
    knownSchema: () => countMigrations(options.migrations),
    settled: async (): Promise<void> => {
      await opened?.renewal.stop();
      await opened?.database.settled();
    },
    close: () => {
      chair.leave();
      void opened?.renewal.stop();
      opened?.database.close();
      opened?.key.fill(0);
      opened = undefined;
    },
    releaseFolder: () => {
      release?.();
      release = undefined;
    },
  };
}
