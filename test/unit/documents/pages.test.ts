import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '#shared/domain/documents/measure.ts';
import {
  fittedColumns,
  gridPages,
  registerPages,
  registerRowHeight,
} from '#shared/domain/documents/pages.ts';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { type Register, Sheet } from '#shared/domain/documents/sheet.ts';
import { FORMS } from '#shared/domain/documents/forms.ts';
import { Fen, sumFen } from '#shared/domain/money.ts';

const COLUMNS = [
  { title: '姓名', width: 30, align: 'left' },
  { title: '金额', width: 30, align: 'right' },
] as const;

const registerOf = (amounts: readonly number[]): Register => {
  const sheet = Sheet.parse({
    kind: 'register',
    orientation: 'landscape',
    title: '花名册',
    subtitle: '',
    columns: COLUMNS,
    rows: amounts.map((_, index) => [`第${index}人`, '']),
    sum: { column: 1, amounts },
    signers: [],
    ledgerHead: null,
  });
  if (sheet.kind !== 'register') throw new Error('Not a register');
  return sheet;
};

test('8,737 lines: every row on one page, subtotals that sum to the total', () => {
  const register = registerOf(Array.from({ length: 8_737 }, (_, index) => 12_500 + index));
  const pages = registerPages(register, USUAL_MARGINS);
  expect(pages.map(({ from }) => from)).toEqual([0, ...pages.slice(0, -1).map(({ to }) => to)]);
  expect(pages.at(-1)?.to).toBe(8_737);
  const total = sumFen(register.sum?.amounts ?? []);
  expect(sumFen(pages.map(({ subtotal }) => subtotal ?? Fen.parse(0)))).toBe(total);
});

test('no page is empty, whatever the number of rows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 200 }), (amounts) => {
      const pages = registerPages(registerOf(amounts), USUAL_MARGINS);
      expect(pages.every(({ from, to }) => to > from)).toBe(true);
      expect(sumFen(pages.map(({ subtotal }) => subtotal ?? Fen.parse(0)))).toBe(
        amounts.reduce((sum, amount) => sum + amount, 0),
      );
    }),
  );
});

test('a list with nobody on it is one page', () => {
  expect(registerPages(registerOf([]), USUAL_MARGINS)).toEqual([{ from: 0, to: 0, subtotal: 0 }]);
});

test.each([
  ['one line', '巴图', 6],
  ['two lines of small type', '阿尔斯楞苏都毕力格巴图孟克吉雅', 6.2],
  ['a whole address', '林西县'.repeat(20), 17.8],
])('a row with %s is so high', (_what, text, height) => {
  expect(registerRowHeight([text, ''], [...COLUMNS])).toBeCloseTo(height, 1);
});

test('each of a text’s own lines begins anew', () => {
  expect(linesOf('甲\n乙\n\n丙', 50, 10)).toBe(4);
});

test('a form that is longer than a page goes on overleaf, no row broken', () => {
  const grid = FORMS.F01.compose(FORMS.F01.example);
  if (grid.kind !== 'grid') throw new Error('Not a form');
  const row = grid.rows[1];
  const rows = Array.from({ length: 60 }, () => row ?? { height: 9, cells: [] });
  const pages = gridPages({ ...grid, rows }, USUAL_MARGINS);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.at(-1)?.to).toBe(60);
});

test('wider margins leave narrower columns and more pages, and the columns still fill the paper', () => {
  const register = registerOf(Array.from({ length: 500 }, () => 12_500));
  const wide = { left: 300, right: 200, top: 250, bottom: 200 };
  const width = (margins: typeof wide) =>
    fittedColumns(register, margins).reduce((sum, column) => sum + column.width, 0);
  expect(width(USUAL_MARGINS)).toBeCloseTo(267);
  expect(width(wide)).toBeCloseTo(247);
  expect(registerPages(register, wide).length).toBeGreaterThan(registerPages(register, USUAL_MARGINS).length);
});
