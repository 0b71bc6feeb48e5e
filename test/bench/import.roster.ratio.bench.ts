import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { read } from '@e965/xlsx';
import { OUT } from '../../build/project.ts';
import { countOutcomes, planRows } from '#data/imports/plan/plan.ts';
import { READ_OPTIONS } from '#data/imports/workbook/library.ts';
import { workbooksIn } from '#data/imports/workbook/guard.ts';
import { checkSheets, CONTEXT } from '#test/support/imports/check-sheets.ts';
import { inEmptyOffice } from '#test/support/imports/empty-office.ts';
import { FIXTURES } from '#test/support/imports/fixtures.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 7;
const PEOPLE = 8832;
const NOW = '2026-11-23T01:00:00.000Z';

/** The office's roster read in its thread, checked and planned for an empty office, against the library's bare read of the same bytes with the same options. */
export const figure: Figure = {
  name: 'import.roster.ratio',
  target: 1.5,
  unit: '×',
  async measure() {
    const workbooks = workbooksIn(join(OUT, 'main', 'workbook-reader.js'));
    const bytes = readFileSync(join(FIXTURES, '01-持证残疾人名册.xlsx'));
    return inEmptyOffice(({ reader }) =>
      ratioOfMedians(
        RUNS,
        async () => {
          const from = performance.now();
          const { right } = checkSheets(await workbooks.read(bytes, () => setImmediate()));
          const plan = [...planRows(reader, right, { today: CONTEXT.today, now: NOW })];
          const taken = performance.now() - from;
          if (countOutcomes(plan).add !== PEOPLE) throw new Error('Not everybody would be added');
          return taken;
        },
        async () => {
          const from = performance.now();
          read(bytes, READ_OPTIONS);
          return performance.now() - from;
        },
      ),
    );
  },
};
