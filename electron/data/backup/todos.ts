import { asc } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { auditRows } from '../db/schema/audit.ts';
import type { QueryContext } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { todo } from '../today/todo.ts';
import { backupRepository } from './repository.ts';

const DAY_MS = 86_400_000;

/** How many changes would be lost, once nothing has been proven for longer than the office allows itself. */
export function backupTodos({ reader, session, clock }: QueryContext): readonly Todo[] {
  if (!CLERKS.includes(session.role)) return [];
  const last = backupRepository.lastVerified(reader);
  const since =
    last?.checkedAt ??
    reader.select({ at: auditRows.at }).from(auditRows).orderBy(asc(auditRows.seq)).limit(1).get()?.at;
  const days = Number(settingOn(settingsRepository.history(reader), 'safety.backupDays', clock.today()));
  if (since === undefined || Date.parse(clock.now()) - Date.parse(since) <= days * DAY_MS) return [];
  return todo('backup-due', 'overdue', backupRepository.changesSince(reader, last?.auditRows ?? 0));
}
