import type { accounts } from '#shared/contract/accounts.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CommandContext, Handlers } from '../rpc/context.ts';
import { accountsRepository } from './repository.ts';
import { checkPassword, getAccount, keepAnAdministrator } from './service.ts';

const subject = (id: string) => `account:${id}`;

function giveKey(
  { keys }: CommandContext,
  account: { id: string; login: string; name: string },
  password: string,
) {
  keys.give({ accountId: account.id, login: account.login, name: account.name }, password);
}

export const accountsHandlers: Handlers<typeof accounts> = {
  list: ({ reader }) => accountsRepository.list(reader),
  add: (context, { login, name, role, password }) => {
    const { writer, clock, newId, note } = context;
    checkPassword(password, login);
    if (accountsRepository.findByLogin(writer, login)) throw new AppError('login-taken', { login });
    const account = accountsRepository.insert(writer, {
      id: newId(),
      login,
      name,
      role,
      state: 'active',
      mustChangePassword: true,
      createdAt: clock.now(),
      lastSignInAt: null,
    });
    note({ subject: subject(account.id) });
    giveKey(context, account, password);
    return account;
  },
  update: ({ writer, note }, { accountId, name, role }) => {
    const before = getAccount(writer, accountId);
    if (role !== 'admin') keepAnAdministrator(writer, before);
    note({ subject: subject(accountId), detail: { before: { name: before.name, role: before.role } } });
    return accountsRepository.update(writer, accountId, { name, role });
  },
  lock: ({ writer, keys, note }, { accountId }) => {
    keepAnAdministrator(writer, getAccount(writer, accountId));
    note({ subject: subject(accountId) });
    const account = accountsRepository.update(writer, accountId, { state: 'locked' });
    keys.take(accountId);
    return account;
  },
  resetPassword: (context, { accountId, password }) => {
    const { writer, note } = context;
    checkPassword(password, getAccount(writer, accountId).login);
    note({ subject: subject(accountId) });
    const account = accountsRepository.update(writer, accountId, {
      state: 'active',
      mustChangePassword: true,
    });
    giveKey(context, account, password);
    return account;
  },
  changeOwnPassword: (context, { password, newPassword }) => {
    const { writer, session, keys, note } = context;
    keys.prove(session.accountId, password);
    if (password === newPassword) throw new AppError('password-too-weak', { fault: 'unchanged' });
    checkPassword(newPassword, session.login);
    note({ subject: subject(session.accountId) });
    const account = accountsRepository.update(writer, session.accountId, { mustChangePassword: false });
    giveKey(context, account, newPassword);
    return {};
  },
};
