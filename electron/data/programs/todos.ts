import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import type { QueryContext } from '../rpc/context.ts';
import { openCounts } from './worklist.ts';

/** Who is paid without a right, and who has a right and is not paid. */
export function programsTodos({ reader, session }: QueryContext): readonly Todo[] {
  if (!CLERKS.includes(session.role)) return [];
  const open = openCounts(reader);
  const todos: readonly Todo[] = [
    { kind: 'stop-proposals', urgency: 'overdue', count: open['should-not'] },
    { kind: 'should-have', urgency: 'due', count: open['should-have'] },
  ];
  return todos.filter(({ count }) => count > 0);
}
