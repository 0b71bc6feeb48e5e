/** What a number, a date or a time in a cell means goes by what the sheet shows of it. */
import { describe, expect, test } from 'vitest';
import { readAmount, readCount } from '#shared/domain/imports/cells/amounts.ts';
import { readDay, readMonth, readTime } from '#shared/domain/imports/cells/days.ts';
import { readPhone } from '#shared/domain/imports/cells/numbers.ts';
import { readLevel } from '#shared/domain/imports/cells/words.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import type { Reading } from '#shared/domain/imports/finding.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { rosterOf } from '#test/support/imports/sheets.ts';

const number = (value: number, shown: string): Cell => ({ kind: 'number', value, shown });
const text = (written: string): Cell => ({ kind: 'text', text: written });
const date = (serial: number): Cell => ({ kind: 'date', serial });
const outcome = (reading: Reading<unknown>) => ('value' in reading ? reading.value : reading.finding.code);
const sentence = (reading: Reading<unknown>) =>
  'value' in reading ? '' : faultText({ finding: reading.finding, title: '实发' });

describe('an amount', () => {
  test.each<[Cell, unknown]>([
    [number(208.32000000000002, '208.32'), 20_832],
    [number(125.00000000000001, '125.00'), 12_500],
    [number(208.327, '208.33'), 20_833],
    [number(1234.5, ' ¥ 1,234.50 '), 123_450],
    [number(125, '125元'), 12_500],
    [number(0, ' - '), 0],
    [number(0, ''), 0],
    [number(124.6, '125'), 'money-hidden'],
    [number(125.006, '125'), 'money-hidden'],
    [number(1250, '1.25'), 'money-hidden'],
    [number(0.125, '12.5%'), 'money-unreadable'],
    [number(125, ''), 'money-hidden'],
    [number(-125, '(125.00)'), 'money-negative'],
    [number(208.327, '208.327'), 'money-unreadable'],
    [date(45_566), 'date-cell'],
    [date(0.5), 'date-cell'],
    [date(3_000_000), 'date-cell'],
  ])('in %j comes to %s', (cell, expected) => expect(outcome(readAmount(cell))).toBe(expected));

  test('that hides part of itself says both', () => {
    expect(sentence(readAmount(number(124.6, '125')))).toBe(
      '“实发”显示的是 125，格子里存的却是 124.6。请照实际发的金额重新输入，最多两位小数。',
    );
    expect(sentence(readAmount(date(45_566)))).toBe(
      '“实发”被当成了日期（2024-10-01）。请把这一格设成“数值”格式，再重新输入。',
    );
  });
});

describe('digits under a number format are the same digits', () => {
  test.each<[string, Reading<unknown>, unknown]>([
    ['a count', readCount(number(12, '12.00')), 12],
    ['a count with its unit', readCount(number(12, '12人')), 12],
    ['half a person', readCount(number(12.5, '13')), 'count-unreadable'],
    ['a count as a date', readCount(date(0)), 'date-cell'],
    ['a phone', readPhone(number(13_804_760_000, '13,804,760,000')), '13804760000'],
    ['a level', readLevel(number(2, '2.00')), 2],
    ['a day', readDay(number(20_200_501, '20,200,501')), '2020-05-01'],
    ['a day in words', readDay(number(20_200_501, '2020年05月01日')), '2020-05-01'],
    ['a month', readMonth(number(202_410, '202,410')), '2024-10'],
  ])('%s', (_, reading, expected) => expect(outcome(reading)).toBe(expected));
});

describe('a month', () => {
  test.each<[Cell, unknown]>([
    [number(2024.1, '2024.10'), '2024-10'],
    [number(2024.01, '2024.01'), '2024-01'],
    [number(2024.11, '2024.11'), '2024-11'],
    [number(2024.2, '2024.2'), '2024-02'],
    [number(2024.1, '2024.1'), 'month-ambiguous'],
    [number(2024.11, '2024.1'), 'month-ambiguous'],
    [number(2024.13, '2024.13'), 'month-unreadable'],
    [text('2024.1'), '2024-01'],
    [text('2024.10'), '2024-10'],
    [date(45_566), '2024-10'],
  ])('in %j is %s', (cell, expected) => expect(outcome(readMonth(cell))).toBe(expected));

  test('that may be one of two says how to write it', () => {
    expect(sentence(readMonth(number(2024.1, '2024.1')))).toBe(
      '“实发”是数值 2024.1，分不清是 1 月还是 10 月。请把这一格设成“文本”格式，写成 2024-01 或 2024-10。',
    );
  });
});

describe('in a workbook that counts its days from 1904', () => {
  const from1904 = { countsFrom1904: true } as const;
  test('a bare count is that of the workbook, a date cell has been converted', () => {
    expect(outcome(readDay(number(42_429, '42429'), from1904))).toBe('2020-03-01');
    expect(outcome(readMonth(number(42_429, '42429'), from1904))).toBe('2020-03');
    expect(outcome(readDay(date(43_891), from1904))).toBe('2020-03-01');
    expect(outcome(readDay(number(43_891, '43891')))).toBe('2020-03-01');
  });

  test('a time of day is the same share of a day', () => {
    expect(outcome(readTime(date(8.5 / 24), from1904))).toBe(510);
    expect(outcome(readTime(text('8:30'), from1904))).toBe(510);
  });
});

test('the check of a sheet knows from when the sheet counts', () => {
  const sheet = { ...rosterOf({ 发证日期: number(42_429, '42429') }), countsFrom1904: true } as const;
  expect(checkSheets([sheet]).right[0]?.record).toMatchObject({ certificate: { issuedOn: '2020-03-01' } });
});
