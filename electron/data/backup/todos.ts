import { asc } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { backupAge, isBackupDue } from '#shared/domain/backup/due.ts';
import { quarterBegin } from '#shared/domain/backup/drills.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { auditRows } from '../db/schema/audit.ts';
import type { Clock } from '../rpc/clock.ts';
import type { QueryContext } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { countPeople } from '../programs/people.ts';
import { todo } from '../today/todo.ts';
import { lostContents } from './lost.ts';
import { isInUse, ownersOf } from './owners.ts';
import { backupRepository } from './repository.ts';

const elapsed = (since: string, clock: Clock): number => Date.parse(clock.now()) - Date.parse(since);

/** How many changes would be lost, once nothing has been proven for longer than the office allows itself. */
function backupDue({ reader, clock }: QueryContext): Todo[] {
  const last = backupRepository.lastVerified(reader);
  if (!last && countPeople(reader) > 0) return todo('backup-never', 'overdue', countPeople(reader));
  const since =
    last?.checkedAt ??
    reader.select({ at: auditRows.at }).from(auditRows).orderBy(asc(auditRows.seq)).limit(1).get()?.at;
  const days = Number(settingOn(settingsRepository.history(reader), 'safety.backupDays', clock.today()));
  if (since === undefined || !isBackupDue(elapsed(since, clock), days)) return [];
  return todo('backup-due', 'overdue', backupRepository.changesSince(reader, last?.auditRows ?? 0));
}

/** A restore that nobody has rehearsed this quarter; where there is no backup yet, that is said instead. */
function drillDue({ reader, clock }: QueryContext): Todo[] {
  if (!backupRepository.lastVerified(reader)) return [];
  const passed = backupRepository.drills(reader).find((drill) => drill.passed);
  const since = quarterBegin(Day.parse(clock.today()));
  const isOfThisQuarter =
    passed && passed.at.slice(0, 10) >= since && backupAge(elapsed(passed.at, clock)) !== undefined;
  return isOfThisQuarter ? [] : todo('drill-due', 'due', 1);
}

/** Contents that somebody would look for at the desk in vain. Nobody misses what was invented. */
function contentsLost({ reader, contents, folder, session }: QueryContext): Todo[] {
  if (session.practice) return [];
  const names = lostContents({ reader, attachments: folder.attachments, contents }).map(({ part }) => part);
  const owners = ownersOf(reader, names);
  return todo('contents-lost', 'overdue', names.filter((name) => isInUse(owners, name)).length);
}

export function backupTodos(context: QueryContext): readonly Todo[] {
  return CLERKS.includes(context.session.role)
    ? [...contentsLost(context), ...backupDue(context), ...drillDue(context)]
    : [];
}
