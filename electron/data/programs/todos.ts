import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import type { QueryContext } from '../rpc/context.ts';
import { todo } from '../today/todo.ts';
import { openCounts } from './worklist.ts';

/** Who is paid without a right, and who has a right and is not paid. */
export function programsTodos({ reader, session }: QueryContext): readonly Todo[] {
  if (!CLERKS.includes(session.role)) return [];
  const open = openCounts(reader);
  return [
    ...todo('stop-proposals', 'overdue', open['should-not']),
    ...todo('should-have', 'due', open['should-have']),
  ];
}
