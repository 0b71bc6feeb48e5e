import { and, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { Month } from '#shared/domain/month.ts';
import {
  type EntitlementStep,
  entitlementFault,
  isEnrolled,
  type Interval,
} from '#shared/domain/programs/entitlement-state.ts';
import type { Renewed } from '#shared/domain/programs/renewal.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { Reader } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { entitlementSteps } from '../db/schema/entitlement-history.ts';
import { entitlements } from '../db/schema/programs.ts';
import { addRow, changeRow, type Pen } from '../registry/changes/pen.ts';

type Row = typeof entitlements.$inferSelect;

/** From which month on something is so, why, and which document says it. */
type Because = { readonly from: Month; readonly cause: string; readonly document: string | null };
type Stop = Because & { readonly reason: StopReason };

const monthOrNull = (month: string | null) => (month === null ? null : Month.parse(month));

/** A row of the table as the rules of its states read it. */
function intervalOf({ startMonth, stopMonth, stopReason, pausedFrom }: Row): Interval {
  return {
    startMonth: Month.parse(startMonth),
    stopMonth: monthOrNull(stopMonth),
    stopReason,
    pausedFrom: monthOrNull(pausedFrom),
  };
}

/** Enrols somebody from a month on, unless they are enrolled then or later; gives the entitlement's id. */
export function startEntitlement(
  pen: Pen,
  {
    personId,
    program,
    backPay,
  }: { readonly personId: string; readonly program: Program; readonly backPay?: Renewed | null },
  because: Because,
): string {
  const { from } = because;
  const own = pen.writer
    .select()
    .from(entitlements)
    .where(and(eq(entitlements.personId, personId), eq(entitlements.program, program)))
    .all();
  if (own.some((row) => row.startMonth >= from || isEnrolled(intervalOf(row), from))) {
    throw new AppError('entitlement-refused', { fault: 'already-enrolled' });
  }
  const id = pen.newId();
  addRow(pen, entitlements, { personId, row: { id, personId, program, startMonth: from, ...backPay } });
  remember(pen, id, { step: 'start', because });
  return id;
}

/** Holds the money back from a month on: the right stands, papers are missing. */
export function pauseEntitlement(pen: Pen, entitlementId: string, because: Because): void {
  const row = entitlementFor(pen.writer, entitlementId, { step: 'pause', from: because.from });
  changeRow(pen, entitlements, { personId: row.personId, before: row, after: { pausedFrom: because.from } });
  remember(pen, entitlementId, { step: 'pause', because });
}

/** Ends a pause; what was held back is then due, and what a renewed certificate pays back. */
export function resumeEntitlement(
  pen: Pen,
  entitlementId: string,
  { backPay, ...because }: Because & { readonly backPay?: Renewed | null },
): void {
  const row = entitlementFor(pen.writer, entitlementId, { step: 'resume', from: because.from });
  changeRow(pen, entitlements, {
    personId: row.personId,
    before: row,
    after: { pausedFrom: null, ...backPay },
  });
  remember(pen, entitlementId, { step: 'resume', because });
}

/** Ends an entitlement; `from` is the first month without pay. */
export function stopEntitlement(pen: Pen, entitlementId: string, stop: Stop): void {
  const row = entitlementFor(pen.writer, entitlementId, { step: 'stop', from: stop.from });
  const after = { stopMonth: stop.from, stopReason: stop.reason };
  changeRow(pen, entitlements, { personId: row.personId, before: row, after });
  remember(pen, entitlementId, { step: 'stop', because: stop, stopReason: stop.reason });
}

/** Whose an entitlement is, and how it stands. */
export function getEntitlement(reader: Reader, id: string): Row {
  const row = reader.select().from(entitlements).where(eq(entitlements.id, id)).get();
  if (!row) throw new AppError('not-found');
  return row;
}

type Asked = { readonly step: Exclude<EntitlementStep, 'start'>; readonly from: Month };

/** The entitlement, when what is asked may be done to it. */
function entitlementFor(reader: Reader, id: string, asked: Asked): Row {
  const row = getEntitlement(reader, id);
  const fault = entitlementFault(intervalOf(row), asked);
  if (fault) throw new AppError('entitlement-refused', { fault });
  return row;
}

type Taken = {
  readonly step: EntitlementStep;
  readonly because: Because;
  readonly stopReason?: StopReason;
};

function remember(
  { writer, author }: Pen,
  entitlementId: string,
  { step, because, stopReason }: Taken,
): void {
  const { from, cause, document } = because;
  insertRow(writer, entitlementSteps, {
    entitlementId,
    step,
    effectiveMonth: from,
    stopReason: stopReason ?? null,
    cause,
    document,
    at: author?.at ?? '',
    by: author?.by ?? '',
  });
}
