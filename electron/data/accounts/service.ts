import { AppError } from '#shared/contract/errors.ts';
import { passwordFault } from '#shared/domain/accounts/password.ts';
import type { Reader } from '../db/database.ts';
import { type AccountRow, accountsRepository } from './repository.ts';

export function checkPassword(password: string, login: string): void {
  const fault = passwordFault(password, login);
  if (fault) throw new AppError('password-too-weak', { fault });
}

export function getAccount(reader: Reader, id: string): AccountRow {
  const account = accountsRepository.find(reader, id);
  if (!account) throw new AppError('not-found');
  return account;
}

/** Somebody must always be left who can let others in. */
export function keepAnAdministrator(reader: Reader, account: AccountRow): void {
  const isOne = account.role === 'admin' && account.state === 'active';
  if (isOne && accountsRepository.activeAdministrators(reader) === 1)
    throw new AppError('last-administrator');
}
