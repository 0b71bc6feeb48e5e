import { sql } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { listChildren } from '#shared/domain/registry/divisions.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import type { QueryContext } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { todo } from '../today/todo.ts';

type Asked = Pick<QueryContext, 'reader' | 'clock'> & {
  readonly session: Pick<QueryContext['session'], 'role'>;
};

/** Whom nobody has reviewed yet, late or not; and a year's review that should have begun. */
export function reviewsTodos({ reader, session, clock }: Asked): readonly Todo[] {
  if (!CLERKS.includes(session.role)) return [];
  const today = clock.today();
  return [
    ...todo('review-late', 'overdue', left(reader, sql`r.due_on < ${today}`)),
    ...todo('review-left', 'due', left(reader, sql`r.due_on >= ${today}`)),
    ...todo('review-to-begin', 'due', townsToBegin(reader, today)),
  ];
}

function left(reader: Reader, which: ReturnType<typeof sql>): number {
  return reader.get<{ people: number }>(sql`SELECT count(*) AS people FROM review r
    CROSS JOIN review_item i INDEXED BY review_item_result ON i.review_id = r.id AND i.result IS NULL
    CROSS JOIN person p ON p.id = i.person_id AND p.merged_into IS NULL WHERE ${which}`).people;
}

/** Towns with somebody enrolled and no review this year, once the month for it has come. */
function townsToBegin(reader: Reader, today: string): number {
  const history = settingsRepository.history(reader);
  const month = Number(settingOn(history, 'review.month', today));
  if (Number(today.slice(5, 7)) < month) return 0;
  const towns = listChildren(String(settingOn(history, 'office.countyCode', today))).map(({ code }) => code);
  // Town by town: the first who is enrolled there is enough.
  return reader.get<{ towns: number }>(sql`SELECT count(*) AS towns FROM json_each(${JSON.stringify(towns)}) t
    WHERE NOT EXISTS
      (SELECT 1 FROM review r WHERE r.year = ${Number(today.slice(0, 4))} AND r.township_code = t.value)
    AND EXISTS (SELECT 1 FROM person_listing l INDEXED BY person_listing_township
      JOIN entitlement e ON e.person_id = l.person_id AND e.stop_month IS NULL WHERE l.township_code = t.value)`)
    .towns;
}
