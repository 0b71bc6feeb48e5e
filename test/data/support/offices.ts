import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { accountsRepository } from '#data/accounts/repository.ts';
import { type Connection, connect } from '#data/db/connection.ts';
import { CallError } from '#shared/contract/client.ts';
import type { WireError } from '#shared/contract/errors.ts';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import {
  ADMINISTRATOR,
  foundedDesk,
  freshFolder,
  openDesk,
  type StoppedClock,
  type TestDesk,
} from '#test/support/desk.ts';

export type Office = { readonly folder: string; readonly recoveryCode: string; readonly key: Buffer };

/** The key that a recovery sheet holds. */
export function keyOf(recoveryCode: string): Buffer {
  const parsed = parseRecoveryCode(recoveryCode);
  if (!('key' in parsed)) throw new Error('Not a recovery code');
  return Buffer.from(parsed.key);
}

/** Founds an office and goes: its folder as it lies there overnight. `furnish` puts something in first. */
export async function foundedOffice(
  furnish: (desk: TestDesk) => Promise<unknown> = async () => undefined,
): Promise<Office> {
  const desk = await foundedDesk();
  await furnish(desk);
  desk.end();
  return { folder: desk.folder, recoveryCode: desk.recoveryCode, key: keyOf(desk.recoveryCode) };
}

/** The same office again in a folder of its own; founding costs a password's time, copying nothing. */
export function copyOf(office: Office): Office {
  const folder = freshFolder();
  cpSync(office.folder, folder, { recursive: true });
  return { ...office, folder };
}

export const databaseOf = (office: Office) => join(office.folder, 'office.db');
export const keyringOf = (office: Office) => join(office.folder, 'keyring.json');

/** Somebody who has the key and a database tool at hand. */
export function withConnection<T>(office: Office, work: (connection: Connection) => T): T {
  const connection = connect(databaseOf(office), office.key, 'write');
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

/** The administrator at the desk of an office. */
export async function signedIn(office: Office, clock?: StoppedClock): Promise<TestDesk> {
  const desk = openDesk({ folder: office.folder, ...(clock ? { clock } : {}) });
  await desk.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
  return desk;
}

/** The administrator at the desk of a copy of an office, without a password's time: for tests of what comes after. */
export function seatedDesk(office: Office): TestDesk {
  const desk = openDesk({ folder: copyOf(office).folder });
  const database = desk.desk.open(Buffer.from(office.key));
  const account = accountsRepository.list(database.reader).find(({ role }) => role === 'admin');
  desk.desk.seat({
    accountId: account?.id ?? '',
    login: account?.login ?? '',
    name: account?.name ?? '',
    role: 'admin',
    mustChangePassword: false,
    office: '林西县残疾人联合会',
    practice: false,
    signedInAt: desk.clock.now(),
  });
  return desk;
}

/** Why a call failed; undefined when it did not. */
export async function failureOf(call: Promise<unknown>): Promise<WireError | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof CallError) return error.error;
    throw error;
  }
}

/** In which way a file would have contradicted itself; the code of any other failure. */
export async function faultOf(call: Promise<unknown>): Promise<string | undefined> {
  const failure = await failureOf(call);
  return failure?.code === 'file-fault' ? failure.params.fault : failure?.code;
}

/** The code a call failed with, or `done`. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  return (await failureOf(call))?.code ?? 'done';
}

export const PASSWORD = '初始密码-2026-初始';

type Newcomer = { readonly login: string; readonly role: Role };

/** An account of a role, with a password of its own choosing: nothing is due of it. */
export async function addAccount(desk: TestDesk, { login, role }: Newcomer): Promise<string> {
  const { id } = await desk.client.accounts.add({ login, name: `${login}本人`, role, password: PASSWORD });
  return id;
}
