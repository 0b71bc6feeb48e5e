import { asc } from 'drizzle-orm';
import { policyOfRows, type PolicyRow } from '#shared/domain/programs/policy-rows.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import { SEED_ROWS } from '#shared/domain/programs/seed-policy.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import { policyRows } from '../db/schema/policy.ts';
import { settingsRepository } from '../settings/repository.ts';

/** Everything that was ever decided, in the order in which it was set, after what an office starts from. */
function readPolicyRows(reader: Reader): readonly PolicyRow[] {
  return [...SEED_ROWS, ...reader.select().from(policyRows).orderBy(asc(policyRows.seq)).all()];
}

function readCountyCode(reader: Reader, today: string): string {
  return String(settingOn(settingsRepository.history(reader), 'office.countyCode', today));
}

/** The office's policy of each month, as it stands today. */
export function readPolicy(reader: Reader, today: string): PolicyOf {
  return policyOfRows(readPolicyRows(reader), readCountyCode(reader, today));
}
