import { sql } from 'drizzle-orm';
import { type Lesson, LESSON_NAMES, stepsDone } from '#shared/domain/practice-lessons.ts';
import { auditRepository } from '../audit/repository.ts';
import type { Reader, Writer } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';

const TOLD = 'practice-told';
const TAKEN = 'practice-lesson';

/** What was recorded after a row of the audit log. */
function recordedSince(reader: Reader, row: number): ReadonlySet<string> {
  const rows = reader.all<{ action: string }>(sql`SELECT DISTINCT action FROM audit_row WHERE seq > ${row}`);
  return new Set(rows.map(({ action }) => action));
}

/** The story ends here: what is recorded from now on, somebody does at today's desk. */
export function endStory(writer: Writer): void {
  settingsRepository.insertFact(writer, TOLD, String(auditRepository.lastNumber(writer)));
}

/** Begins a lesson with nothing of it done; null leaves whichever was begun. */
export function takeLesson(writer: Writer, lesson: Lesson | null): void {
  const begun = lesson === null ? '' : `${lesson} ${auditRepository.lastNumber(writer)}`;
  settingsRepository.insertFact(writer, TAKEN, begun);
}

/** The lesson under way with its steps, and what was finished since the office was founded. */
export function lessonsOf(reader: Reader) {
  const [name, row = '0'] = (settingsRepository.fact(reader, TAKEN) ?? '').split(' ');
  const lesson = LESSON_NAMES.find((each) => each === name);
  const recorded = recordedSince(reader, Number(settingsRepository.fact(reader, TOLD) ?? 0));
  return {
    taken: lesson ? { lesson, steps: stepsDone(lesson, recordedSince(reader, Number(row))) } : null,
    finished: LESSON_NAMES.filter((each) => stepsDone(each, recorded).every(Boolean)),
  };
}
