/** 无, / and — say that there is nothing, and nobody is called so. */
import { describe, expect, test } from 'vitest';
import { isNothing } from '#shared/domain/imports/cells/nothing.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { type ROSTER_ROW, rosterOf, sheetOf } from '#test/support/imports/sheets.ts';

const text = (written: string): Cell => ({ kind: 'text', text: written });
const check = (...rows: readonly Partial<Record<keyof typeof ROSTER_ROW, string>>[]) =>
  checkSheets([
    rosterOf(
      ...rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([title, written]) => [title, text(written)])),
      ),
    ),
  ]);

test.each(
  '无| 无 |无。|（无）|没有|暂无|无此项|未填|空|不详|未知|N/A|n/a|NA|null|/|／|//|\\|-|--|—|——|－|–|―|−|─|_|~|…|……|.|。|*|、'.split(
    '|',
  ),
)('%j says nothing', (written) => expect(isNothing(text(written))).toBe(true));

test.each('无棣|吴无|无固定电话请联系村委会|无业|没有银行卡|空巢|0|一|√|是|否|？|A/B|-1'.split('|'))(
  '%j says something',
  (written) => expect(isNothing(text(written))).toBe(false),
);

test('a number is a number, whatever the sheet shows of it', () => {
  expect(isNothing({ kind: 'number', value: 0, shown: '-' })).toBe(false);
});

describe('what says nothing', () => {
  test('is blank where a row may leave something out', () => {
    const { right, faults, warnings } = check({
      监护人: '无',
      与监护人关系: '/',
      监护人电话: '—',
      联系电话: '暂无',
      多重残疾明细: '无',
      状态变更日期: '-',
      户口性质: '／',
      '村(社区)': '－',
      开户银行: '无',
      社会保障卡账号: '——',
      备注: '无。',
    });
    expect([faults, warnings]).toEqual([[], []]);
    expect(right[0]?.record).toMatchObject({
      guardian: undefined,
      phone: undefined,
      account: undefined,
      note: undefined,
      villageCode: undefined,
      householdType: undefined,
    });
  });

  test('is a fault where it cannot be left out, with a sentence', () => {
    const { right, faults } = check({ 姓名: '无' }, { 公民身份号码: '/' });
    expect(right).toEqual([]);
    expect(faults.map((fault) => [fault.row, faultText(fault)])).toEqual([
      [2, '“姓名”写的是“无”，等于没有填。请照实际内容补填。'],
      [3, '“公民身份号码”写的是“/”，等于没有填。请照实际内容补填。'],
      [3, '“残疾人证号”和“名册”第 2 行重复。请删掉多余的一行，或者改正写错的那个。'],
    ]);
  });

  test('makes no row of people out of a line of sums', () => {
    const titles = rosterOf({}).rows[0]?.cells ?? [];
    const sheet = sheetOf('名册', [
      titles,
      rosterOf({}).rows[1]?.cells ?? [],
      ['合计', ...titles.slice(1).map(() => '—')],
    ]);
    expect(checkSheets([sheet])).toMatchObject({ rowCount: 1, faults: [] });
  });
});

test('what stands above is said where nobody can see what that was', () => {
  expect(check({ 开户银行: '同上', 备注: '〃' }).faults.map(faultText)).toEqual([
    '“开户银行”写的是“同上”。排序或筛选以后就对不上了，请照实际内容填写。',
    '“备注”写的是“〃”。排序或筛选以后就对不上了，请照实际内容填写。',
  ]);
});
