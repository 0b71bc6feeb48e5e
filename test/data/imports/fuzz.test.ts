import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { AppError } from '#shared/contract/errors.ts';
import { checkAtOnce } from '#shared/domain/imports/check.ts';
import { recogniseWorkbook } from '#shared/domain/imports/recognise.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';
import { CONTEXT } from '#test/support/imports/check-sheets.ts';
import { BYTE_MUTATIONS, diceOf, PACKAGE_MUTATIONS } from '#test/support/imports/mutations.ts';
import { bytesOf, repack, workbookOf } from '#test/support/imports/packages.ts';
import { ROSTER_ROW } from '#test/support/imports/sheets.ts';

const LONGEST_MS = 5000;
const ROWS = [['名册'], Object.keys(ROSTER_ROW), Object.values(ROSTER_ROW), Object.values(ROSTER_ROW)];

function seed(bookType: 'xlsx' | 'biff8'): Buffer {
  const workbook = workbookOf({ 名册: ROWS, 其他: [['a', 1, true, 2.5], [], ['b']] });
  const sheet = workbook.Sheets['名册'];
  if (sheet) {
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 22 } }];
    sheet['J3'] = { t: 'n', v: 46143, z: 'yyyy-mm-dd' };
    sheet['A3'] = { t: 'n', v: 1, f: 'ROW()-2' };
  }
  return bytesOf(workbook, bookType);
}

const inline = () =>
  repack(seed('xlsx'), {
    'xl/worksheets/sheet2.xml': (xml) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/s,
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&#134071;&amp;</t></is></c><c r="B1"><f>1</f></c></row></sheetData>',
      ),
  });

/** What becomes of a file: how it ends, never how it fails. */
function outcome(bytes: Buffer): string {
  try {
    const sheets = readWorkbook(bytes);
    const recognised = recogniseWorkbook(sheets, WORKBOOK_PROFILES);
    const check = recognised && checkAtOnce({ sheets, context: CONTEXT, ...recognised });
    const marks = (check?.faults ?? []).map(({ sheet, row, column }) => ({
      sheet,
      row,
      column,
      text: '错了。',
    }));
    readWorkbook(markWorkbook(bytes, marks));
    return 'sheets';
  } catch (error) {
    if (error instanceof AppError) return error.wire.code;
    throw error;
  }
}

describe('a damaged workbook is sheets or a sentence, never anything else', () => {
  test.each([
    { name: '.xlsx, byte by byte', original: seed('xlsx'), mutations: BYTE_MUTATIONS, count: 500 },
    { name: '.xlsx, part by part', original: seed('xlsx'), mutations: PACKAGE_MUTATIONS, count: 700 },
    {
      name: '.xlsx with inline text, part by part',
      original: inline(),
      mutations: PACKAGE_MUTATIONS,
      count: 500,
    },
    { name: '.xls', original: seed('biff8'), mutations: BYTE_MUTATIONS, count: 700 },
    {
      name: '.csv',
      original: Buffer.from(ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')),
      mutations: BYTE_MUTATIONS,
      count: 300,
    },
  ] as const)(
    '$name',
    ({ original, mutations, count }) => {
      const outcomes = new Map<string, number>();
      for (let run = 0; run < count; run += 1) {
        const roll = diceOf(run * 7919 + count);
        const mutate = mutations[roll(mutations.length)];
        const bytes = mutate?.(original, roll) ?? original;
        const from = performance.now();
        const ended = outcome(bytes);
        expect(performance.now() - from, `run ${run}`).toBeLessThan(LONGEST_MS);
        outcomes.set(ended, (outcomes.get(ended) ?? 0) + 1);
      }
      // Both ends are reached, else nothing was tried.
      expect(outcomes.size).toBeGreaterThan(1);
    },
    120_000,
  );
});
