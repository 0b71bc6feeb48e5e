/** What a row says half is said to the clerk, never dropped without a word. */
import { expect, test } from 'vitest';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import type { Cell, Sheet } from '#shared/domain/imports/sheet.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { ROSTER_ROW, sheetOf } from '#test/support/imports/sheets.ts';

/** The roster's row without some columns, and with other cells. */
function roster(cells: Partial<Record<keyof typeof ROSTER_ROW, Cell | string>>, ...without: string[]): Sheet {
  const entries = Object.entries({ ...ROSTER_ROW, ...cells }).filter(([title]) => !without.includes(title));
  return sheetOf('名册', [entries.map(([title]) => title), entries.map(([, cell]) => cell)]);
}
const warningsOf = (sheet: Sheet) => {
  const { right, faults, warnings } = checkSheets([sheet]);
  return {
    right: right.length,
    faults: faults.map(faultText),
    warnings: warnings.map((warning) => [warning.title, faultText(warning)]),
  };
};

test('a bank without an account number', () => {
  expect(warningsOf(roster({ 社会保障卡账号: '' }))).toEqual({
    right: 1,
    faults: [],
    warnings: [
      [
        '社会保障卡账号',
        '“开户银行”填了，“社会保障卡账号”却是空的，所以开户银行没有记下。请补填社会保障卡账号。',
      ],
    ],
  });
});

test('a bank in a workbook without a column for the number', () => {
  expect(warningsOf(roster({}, '社会保障卡账号')).warnings).toEqual([
    ['开户银行', '“开户银行”填了，表里却没有“账号”那一列，所以没有记下。请在表里补上那一列。'],
  ]);
});

test('a wrong account number is a fault and no more', () => {
  expect(warningsOf(roster({ 社会保障卡账号: '62259594' }))).toMatchObject({ warnings: [] });
});

test('a guardian’s telephone in a workbook without a column for the name', () => {
  expect(warningsOf(roster({ 与监护人关系: '父', 监护人电话: '13812345678' }, '监护人')).warnings).toEqual([
    ['与监护人关系', '“与监护人关系”填了，表里却没有“监护人”那一列，所以没有记下。请在表里补上那一列。'],
  ]);
});
