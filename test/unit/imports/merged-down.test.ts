/** A cell merged down several rows shows its value beside each of them. */
import { describe, expect, test } from 'vitest';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import type { Merge, Sheet } from '#shared/domain/imports/sheet.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { numbered } from '#test/support/imports/roster-workbooks.ts';
import { ROSTER_ROW, sheetOf } from '#test/support/imports/sheets.ts';

const TITLES = Object.keys(ROSTER_ROW);
type Row = Partial<Record<keyof typeof ROSTER_ROW, string>>;

/** A roster of different people, with merges of columns over rows as Excel counts. */
function roster(
  rows: readonly Row[],
  ...merges: readonly [title: keyof typeof ROSTER_ROW, top: number, bottom: number][]
): Sheet {
  const cells = rows.map((row, index) =>
    Object.values({ ...ROSTER_ROW, ...numbered(index), 性别: '', ...row }),
  );
  const ranges = merges.map(([title, top, bottom]): Merge => {
    const column = TITLES.indexOf(title);
    return { top, left: column, bottom, right: column };
  });
  return sheetOf('名册', [TITLES, ...cells], ranges);
}
const LOWER: Row = { '村(社区)': '', 开户银行: '' };

test('a village and a bank hold for all rows of their merge, and the check says which were filled down', () => {
  const sheet = roster([{}, LOWER, LOWER, { '村(社区)': '' }], ['村(社区)', 2, 4], ['开户银行', 2, 4]);
  const { right, faults, warnings, filledDown } = checkSheets([sheet]);
  expect([faults, warnings]).toEqual([[], []]);
  expect(
    right.map(({ record }) => record.kind === 'roster' && [record.villageCode, record.account?.bank]),
  ).toEqual([
    ['150424105202', '中国建设银行林西支行'],
    ['150424105202', '中国建设银行林西支行'],
    ['150424105202', '中国建设银行林西支行'],
    [undefined, '中国建设银行林西支行'],
  ]);
  expect(filledDown).toEqual([
    { sheet: '名册', column: TITLES.indexOf('村(社区)'), title: '村(社区)', rows: 2 },
    { sheet: '名册', column: TITLES.indexOf('开户银行'), title: '开户银行', rows: 2 },
  ]);
});

test('a column that must be filled is filled too, and what lies unseen under a merge is not read', () => {
  const sheet = roster([{}, { '乡镇(街道)': '' }, { '乡镇(街道)': '大营子乡' }], ['乡镇(街道)', 2, 4]);
  const { right, faults } = checkSheets([sheet]);
  expect(faults).toEqual([]);
  expect(right.map(({ record }) => record.kind === 'roster' && record.townshipCode)).toEqual(
    Array(3).fill('150424105'),
  );
});

describe('what is somebody’s own is never filled down', () => {
  test.each<[keyof typeof ROSTER_ROW]>([['姓名'], ['公民身份号码'], ['残疾人证号'], ['社会保障卡账号']])(
    '%s',
    (title) => {
      const { right, faults } = checkSheets([roster([{}, { [title]: '' }, {}], [title, 2, 3])]);
      expect(right.map(({ row }) => row)).toEqual([4]);
      expect(faults.map((fault) => [fault.row, faultText(fault)])).toEqual(
        [2, 3].map((row) => [
          row,
          `第 2 至 3 行的“${title}”合并成了一格，不知道是哪一行的。请取消合并，每行照实填写。`,
        ]),
      );
    },
  );

  test('an amount', () => {
    const titles = ['姓名', '公民身份号码', '补贴类型', '享受起始年月', '月标准(元)', '发放月份', '实发(元)'];
    const row = (name: string, number: string, paid: string) => [
      name,
      number,
      '生活补贴',
      '2026-01',
      '125',
      '2026-10',
      paid,
    ];
    const sheet = sheetOf(
      '花名册',
      [titles, row('王小英', '150424199001010013', '250'), row('李四', '150424196203150029', '')],
      [{ top: 2, left: 6, bottom: 3, right: 6 }],
    );
    const { right, faults } = checkSheets([sheet]);
    expect(right).toEqual([]);
    expect(faults.map(({ row: at, finding }) => [at, finding])).toEqual([
      [2, { code: 'merged-over', top: 2, bottom: 3 }],
      [3, { code: 'merged-over', top: 2, bottom: 3 }],
    ]);
  });
});

test('two lines a person, merged all the way down, are one person', () => {
  const merges = TITLES.map((_, column): Merge => ({ top: 2, left: column, bottom: 3, right: column }));
  const sheet = { ...roster([{}]), merges };
  expect(checkSheets([sheet])).toMatchObject({ right: [{ row: 2 }], faults: [], filledDown: [] });
});

test('a damaged workbook’s merges end nowhere and lie over one another', () => {
  const sheet = roster(
    [{}, LOWER],
    ['村(社区)', 2, 1_048_576],
    ['村(社区)', 3, 1_048_576],
    ['开户银行', 2, 3],
  );
  expect(checkSheets([sheet]).right).toHaveLength(2);
});
