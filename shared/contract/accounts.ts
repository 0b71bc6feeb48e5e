import { z } from 'zod';
import { ADMINS, EVERYONE, ROLES } from '#shared/domain/accounts/roles.ts';
import { command, query } from './rpc.ts';
import { Secret } from './secret.ts';

export const Login = z
  .string()
  .trim()
  .min(2)
  .max(20)
  .regex(/^[\p{L}\p{N}._-]+$/u);
export const AccountName = z.string().trim().min(2).max(30);

export const Account = z.strictObject({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  state: z.enum(['active', 'locked']),
  mustChangePassword: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().nullable(),
});
export type Account = z.infer<typeof Account>;

const ById = z.strictObject({ accountId: z.uuid() });

export const accounts = {
  list: query(ADMINS, z.strictObject({}), z.array(Account)),
  add: command(
    ADMINS,
    z.strictObject({ login: Login, name: AccountName, role: z.enum(ROLES), password: Secret }),
    Account,
  ),
  update: command(ADMINS, ById.extend({ name: AccountName, role: z.enum(ROLES) }), Account),
  /** The key is taken out of the keyring for this account: it cannot open the database any more. */
  lock: command(ADMINS, ById, Account),
  /** A new password, and with it the key again; the old one need not be known. */
  resetPassword: command(ADMINS, ById.extend({ password: Secret }), Account),
  changeOwnPassword: command(
    EVERYONE,
    z.strictObject({ password: Secret, newPassword: Secret }),
    z.strictObject({}),
  ),
};
