import { runPrepared } from '../db/rows.ts';
import type { Writer } from '../db/database.ts';

/** The service of a sum over all kinds of service. */
export const EVERY_SERVICE = '';

const FORGET = `DELETE FROM volunteer_sum WHERE volunteer_id IN (SELECT value FROM json_each(?))`;
// A stay belongs to the month in which it began; each is counted by month and by year, by its service and by all.
const COUNT = `INSERT INTO volunteer_sum (period, volunteer_id, service, minutes, times)
  WITH stays AS (SELECT s.day, s.volunteer_id, a.service, s.minutes
    FROM volunteer_stay_now s JOIN volunteer_activity a ON a.id = s.activity_id AND a.state = 'approved'
    WHERE s.volunteer_id IN (SELECT value FROM json_each(?)))
  SELECT substr(s.day, 1, n.value), s.volunteer_id, iif(k.value = 0, '', s.service), sum(s.minutes), count(*)
  FROM stays s, json_each('[4,7]') n, json_each('[0,1]') k GROUP BY 1, 2, 3`;

/** Sums the minutes that count anew, for whoever's have changed: stays that nothing corrects, of approved activities. */
export function countHours(writer: Writer, volunteerIds: readonly string[]): void {
  const ids = JSON.stringify(volunteerIds);
  runPrepared(writer, FORGET, [ids]);
  runPrepared(writer, COUNT, [ids]);
}
