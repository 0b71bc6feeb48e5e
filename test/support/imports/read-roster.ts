/** Run by itself: reads and checks the roster at a path, and says how much memory that took. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { checkSheets } from './check-sheets.ts';

const [file = ''] = process.argv.slice(2);
const { right } = checkSheets(readWorkbook(readFileSync(file)));
console.log(JSON.stringify({ right: right.length, peakKilobytes: process.resourceUsage().maxRSS }));
