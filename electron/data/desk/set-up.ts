import { randomBytes } from 'node:crypto';
import type { Office } from '#shared/contract/desk.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import { sealKey } from '../accounts/keyring.ts';
import { accountsRepository } from '../accounts/repository.ts';
import { checkPassword } from '../accounts/service.ts';
import { auditRepository } from '../audit/repository.ts';
import { openDatabase, type OpenDatabase, type Writer } from '../db/database.ts';
import { remove } from '../files/change.ts';
import { settingsRepository } from '../settings/repository.ts';
import type { Desk } from './desk.ts';
import { inspect } from './inspect.ts';
import { keysAreOfToday } from './renew-keys.ts';

type FirstAccount = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
};
type Founding = {
  readonly office: Office;
  readonly accounts: readonly FirstAccount[];
  /** Lays a database with these accounts under the unfinished name, for an office that does not begin empty. */
  readonly begin?: (file: string, key: Buffer) => void;
  /** What else the office has from its first moment on. */
  readonly furnish?: (database: OpenDatabase, key: Buffer) => Promise<void>;
};
type Founder = FirstAccount & { readonly accountId: string };

function fill(desk: Desk, writer: Writer, { office, accounts }: Founding): void {
  const at = desk.clock.now();
  const founders = accounts.map((account) => ({ ...account, accountId: desk.newId() }));
  for (const { accountId, login, name, role } of founders) {
    accountsRepository.insert(writer, {
      id: accountId,
      login,
      name,
      role,
      state: 'active',
      mustChangePassword: false,
      createdAt: at,
      lastSignInAt: null,
    });
  }
  const setBy = founders[0]?.name ?? '';
  const dated = { effectiveFrom: desk.clock.today(), document: null, setAt: at, setBy };
  settingsRepository.insert(writer, { ...dated, key: 'office.name', value: office.name });
  settingsRepository.insert(writer, {
    ...dated,
    key: 'office.documentPrefix',
    value: office.documentPrefix,
  });
  settingsRepository.insert(writer, {
    ...dated,
    key: 'office.countyCode',
    value: office.countyCode,
    effectiveFrom: null,
  });
  auditRepository.append(writer, {
    at,
    accountId: founders[0]?.accountId ?? null,
    accountName: setBy,
    action: 'desk.setUp',
    subject: null,
    reason: null,
    detail: JSON.stringify({
      office,
      accounts: founders.map(({ login, name, role }) => ({ login, name, role })),
    }),
  });
  keysAreOfToday(writer);
}

/** The first accounts as the database has them. */
function foundersIn({ reader }: OpenDatabase, accounts: readonly FirstAccount[]): Founder[] {
  return accounts.map((account) => {
    const known = accountsRepository.findByLogin(reader, account.login);
    if (!known) throw new Error(`${account.login} is not in the database`);
    return { ...account, accountId: known.id };
  });
}

function seal(desk: Desk, key: Buffer, { office, founders }: Founding & { founders: readonly Founder[] }) {
  const { folder } = desk;
  folder.writeKeyring({
    format: 'canlian-desk keyring 1',
    office: office.name,
    databaseSalt: folder.saltOf(folder.unfinished) ?? '',
    entries: founders.map(({ accountId, login, name, password }) => ({
      accountId,
      login,
      name,
      sealed: sealKey(key, password, accountId),
      failures: 0,
      failedAt: null,
    })),
  });
  folder.finishSetUp();
}

/**
 * Founds an office in an empty folder: a database under a new random key, sealed for its first accounts.
 * The database gets its name last, so a set-up that is cut off leaves either nothing or all of it.
 */
export async function found(desk: Desk, founding: Founding): Promise<{ key: Buffer; accountIds: string[] }> {
  const state = inspect(desk);
  if (state.state === 'unusable') throw new AppError(state.why);
  if (state.state !== 'new') throw new AppError('already-set-up');
  for (const { login, password } of founding.accounts) checkPassword(password, login);

  const { migrations } = desk;
  const file = desk.folder.unfinished;
  const key = randomBytes(32);
  for (const leftover of ['', '-wal', '-shm', '-journal']) await remove(`${file}${leftover}`);
  founding.begin?.(file, key);
  const database = openDatabase({ file, key, migrations, create: founding.begin === undefined });
  try {
    await database.transaction((writer) => {
      if (!founding.begin) fill(desk, writer, founding);
      settingsRepository.insertFact(writer, 'database-id', desk.newId());
    });
    await founding.furnish?.(database, key);
    const founders = foundersIn(database, founding.accounts);
    database.close();
    seal(desk, key, { ...founding, founders });
    return { key, accountIds: founders.map(({ accountId }) => accountId) };
  } catch (error) {
    database.close();
    throw error;
  }
}
