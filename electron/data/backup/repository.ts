import { and, desc, eq, gt, notLike, count } from 'drizzle-orm';
import type { Reader, Writer } from '../db/database.ts';
import { auditRows } from '../db/schema/audit.ts';
import { backupDrills, backupRuns } from '../db/schema/backup.ts';

export type BackupDrillRow = typeof backupDrills.$inferSelect;
export type BackupRunRow = typeof backupRuns.$inferSelect;

/** By how far the audit log went: it only grows, whatever the clock says. */
const NEWEST = [desc(backupRuns.auditRows), desc(backupRuns.madeAt)];

export const backupRepository = {
  runs: (reader: Reader): BackupRunRow[] =>
    reader
      .select()
      .from(backupRuns)
      .orderBy(...NEWEST)
      .all(),
  run: (reader: Reader, id: string): BackupRunRow | undefined =>
    reader.select().from(backupRuns).where(eq(backupRuns.id, id)).get(),
  lastVerified: (reader: Reader): BackupRunRow | undefined =>
    reader
      .select()
      .from(backupRuns)
      .where(eq(backupRuns.state, 'verified'))
      .orderBy(...NEWEST)
      .limit(1)
      .get(),
  /** Written again at the same moment, a run is the same run. */
  keep: (writer: Writer, row: BackupRunRow): void => {
    writer.insert(backupRuns).values(row).onConflictDoUpdate({ target: backupRuns.id, set: row }).run();
  },
  drills: (reader: Reader) =>
    reader.select().from(backupDrills).orderBy(desc(backupDrills.id)).limit(20).all(),
  keepDrill: (writer: Writer, row: Omit<typeof backupDrills.$inferInsert, 'id'>): void => {
    writer.insert(backupDrills).values(row).run();
  },
  /** What people have done since a row of the audit log, besides coming, going and backing up. */
  changesSince: (reader: Reader, auditRow: number): number => {
    const others = and(
      gt(auditRows.seq, auditRow),
      notLike(auditRows.action, 'desk.%'),
      notLike(auditRows.action, 'backup.%'),
    );
    return reader.select({ changes: count() }).from(auditRows).where(others).get()?.changes ?? 0;
  },
};
