import type { Todo } from '#shared/contract/today.ts';
import type { QueryContext } from '../rpc/context.ts';
import { settingsRepository } from './repository.ts';

/** A recovery sheet that nobody has put into the safe yet. */
export function settingsTodos({ reader, session }: QueryContext): readonly Todo[] {
  if (session.role !== 'admin' || session.practice) return [];
  const confirmed = settingsRepository.fact(reader, 'recovery-sheet-confirmed-at') !== undefined;
  return confirmed ? [] : [{ kind: 'recovery-sheet', urgency: 'overdue', count: 1 }];
}
