import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Day } from '#shared/domain/day.ts';
import { localDay } from '#shared/domain/local-time.ts';
import type { Reader } from '../db/database.ts';
import { importRuns } from '../db/schema/imports.ts';

/** The office's day on which a kind of workbook was brought in last; null when it never was. */
export function listCameOn(reader: Reader, profile: string): Day | null {
  const last = reader
    .select({ at: importRuns.appliedAt })
    .from(importRuns)
    .where(and(eq(importRuns.profile, profile), isNull(importRuns.undoneAt)))
    .orderBy(desc(importRuns.appliedAt))
    .limit(1)
    .get();
  return last ? localDay(last.at) : null;
}
