import { asc, getTableColumns } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { Month } from '#shared/domain/month.ts';
import {
  countingRows,
  isPolicyValue,
  movesMoney,
  policyOfRows,
  type PolicyRow,
} from '#shared/domain/programs/policy-rows.ts';
import { isGrantCode } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import { SEED_ROWS } from '#shared/domain/programs/seed-policy.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader, Writer } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { policyRows } from '../db/schema/policy.ts';
import { settingsRepository } from '../settings/repository.ts';
import { closedThrough } from './closed-months.ts';
import { markOfEffect } from './shown-effect.ts';

const { seq, ...ROW } = getTableColumns(policyRows);
const BY_NOBODY = { setAt: null, setBy: null };

/** Everything that was ever decided, in the order in which it was set, after what an office starts from. */
function readRows(reader: Reader) {
  const set = reader.select(ROW).from(policyRows).orderBy(asc(seq)).all();
  return [...SEED_ROWS.map((row) => ({ ...row, ...BY_NOBODY })), ...set];
}

/** The rows that count. */
export const currentRows = (reader: Reader) => countingRows(readRows(reader));

/** The office's policy of each month, as it stands today; or as it would stand with one more row. */
export function readPolicy(reader: Reader, today: string, ...more: readonly PolicyRow[]): PolicyOf {
  const countyCode = String(settingOn(settingsRepository.history(reader), 'office.countyCode', today));
  return policyOfRows([...readRows(reader), ...more], countyCode);
}

/** Whether it ends before it begins; what has an end says so. */
function endsBefore(value: unknown, from: Month): boolean {
  const end = z.object({ to: Month.nullable() }).safeParse(value).data?.to ?? null;
  return end !== null && end < from;
}

const isBoundToOpenMonths = (key: string) =>
  !key.startsWith('standard.') && !isGrantCode(key) && movesMoney(key);

type Change = Omit<PolicyRow, 'document'>;

/**
 * Refuses what is no value of this key, and a switch or stop rule in a month that is closed. A standard may be raised
 * back in time: the closed months keep what was paid, and the difference is paid on its own. A program of the office's
 * own touches no month of the subsidies, and a deadline no money.
 */
export function checkChange(reader: Reader, { key, from, value }: Change): void {
  if (!isPolicyValue(key, value) || endsBefore(value, from))
    throw new AppError('invalid-input', { fields: ['value'] });
  const closed = closedThrough(reader);
  if (closed !== null && from <= closed && isBoundToOpenMonths(key)) {
    throw new AppError('month-closed', { month: closed });
  }
}

type Setting = {
  readonly at: string;
  readonly by: string;
  readonly today: string;
  /** The mark of the what-if that was shown. */
  readonly shown: string | null;
};

/** Sets a value from a month on; what changes anything needs the mark that its effect was shown. */
export function setPolicy(writer: Writer, row: PolicyRow, { at, by, today, shown }: Setting): void {
  // Whoever confirms what stands there already changes no month.
  const stands = currentRows(writer).find(({ key, from }) => key === row.key && from === row.from);
  if (!stands || JSON.stringify(stands.value) !== JSON.stringify(row.value)) {
    checkChange(writer, row);
    if (shown !== markOfEffect(writer, row, today)) throw new AppError('effect-not-seen');
  }
  insertRow(writer, policyRows, { ...row, setAt: at, setBy: by });
}
