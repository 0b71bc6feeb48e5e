import { AppError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/domain/day.ts';
import type { CheckedRow } from '#shared/domain/imports/check.ts';
import type { Progress } from '#shared/contract/jobs.ts';
import type { Writer } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { importRuns } from '../db/schema/imports.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { countOutcomes, type PlanCounts, type PlannedRow, planRows } from './plan/plan.ts';

export type Application = {
  readonly runId: string;
  readonly profile: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly rows: readonly CheckedRow[];
  /** Rows with a fault; they are never applied. */
  readonly faulty: number;
  /** What the clerk was shown: nothing is written when it would be something else by now. */
  readonly expected: PlanCounts;
  readonly onlyRight: boolean;
};

type Hand = {
  readonly newId: () => string;
  readonly today: Day;
  readonly now: string;
  readonly by: string;
  readonly pause: (progress: Progress) => Promise<void>;
};

/**
 * Writes a workbook into the files, in the transaction that the caller has begun. It is planned again first, on what
 * stands there now; all of its rows, or with `onlyRight` those that can be.
 */
export async function applyWorkbook(
  writer: Writer,
  application: Application,
  hand: Hand,
): Promise<PlanCounts> {
  const { rows, expected, faulty, onlyRight } = application;
  const { pause, newId, by, now } = hand;
  const plan: PlannedRow[] = [];
  const total = rows.length * 2;
  for (const row of planRows(writer, rows, hand)) {
    plan.push(row);
    await pause({ done: plan.length, total });
  }
  const counts = countOutcomes(plan);
  if (!isSame(counts, expected)) throw new AppError('import-plan-outdated');
  if (!onlyRight && faulty + counts.refused > 0) {
    throw new AppError('import-has-faults', { rows: faulty + counts.refused });
  }
  const { runId, profile, fileName, fileHash } = application;
  const author = { by, at: now, reason: `导入“${fileName}”`, importId: runId };
  const pen: Pen = { writer, newId, author };
  for (const [index, { planned }] of plan.entries()) {
    if (planned.outcome === 'add' || planned.outcome === 'change') planned.apply(pen);
    await pause({ done: rows.length + index + 1, total });
  }
  insertRow(writer, importRuns, {
    id: runId,
    profile,
    fileName,
    fileHash,
    appliedAt: now,
    appliedBy: by,
    added: counts.add,
    changed: counts.change,
    unchanged: counts.unchanged,
    refused: counts.refused + faulty,
  });
  return counts;
}

function isSame(one: PlanCounts, other: PlanCounts): boolean {
  return (
    one.add === other.add &&
    one.change === other.change &&
    one.unchanged === other.unchanged &&
    one.refused === other.refused
  );
}
