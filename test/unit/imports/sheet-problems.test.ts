/** What makes a sheet unreadable although its header is known: other columns from some row on, another unit of money. */
import { describe, expect, test } from 'vitest';
import { paymentsWorkbook } from '#shared/domain/imports/profiles/payments.ts';
import { rosterWorkbook } from '#shared/domain/imports/profiles/roster.ts';
import { mappingProblems, recogniseSheets } from '#shared/domain/imports/recognise.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { ROSTER_ROW, sheetOf } from '#test/support/imports/sheets.ts';

const TITLES = Object.keys(ROSTER_ROW);
const VALUES = Object.values(ROSTER_ROW);
const problemsOf = (sheet: Sheet, workbook = rosterWorkbook) =>
  mappingProblems([sheet], recogniseSheets([sheet], workbook));

describe('a second list below the first', () => {
  const swapped = (row: readonly string[]) => {
    const [own, guardian] = [TITLES.indexOf('联系电话'), TITLES.indexOf('监护人电话')];
    return row.map(
      (cell, column) => row[column === own ? guardian : column === guardian ? own : column] ?? cell,
    );
  };

  test('whose columns stand in another order is not read by the first one’s header', () => {
    const rows = [TITLES, VALUES, VALUES, [], swapped(TITLES), swapped(VALUES)];
    expect(problemsOf(sheetOf('名册', rows))).toEqual([{ code: 'second-header', sheet: '名册', row: 5 }]);
  });

  test('that begins further right neither', () => {
    const rows = [TITLES, VALUES, ['', ...TITLES.slice(0, 12)]];
    expect(problemsOf(sheetOf('名册', rows))).toContainEqual({
      code: 'second-header',
      sheet: '名册',
      row: 3,
    });
  });

  test('with the same header is read, and so are people whose words are titles', () => {
    expect(problemsOf(sheetOf('名册', [TITLES, VALUES, TITLES, VALUES]))).toEqual([]);
    const odd = { ...ROSTER_ROW, 备注: '姓名', 监护人: '备注', 开户银行: '银行' };
    expect(problemsOf(sheetOf('名册', [TITLES, Object.values(odd)]))).toEqual([]);
  });
});

describe('money in another unit than yuan', () => {
  const payment = {
    姓名: '王小英',
    身份证号: '150424199001010013',
    补贴类型: '生活补贴',
    享受起始年月: '2024-01',
    '月标准(元)': '125',
    发放月份: '2026-10',
    '实发(元)': '125',
  };
  const titled = (before: string, after: string) =>
    Object.keys(payment).map((title) => (title === before ? after : title));
  const register = (titles: readonly string[], ...above: readonly string[]) =>
    problemsOf(
      sheetOf('花名册', [...above.map((text) => [text]), titles, Object.values(payment)]),
      paymentsWorkbook,
    );

  test.each(['实发（万元）', '实发(千元)', '实发 [百元]', '实发(万)'])('in the title %s', (title) => {
    expect(register(titled('实发(元)', title))).toMatchObject([
      { code: 'missing', field: 'paid' },
      { code: 'unknown', title },
    ]);
  });

  test('a standard of the year is none of the month', () => {
    expect(register(titled('月标准(元)', '月标准（元/年）'))).toMatchObject([
      { code: 'missing' },
      { code: 'unknown' },
    ]);
    for (const title of ['月标准（元/人·月）', '月标准（元，2026年起）']) {
      expect(register(titled('月标准(元)', title))).toEqual([]);
    }
  });

  test('stays one when the clerk says which column it is', () => {
    const sheet = sheetOf('花名册', [titled('实发(元)', '实发(万元)'), Object.values(payment)]);
    const recognised = recogniseSheets([sheet], paymentsWorkbook);
    const mappings = recognised.mappings.map((mapping) => ({
      ...mapping,
      columns: { ...mapping.columns, paid: 6 },
    }));
    expect(mappingProblems([sheet], { ...recognised, mappings })).toEqual([
      { code: 'other-unit', sheet: '花名册', row: 1, unit: '万元' },
    ]);
  });

  test.each(['单位：万元', '（单位: 万元）', '2026年11月      单位：人、万元'])(
    'above the header: %s',
    (text) => {
      expect(register(Object.keys(payment), '发放花名册', text)).toEqual([
        { code: 'other-unit', sheet: '花名册', row: 2, unit: '万元' },
      ]);
    },
  );

  test.each(['单位：元', '填报单位：百元村委会', '全县共发放12.5万元'])('and not in %s', (text) => {
    expect(register(Object.keys(payment), '发放花名册', text)).toEqual([]);
  });
});
