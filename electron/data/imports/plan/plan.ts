import type { Day } from '#shared/domain/day.ts';
import type { CheckedRow } from '#shared/domain/imports/check.ts';
import type { Reader } from '../../db/database.ts';
import { planRow } from './plan-row.ts';
import type { Planned } from './planned.ts';
import { createPlanner } from './planner.ts';

export type PlannedRow = CheckedRow & { readonly planned: Planned };

export type PlanCounts = Readonly<Record<Planned['outcome'], number>>;

type When = { readonly today: Day; readonly now: string };

/** Plans row after row against what stands in the files; yields each as it is planned. */
export function* planRows(
  reader: Reader,
  rows: readonly CheckedRow[],
  { today, now }: When,
): Generator<PlannedRow> {
  const planner = createPlanner(reader, today);
  for (const row of rows) yield { ...row, planned: planRow(planner, row.record, now) };
}

export function countOutcomes(plan: readonly PlannedRow[]): PlanCounts {
  const counts = { add: 0, change: 0, unchanged: 0, refused: 0 };
  for (const { planned } of plan) counts[planned.outcome] += 1;
  return counts;
}
