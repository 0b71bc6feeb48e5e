import { Day } from '#shared/domain/day.ts';
import { checkAtOnce, type WorkbookCheck } from '#shared/domain/imports/check.ts';
import { createDivisionNames } from '#shared/domain/imports/division-names.ts';
import { mappingProblems, recogniseWorkbook } from '#shared/domain/imports/recognise.ts';
import type { CheckContext } from '#shared/domain/imports/sheet-profile.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';

export const CONTEXT: CheckContext = {
  today: Day.parse('2026-11-23'),
  countyCode: '150424',
  divisions: createDivisionNames([]),
};

/** Recognises and checks a workbook that must be recognised without help. */
export function checkSheets(sheets: readonly Sheet[], context: CheckContext = CONTEXT): WorkbookCheck {
  const recognised = recogniseWorkbook(sheets, WORKBOOK_PROFILES);
  if (!recognised) throw new Error('The workbook was not recognised');
  const problems = mappingProblems(sheets, recognised);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return checkAtOnce({ sheets, context, ...recognised });
}
