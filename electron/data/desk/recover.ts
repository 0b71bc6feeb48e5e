import type { Session } from '#shared/contract/desk.ts';
import { AppError } from '#shared/contract/errors.ts';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { sealKey } from '../accounts/keyring.ts';
import { accountsRepository } from '../accounts/repository.ts';
import { checkPassword } from '../accounts/service.ts';
import { type OpenDatabase } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';
import type { Desk } from './desk.ts';
import { inspect } from './inspect.ts';
import { seat } from './seat.ts';

type Recovery = {
  readonly code: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
};

function openWithCode(desk: Desk, code: string): { database: OpenDatabase; key: Buffer } {
  const parsed = parseRecoveryCode(code);
  if (!('key' in parsed)) throw new AppError('recovery-code-wrong');
  const key = Buffer.from(parsed.key);
  // A job of whoever was here before may still hold the database open.
  if (!desk.holds(key)) throw new AppError('recovery-code-of-another-database');
  try {
    return { database: desk.open(key), key };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB') {
      throw new AppError('recovery-code-of-another-database');
    }
    throw error;
  }
}

/** The administrator who comes in with the code: an account of that login, or a new one. */
async function administrator(desk: Desk, database: OpenDatabase, { login, name }: Recovery): Promise<string> {
  const known = accountsRepository.findByLogin(database.reader, login);
  const id = known?.id ?? desk.newId();
  await database.transaction((writer) => {
    const current = { name, role: 'admin', state: 'active', mustChangePassword: false } as const;
    if (known) accountsRepository.update(writer, id, current);
    else
      accountsRepository.insert(writer, {
        id,
        login,
        ...current,
        createdAt: desk.clock.now(),
        lastSignInAt: null,
      });
  });
  return id;
}

/**
 * Opens a database whose keyring is lost, or opens for nobody any more, and lays one beside it that an
 * administrator can open. An account that is not in it gets its key when that administrator sets it a password.
 */
export async function recover(desk: Desk, recovery: Recovery): Promise<Session> {
  const found = inspect(desk);
  if (found.state === 'unusable') throw new AppError(found.why);
  if (found.state !== 'code-needed' && found.state !== 'locked') throw new AppError('not-found');
  checkPassword(recovery.password, recovery.login);
  const { database, key } = openWithCode(desk, recovery.code);
  const accountId = await administrator(desk, database, recovery);
  const { folder } = desk;
  const databaseSalt = folder.saltOf(folder.database) ?? '';
  const ring = folder.readKeyring();
  const others = typeof ring !== 'string' && ring.databaseSalt === databaseSalt ? ring.entries : [];
  folder.writeKeyring({
    format: 'canlian-desk keyring 1',
    office: String(settingOn(settingsRepository.history(database.reader), 'office.name', desk.clock.today())),
    databaseSalt,
    entries: [
      ...others.filter((entry) => entry.accountId !== accountId),
      {
        accountId,
        login: recovery.login,
        name: recovery.name,
        sealed: sealKey(key, recovery.password, accountId),
        failures: 0,
        failedAt: null,
      },
    ],
  });
  return seat(desk, database, { accountId, action: 'desk.recover', detail: { login: recovery.login } });
}
