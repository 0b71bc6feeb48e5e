import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { READ_OPTIONS } from '../../electron/data/imports/workbook/library.ts';
import { readWorkbook } from '../../electron/data/imports/workbook/read.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { FIXTURES } from '#test/support/imports/fixtures.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 7;
const PEOPLE = 8832;

/** The office's roster read and checked, against the library's bare read of the same bytes with the same options. */
export const figure: Figure = {
  name: 'import.roster.ratio',
  target: 1.5,
  unit: '×',
  async measure() {
    const bytes = readFileSync(join(FIXTURES, '01-持证残疾人名册.xlsx'));
    return ratioOfMedians(
      RUNS,
      async () => {
        const from = performance.now();
        const { right } = checkSheets(readWorkbook(bytes));
        const taken = performance.now() - from;
        if (right.length !== PEOPLE) throw new Error(`${right.length} rows were right`);
        return taken;
      },
      async () => {
        const from = performance.now();
        read(bytes, READ_OPTIONS);
        return performance.now() - from;
      },
    );
  },
};
