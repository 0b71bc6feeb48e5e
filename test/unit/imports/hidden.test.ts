/** What is out of sight is spoken of before anything is checked, and taken only when the clerk says so. */
import { describe, expect, test } from 'vitest';
import { checkAtOnce } from '#shared/domain/imports/check.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { visibleSheets } from '#shared/domain/imports/hidden.ts';
import { mappingProblems, recogniseWorkbook } from '#shared/domain/imports/recognise.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';
import { CONTEXT } from '#test/support/imports/check-sheets.ts';
import { numbered } from '#test/support/imports/roster-workbooks.ts';
import { ROSTER_ROW, sheetOf } from '#test/support/imports/sheets.ts';

const TITLES = Object.keys(ROSTER_ROW);
const PHONE = TITLES.indexOf('联系电话');
const LEVEL = TITLES.indexOf('残疾等级');

const rosterOf = (name: string, people: number, from = 0): Sheet =>
  sheetOf(name, [
    TITLES,
    ...Array.from({ length: people }, (_, index) =>
      Object.values({ ...ROSTER_ROW, ...numbered(from + index), 性别: '' }),
    ),
  ]);
const hiding = (sheet: Sheet, ...rows: readonly number[]): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (rows.includes(row.number) ? { ...row, hidden: true } : row)),
});

/** What stands in the way, and what the check comes to, after the clerk has chosen. */
function workbook(
  sheets: readonly Sheet[],
  choose: (mapping: SheetMapping) => SheetMapping['hidden'] = () => ({}),
) {
  const recognised = recogniseWorkbook(sheets, WORKBOOK_PROFILES);
  if (!recognised) throw new Error('Not recognised');
  const mappings = recognised.mappings.map((mapping) => ({ ...mapping, hidden: choose(mapping) }));
  const problems = mappingProblems(sheets, { ...recognised, mappings });
  const check = () => checkAtOnce({ sheets, context: CONTEXT, ...recognised, mappings });
  return { problems, rows: () => check().right.map(({ sheet, row }) => `${sheet} ${row}`), check };
}

describe('rows out of sight', () => {
  const sheets = [hiding(rosterOf('名册', 5), 1, 3, 5)];

  test('are asked about, the header not among them', () => {
    expect(workbook(sheets).problems).toEqual([{ code: 'hidden-rows', sheet: '名册', rows: 2 }]);
  });

  test('are taken or left as the clerk says, and keep their numbers', () => {
    const taken = workbook(sheets, () => ({ rows: 'take' }));
    expect([taken.problems, taken.rows()]).toEqual([[], ['名册 2', '名册 3', '名册 4', '名册 5', '名册 6']]);
    expect(taken.check().hiddenRows).toBe(0);
    const left = workbook(sheets, () => ({ rows: 'leave' }));
    expect([left.problems, left.rows()]).toEqual([[], ['名册 2', '名册 4', '名册 6']]);
    expect(left.check()).toMatchObject({ hiddenRows: 2, rowCount: 3 });
  });

  test('that hold no data are not worth a question', () => {
    const sheet = sheetOf('名册', [...rosterOf('名册', 2).rows.map(({ cells }) => cells), ['合计', '2']]);
    expect(workbook([hiding(sheet, 4)]).problems).toEqual([]);
  });

  test('lend their value to the rows of their merge that are in sight', () => {
    const village = TITLES.indexOf('村(社区)');
    const [sheet] = sheets;
    if (!sheet) throw new Error('No sheet');
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => (column === village && row.number > 3 ? undefined : cell)),
    }));
    const merged = { ...sheet, rows, merges: [{ top: 3, left: village, bottom: 6, right: village }] };
    const { right } = workbook([merged], () => ({ rows: 'leave' })).check();
    expect(right.map(({ record }) => record.kind === 'roster' && record.villageCode)).toEqual(
      Array(3).fill('150424105202'),
    );
  });
});

describe('columns out of sight', () => {
  const withColumns = (...hiddenColumns: readonly number[]) => [{ ...rosterOf('名册', 1), hiddenColumns }];

  test('are asked about where they are read', () => {
    expect(workbook(withColumns(0, PHONE)).problems).toEqual([
      { code: 'hidden-columns', sheet: '名册', columns: [PHONE] },
    ]);
    expect(workbook(withColumns(0)).problems).toEqual([]);
  });

  test.each([
    ['take', '13812345678'],
    ['leave', undefined],
  ] as const)('%s', (choice, phone) => {
    const { problems, check } = workbook(withColumns(PHONE), () => ({ columns: choice }));
    expect(problems).toEqual([]);
    expect(check().right).toMatchObject([{ record: { phone } }]);
  });

  test('that are needed cannot be left', () => {
    expect(workbook(withColumns(LEVEL), () => ({ columns: 'leave' })).problems).toMatchObject([
      { code: 'missing', title: '残疾等级' },
    ]);
  });

  test('that nobody knows are asked about once', () => {
    const titled = sheetOf('名册', [
      [...TITLES, '体重'],
      [...Object.values<string>(ROSTER_ROW), '60'],
    ]);
    const sheets = [{ ...titled, hiddenColumns: [TITLES.length] }];
    expect(workbook(sheets).problems.map(({ code }) => code)).toEqual(['hidden-columns']);
    expect(workbook(sheets, () => ({ columns: 'leave' })).problems).toEqual([]);
    expect(workbook(sheets, () => ({ columns: 'take' })).problems.map(({ code }) => code)).toEqual([
      'unknown',
    ]);
  });
});

describe('a sheet out of sight', () => {
  const old = { ...rosterOf('去年', 3, 10), hidden: true } as const;
  const sheets = [rosterOf('今年', 2), old];

  test('is asked about when it looks like the others', () => {
    expect(workbook(sheets).problems).toEqual([{ code: 'hidden-sheet', sheet: '去年', rows: 3 }]);
    expect(workbook(sheets, () => ({ sheet: 'leave' })).rows()).toEqual(['今年 2', '今年 3']);
    expect(workbook(sheets, () => ({ sheet: 'take' })).rows()).toHaveLength(5);
  });

  test('is asked about nothing else before it is taken', () => {
    const filtered = hiding({ ...old, hiddenColumns: [PHONE] }, 2);
    expect(workbook([filtered]).problems.map(({ code }) => code)).toEqual(['hidden-sheet']);
    expect(workbook([filtered], () => ({ sheet: 'take' })).problems.map(({ code }) => code)).toEqual([
      'hidden-rows',
      'hidden-columns',
    ]);
  });

  test('with a list of words to choose from is nobody’s business', () => {
    const words = { ...sheetOf('选项', [['一级'], ['二级'], ['三级']]), hidden: true } as const;
    expect(workbook([rosterOf('今年', 2), words]).problems).toEqual([]);
  });

  test('does not say what the workbook is, as long as another is in sight', () => {
    const deaths = sheetOf('死亡', [
      ['姓名', '公民身份号码', '死亡日期'],
      ['王小英', '150424199001010013', '2026-02-03'],
    ]);
    expect(recogniseWorkbook([deaths, old], WORKBOOK_PROFILES)?.profile.id).toBe('deaths');
    expect(recogniseWorkbook([old], WORKBOOK_PROFILES)?.profile.id).toBe('roster');
  });

  test('is read in files where nobody is asked only when there is no other', () => {
    expect(visibleSheets(sheets).map(({ name }) => name)).toEqual(['今年']);
    expect(visibleSheets([old, sheetOf('空', [])]).map(({ name }) => name)).toEqual(['去年', '空']);
  });
});
