import { Day } from '#shared/domain/day.ts';
import type { Reader } from '../db/database.ts';
import { allPrepared } from '../db/rows.ts';
import type { SourceOf } from './facts.ts';

type ChangeRow = {
  readonly record: string;
  readonly recordId: string;
  readonly at: string;
  readonly by: string;
  readonly fileName: string | null;
};

const CHANGES = `SELECT c.record, c.record_id AS recordId, c.at, c.by, r.file_name AS fileName
  FROM person_change c LEFT JOIN import_run r ON r.id = c.import_id
  WHERE c.person_id = :personId AND (c.record <> 'person'
    OR c.field IN ('*', 'status', 'statusSince', 'divisionCode', 'livingDivisionCode'))
  ORDER BY c.seq`;

/**
 * Where each row about a person last came from: the workbook, or who typed it. Of the person's own row only what the
 * rules look at counts: a new telephone number tells nothing of a death.
 */
export function sourcesOf(reader: Reader, personId: string): SourceOf {
  const changes = allPrepared<ChangeRow>(reader, CHANGES, { personId });
  const last = new Map(changes.map((change) => [`${change.record} ${change.recordId}`, change]));
  return (record, recordId, fallback) => {
    const change = last.get(`${record} ${recordId}`);
    if (!change) return fallback;
    const source = change.fileName === null ? `${change.by}登记` : `导入“${change.fileName}”`;
    return { source, seenOn: Day.parse(change.at.slice(0, 10)) };
  };
}
