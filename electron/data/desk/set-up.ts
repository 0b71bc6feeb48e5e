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
  /** What else the office has from its first moment on. */
  readonly furnish?: (writer: Writer) => Promise<void>;
};
type Founder = FirstAccount & { readonly accountId: string };

async function fill(
  desk: Desk,
  database: OpenDatabase,
  founding: Founding & { readonly founders: readonly Founder[] },
) {
  const at = desk.clock.now();
  const { office, founders, furnish } = founding;
  await database.transaction(async (writer) => {
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
    settingsRepository.insertFact(writer, 'database-id', desk.newId());
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
    await furnish?.(writer);
  });
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

  const { folder, migrations } = desk;
  const key = randomBytes(32);
  const founders = founding.accounts.map((account) => ({ ...account, accountId: desk.newId() }));
  for (const leftover of ['', '-wal', '-shm']) await remove(`${folder.unfinished}${leftover}`);
  const database = openDatabase({ file: folder.unfinished, key, migrations, create: true });
  try {
    await fill(desk, database, { ...founding, founders });
  } finally {
    database.close();
  }
  folder.writeKeyring({
    format: 'canlian-desk keyring 1',
    office: founding.office.name,
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
  return { key, accountIds: founders.map(({ accountId }) => accountId) };
}
