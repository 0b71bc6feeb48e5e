import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PolicyRow } from '#shared/domain/programs/policy-rows.ts';
import type { Reader } from '../db/database.ts';
import { closedThrough } from './closed-months.ts';

/** Only this run of the program can make a mark: after a restart the effect is looked at again. */
const KEY = randomBytes(32);

/** How far everything has come that a decision rests on: whatever is written later moves it. */
function standOfFacts(reader: Reader): unknown {
  return reader.get(sql`SELECT
    (SELECT max(seq) FROM person_change) AS files,
    (SELECT max(seq) FROM policy_row) AS policy,
    (SELECT max(seq) FROM entitlement_step) AS steps,
    (SELECT max(id) FROM setting_value) AS settings,
    (SELECT max(at) FROM warn_override) AS overrides,
    (SELECT max(at) FROM subsidy_choice) AS choices,
    (SELECT count(*) FROM person) AS people`);
}

/**
 * The mark of a what-if that was shown: of exactly this change, on the facts as they stand, in this month. A change of
 * the policy is taken only with the mark that it has now.
 */
export function markOfEffect(
  reader: Reader,
  { key, from, value }: Omit<PolicyRow, 'document'>,
  today: string,
): string {
  const shown = [key, from, value, today.slice(0, 7), closedThrough(reader), standOfFacts(reader)];
  return createHmac('sha256', KEY).update(JSON.stringify(shown)).digest('base64url');
}
