import { desc } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { scanRuns } from '../db/schema/findings.ts';

/** When everybody was last looked through, and for which month; undefined before the first time. */
export function lastScan(reader: Reader): typeof scanRuns.$inferSelect | undefined {
  return reader.select().from(scanRuns).orderBy(desc(scanRuns.month), desc(scanRuns.at)).limit(1).get();
}
