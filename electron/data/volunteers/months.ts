import { runPrepared } from '../db/rows.ts';
import type { Writer } from '../db/database.ts';

const FORGET = `DELETE FROM volunteer_month WHERE volunteer_id IN (SELECT value FROM json_each(?))`;
// A stay belongs to the month in which it began.
const COUNT = `INSERT INTO volunteer_month (month, volunteer_id, service, minutes, times)
  SELECT substr(s.day, 1, 7), s.volunteer_id, a.service, sum(s.minutes), count(*)
  FROM volunteer_stay_now s JOIN volunteer_activity a ON a.id = s.activity_id AND a.state = 'approved'
  WHERE s.volunteer_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3`;

/** Sums the minutes that count anew, for whoever's have changed: stays that nothing corrects, of approved activities. */
export function countMonths(writer: Writer, volunteerIds: readonly string[]): void {
  const ids = JSON.stringify(volunteerIds);
  runPrepared(writer, FORGET, [ids]);
  runPrepared(writer, COUNT, [ids]);
}
