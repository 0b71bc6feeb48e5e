/** What Excel and other programs write into a web page beside what it shows. */
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';

const NUMBER = '150424195001101005';

describe('of a web page that Excel wrote', () => {
  const sheetOf = (html: string) => readWorkbook(Buffer.from(`<table>${html}</table>`));
  const cellsOf = (cells: string) => sheetOf(`<tr>${cells}</tr>`)[0]?.rows[0]?.cells;

  test('a number is what it holds and what it shows, long ones their digits', () => {
    const cells = cellsOf(
      '<td x:num="2024.1">2024.10</td><td x:num="208.4">208</td><td x:num="1250">1,250.00</td><td sdval="208.4">208</td>' +
        `<td x:num>125</td><td x:num>${NUMBER}</td><td x:num="43952">2020-5-1</td>`,
    );
    expect(cells).toEqual([
      { kind: 'number', value: 2024.1, shown: '2024.10' },
      { kind: 'number', value: 208.4, shown: '208' },
      { kind: 'number', value: 1250, shown: '1250' },
      { kind: 'number', value: 208.4, shown: '208' },
      { kind: 'number', value: 125, shown: '125' },
      { kind: 'text', text: NUMBER },
      { kind: 'text', text: '2020-5-1' },
    ]);
    // An amount that hides part of itself is still one in the marked workbook.
    const bytes = Buffer.from(
      '<table><tr><td x:num="208.4">208</td><td x:num="2024.1">2024.10</td></tr></table>',
    );
    const marked = markWorkbook(bytes, [{ sheet: '表', row: 1, column: 0, text: '错了。' }]);
    expect(readWorkbook(marked)).toEqual(readWorkbook(bytes));
  });

  test('columns out of sight are said', () => {
    const row = '<tr><td>姓名</td><td>电话</td><td>地址</td><td>备注</td></tr>';
    const columns =
      "<col width=64><colgroup><col span=2 style='mso-width-source:userset;display:none'></colgroup><col>";
    expect(sheetOf(columns + row)).toMatchObject([{ hiddenColumns: [1, 2] }]);
  });

  test('comments are no part of a cell, text cut off by the next cell is', () => {
    const comment = '<a class="comment-indicator"></a><comment>请核对</comment>';
    const annotation = '<span class=msocomspan1><a class=msocomanchor href="#_1">[1]</a></span>';
    const cut = "钱试<span style='display:none'>一</span>";
    expect(cellsOf(`<td>${comment}钱试一</td><td>钱试二${annotation}</td><td>${cut}</td>`)).toEqual([
      { kind: 'text', text: '钱试一' },
      { kind: 'text', text: '钱试二' },
      { kind: 'text', text: '钱试一' },
    ]);
  });
});
