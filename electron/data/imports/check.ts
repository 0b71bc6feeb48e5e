import { AppError } from '#shared/contract/errors.ts';
import { Day } from '#shared/domain/day.ts';
import { checkWorkbook, type WorkbookCheck } from '#shared/domain/imports/check.ts';
import { createDivisionNames } from '#shared/domain/imports/division-names.ts';
import { mappingProblems } from '#shared/domain/imports/recognise.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import { divisionAliases } from '../db/schema/search.ts';
import type { JobContext } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import type { OpenImport } from './open-imports.ts';
import { type PlannedRow, planRows } from './plan/plan.ts';

type Context = Pick<JobContext, 'reader' | 'clock' | 'pause'>;
type Checked = { readonly check: WorkbookCheck; readonly plan: readonly PlannedRow[] };

/** Checks a workbook whose columns are all mapped, then plans its right rows; gives way after every row. */
export async function checkAndPlan(context: Context, { sheets, recognised }: OpenImport): Promise<Checked> {
  const { reader, clock, pause } = context;
  if (!recognised || mappingProblems(sheets, recognised).length > 0) throw new AppError('import-not-mapped');
  const today = Day.parse(clock.today());
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const checking = checkWorkbook({ sheets, ...recognised, context: settingFor(reader, today) });
  let step = checking.next();
  for (; step.done !== true; step = checking.next()) await pause({ done: step.value, total: rows * 2 });
  const plan: PlannedRow[] = [];
  for (const row of planRows(reader, step.value.right, { today, now: clock.now() })) {
    plan.push(row);
    await pause({ done: rows + plan.length, total: rows * 2 });
  }
  return { check: step.value, plan };
}

function settingFor(reader: Reader, today: Day) {
  const aliases = reader.select().from(divisionAliases).all();
  return {
    today,
    countyCode: String(settingOn(settingsRepository.history(reader), 'office.countyCode', today)),
    divisions: createDivisionNames(
      aliases.map(({ alias, divisionCode }) => ({ name: alias, code: divisionCode })),
    ),
  };
}
