import type { Todo } from '#shared/contract/today.ts';
import type { QueryContext } from '../rpc/context.ts';
import { todo } from '../today/todo.ts';
import { accountsRepository } from './repository.ts';

/** Accounts whose password another person still knows. */
export function accountTodos({ reader, session }: QueryContext): readonly Todo[] {
  if (session.role !== 'admin') return [];
  const due = accountsRepository
    .list(reader)
    .filter((account) => account.mustChangePassword && account.state === 'active');
  return todo('first-passwords', 'due', due.length);
}
