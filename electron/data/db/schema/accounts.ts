import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '#shared/domain/accounts/roles.ts';

export const accounts = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    login: text('login').notNull().unique(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    state: text('state').$type<'active' | 'locked'>().notNull(),
    mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull(),
    createdAt: text('created_at').notNull(),
    lastSignInAt: text('last_sign_in_at'),
  },
  (table) => [
    check('account_role', sql`${table.role} IN ('admin', 'clerk', 'reviewer', 'reader')`),
    check('account_state', sql`${table.state} IN ('active', 'locked')`),
    check('account_must_change_password', sql`${table.mustChangePassword} IN (0, 1)`),
  ],
);

/** How the window looks and what its lists remember, one row an account and key. */
export const preferences = sqliteTable(
  'preference',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    key: text('key').notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
);

/** What stood in a form when its window was locked. */
export const drafts = sqliteTable(
  'draft',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    form: text('form').notNull(),
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.form] })],
);
