import { desc, eq, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Writer } from '../../db/database.ts';
import { deleteRow, runPrepared, updateRow } from '../../db/rows.ts';
import { volunteerActivities } from '../../db/schema/volunteer-activities.ts';
import { volunteerChanges, volunteers, volunteerStations } from '../../db/schema/volunteers.ts';
import { WHOLE_ROW } from '../../registry/changes/pen.ts';
import { countHours } from '../sums.ts';
import { registerRepository } from '../register-repository.ts';
import { indexVolunteer } from '../search.ts';

const TABLES = {
  volunteer: volunteers,
  volunteer_station: volunteerStations,
  volunteer_activity: volunteerActivities,
} as const;

const isKept = (record: string): record is keyof typeof TABLES => record in TABLES;

/** Throws when something that came later rests on what this import wrote. */
export function keepVolunteersUsed(writer: Writer, runId: string): void {
  const [later] = writer.all<{ name: string }>(sql`
    WITH mine AS (SELECT record, record_id, field, max(seq) AS seq FROM volunteer_change WHERE import_id = ${runId}
      GROUP BY record, record_id, field),
    added AS (SELECT record, record_id FROM mine WHERE field = '*')
    SELECT coalesce(v.name, a.title, s.name, '') AS name FROM (
      SELECT mine.record_id FROM mine JOIN volunteer_change c ON c.record = mine.record
        AND c.record_id = mine.record_id AND c.seq > mine.seq LEFT JOIN import_run r ON r.id = c.import_id
        WHERE c.import_id IS NOT ${runId} AND r.undone_at IS NULL
      UNION ALL SELECT t.volunteer_id FROM volunteer_stay t
        WHERE t.import_id IS NOT ${runId} AND (t.volunteer_id IN (SELECT record_id FROM added)
          OR t.activity_id IN (SELECT record_id FROM added)
          OR t.corrects IN (SELECT id FROM volunteer_stay WHERE import_id = ${runId}))
      UNION ALL SELECT u.volunteer_id FROM volunteer_sign_up u WHERE u.volunteer_id IN (SELECT record_id FROM added)
      UNION ALL SELECT x.volunteer_id FROM volunteer_record x WHERE x.volunteer_id IN (SELECT record_id FROM added)
      UNION ALL SELECT x.volunteer_id FROM volunteer_request x WHERE x.volunteer_id IN (SELECT record_id FROM added)
      UNION ALL SELECT x.volunteer_id FROM volunteer_star x WHERE x.volunteer_id IN
        (SELECT volunteer_id FROM volunteer_stay WHERE import_id = ${runId})
      UNION ALL SELECT x.volunteer_id FROM volunteer_certificate x WHERE x.volunteer_id IN
        (SELECT volunteer_id FROM volunteer_stay WHERE import_id = ${runId})
      UNION ALL SELECT o.id FROM volunteer o WHERE o.station_id IN (SELECT record_id FROM added)
        AND o.id NOT IN (SELECT record_id FROM mine)
    ) AS used LEFT JOIN volunteer v ON v.id = used.record_id LEFT JOIN volunteer_activity a ON a.id = used.record_id
    LEFT JOIN volunteer_station s ON s.id = used.record_id LIMIT 1`);
  if (later) throw new AppError('import-built-upon', { name: later.name });
}

/** Takes back what an import did about volunteers; the run must be marked as undone already, or the log keeps its rows. */
export function undoVolunteers(writer: Writer, runId: string): void {
  const counted = writer
    .all<{ id: string }>(
      sql`SELECT DISTINCT volunteer_id AS id FROM volunteer_stay WHERE import_id = ${runId}`,
    )
    .map(({ id }) => id);
  runPrepared(writer, 'DELETE FROM volunteer_stay WHERE import_id = ?', [runId]);
  countHours(writer, counted);
  const changes = writer
    .select()
    .from(volunteerChanges)
    .where(eq(volunteerChanges.importId, runId))
    .orderBy(desc(volunteerChanges.seq))
    .all();
  for (const { record, recordId, field, old } of changes) {
    if (!isKept(record)) continue;
    if (field === WHOLE_ROW) deleteRow(writer, TABLES[record], recordId);
    else updateRow(writer, TABLES[record], { id: recordId, [field]: old });
  }
  for (const recordId of new Set(changes.map((change) => change.recordId))) {
    const volunteer = registerRepository.find(writer, recordId);
    if (volunteer) indexVolunteer(writer, volunteer);
  }
}
