/** A bank's answer, line by line and by its own sums. */
import { describe, expect, test } from 'vitest';
import { bankReturn, readBankSheet } from '#shared/domain/payments/bank-sheet.ts';
import { STANDARD_PROFILE } from '#shared/domain/payments/bank-profile.ts';
import { recogniseSheets } from '#shared/domain/imports/recognise.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { sheetOf } from '#test/support/imports/sheets.ts';

const TITLES = ['序号', '户名', '公民身份号码', '账号', '金额(元)', '摘要', '处理结果', '失败原因'];
const number = (value: number, shown = String(value)): Cell => ({ kind: 'number', value, shown });
const line = (amount: Cell | string, result = '成功', reason = '') =>
  [
    '1',
    '某人',
    '150424199001010013',
    '6228480000000000001',
    amount,
    '生活补贴202611',
    result,
    reason,
  ] as const;

function read(...rows: readonly (readonly (Cell | string)[])[]) {
  const sheet = sheetOf('代发结果', [TITLES, ...rows]);
  const { answer } = STANDARD_PROFILE;
  const [mapping] = recogniseSheets([sheet], bankReturn(answer)).mappings;
  if (!mapping) throw new Error('Not recognised');
  return readBankSheet(sheet, mapping, answer);
}

test('an amount counts as it is shown', () => {
  const { lines, unreadable } = read(line(number(125.00000000000001, '125.00')), line(number(125.4, '125')));
  expect(lines.map(({ row, amountFen }) => [row, amountFen])).toEqual([[2, 12_500]]);
  expect(unreadable).toEqual([3]);
});

test.each(['', '-', '/', '无', '——'])('a reason %j beside 成功 is none', (reason) => {
  expect(read(line('125', '成功', reason)).lines.map(({ code }) => code)).toEqual(['00']);
});

describe('a row of sums', () => {
  const lines = [line('125.00'), line('100.50'), line('50', '失败', '账户销户')];
  test.each<[string, readonly (Cell | string)[], number]>([
    ['the word in the first cell', ['合计', '', '', '', number(275.5), '', '8684笔', ''], 27_550],
    ['an amount as text', ['总计：', '', '', '', '275.50', '', '', ''], 27_550],
    ['everything in one cell', ['合计：3笔，275.50元'], 27_550],
    ['no word at all', ['', '', '', '', number(275.5), '', '', ''], 27_550],
    ['what was paid', ['成功合计', '', '', '', '225.50', '', '', ''], 22_550],
    ['what came back', ['失败合计', '', '', '', '50.00', '', '', ''], 5_000],
    ['what is wrong', ['合计', '', '', '', '300.00', '', '', ''], 30_000],
  ])('by %s', (_, total, fen) => {
    const { lines: read_, unreadable, totals } = read(...lines, total);
    expect([read_.length, unreadable]).toEqual([3, []]);
    expect(totals).toMatchObject([{ row: 5, statedFen: fen }]);
  });
  const differing = (...rows: readonly (readonly (Cell | string)[])[]) =>
    read(...rows).totals.filter(({ statedFen, sumFen }) => statedFen !== sumFen);

  test('is held against its lines', () => {
    expect(differing(...lines, ['合计', '', '', '', '275.50'], ['成功', '小计', '', '', '225.5'])).toEqual(
      [],
    );
    expect(differing(...lines, ['合计', '', '', '', '275.00'])).toEqual([
      { row: 5, statedFen: 27_500, sumFen: 27_550 },
    ]);
  });

  test('of a page is held against the lines since the one before', () => {
    const [first, second, third] = lines;
    if (!first || !second || !third) throw new Error('No lines');
    const pages = [
      first,
      ['小计', '', '', '', '125'],
      second,
      third,
      ['本页小计', '', '', '', '150.5'],
      ['合计', '', '', '', '275.5'],
    ];
    expect(differing(...pages)).toEqual([]);
  });

  test('is none when it names somebody, and a line without a number is not left out', () => {
    expect(
      read(...lines, ['4', '合计', '', '6228480000000000001', '125.00', '生活补贴202611', '成功', ''])
        .unreadable,
    ).toEqual([5]);
    expect(read(...lines, ['4', '某人', '', '', '125.00', '生活补贴202611', '成功', '']).unreadable).toEqual([
      5,
    ]);
  });

  test('that says no sum and a signature are no lines', () => {
    const { unreadable, totals } = read(
      ...lines,
      ['共计 3 笔'],
      ['制表人：某人', '', '', '', '', '复核：某某'],
    );
    expect([unreadable, totals]).toEqual([[], []]);
  });
});
