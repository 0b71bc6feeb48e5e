import { desc, eq } from 'drizzle-orm';
import type { TimelineEntry } from '#shared/contract/registry/person-file.ts';
import { recordName } from '#shared/domain/registry/record-names.ts';
import type { Reader } from '../../db/database.ts';
import { personChanges } from '../../db/schema/person-history.ts';
import { persons } from '../../db/schema/registry.ts';

type Change = typeof personChanges.$inferSelect;

/** These tell of themselves, each in its own words. */
const TOLD_ELSEWHERE = new Set(['person_note', 'attachment', 'certificate_event', 'application']);
const MOST = 1_000;

/** What was written into the file, told once for everything that one act changed in one part of it. */
export function changesTold(reader: Reader, personId: string): readonly TimelineEntry[] {
  const person = reader.select().from(persons).where(eq(persons.id, personId)).get();
  const changes = reader
    .select()
    .from(personChanges)
    .where(eq(personChanges.personId, personId))
    .orderBy(desc(personChanges.seq))
    .limit(MOST)
    .all()
    .filter(({ record, field }) => !TOLD_ELSEWHERE.has(record) && !isMove(field));
  const acts = Map.groupBy(changes, ({ at, by, record }) => JSON.stringify([at, by, record]));
  const begun = changes.some(({ record, field }) => record === 'person' && field === '*');
  return [
    ...[...acts.values()].flatMap((act) => actTold(act)),
    // Invented people and those of an earlier release were not written down by anybody.
    ...(person && !begun
      ? [{ at: person.createdAt, kind: 'status' as const, title: '建立档案', detail: null, by: null }]
      : []),
  ];
}

/** A merge tells of its own what changed hands. */
const isMove = (field: string) => field === 'personId' || field === 'mergedInto' || field === 'isCurrent';

function actTold(act: readonly Change[]): TimelineEntry[] {
  const [first] = act;
  if (!first) return [];
  const { at, by, record, reason } = first;
  const status = act.find(({ field }) => record === 'person' && field === 'status');
  if (status) {
    const since = act.find(({ field }) => field === 'statusSince')?.new;
    const detail = [typeof since === 'string' ? `自 ${since}` : '', reason ?? ''].filter(Boolean).join('，');
    return [
      {
        at,
        kind: 'status',
        title: `档案状态：${text(status.old)} → ${text(status.new)}`,
        detail: detail || null,
        by,
      },
    ];
  }
  if (record === 'person' && first.field === '*')
    return [{ at, kind: 'status', title: '建立档案', detail: reason, by }];
  // The reason says the same.
  if (record === 'review_item')
    return [{ at, kind: 'change', title: `年度复核：${text(first.new)}`, detail: null, by }];
  return [{ at, kind: 'change', title: `${verb(act)}${recordName(record)}`, detail: reason, by }];
}

function verb(act: readonly Change[]): string {
  if (act.some(({ takesBack }) => takesBack !== null)) return '改回';
  const row = act.find(({ field }) => field === '*');
  if (row) return row.old === null ? '登记' : '删去';
  const pause = act.find(({ record, field }) => record === 'entitlement' && field === 'pausedFrom');
  if (pause) return pause.new === null ? '恢复' : '暂停';
  return act.some(({ record, field }) => record === 'entitlement' && field === 'stopMonth') ? '停发' : '修改';
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
