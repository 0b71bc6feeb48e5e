/** Where a cell stands, and how the file around it is laid out: each of these was once read as something else. */
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { biffStream, hiddenColumns, hiddenRow, label95, numberCell } from '#test/support/imports/biff.ts';
import { gbk, SHEET, sheetOf, shownIn, STYLES, withSheet } from '#test/support/imports/small-workbook.ts';
import { bytesOf, partsOf, repack, workbookOf } from '#test/support/imports/packages.ts';

describe('where a cell stands', () => {
  const text = (value: string, reference = '') => `<c${reference} t="inlineStr"><is><t>${value}</t></is></c>`;
  const at = (reference: string) => ` r="${reference}"`;

  test.each<[string, string, unknown]>([
    [
      'lower-case references',
      `<row r="3">${text('一', at('a3'))}${text('二', at('c3'))}</row>`,
      { 3: ['一', null, '二'] },
    ],
    [
      'rows without numbers, an empty one among them',
      `<row>${text('一')}</row><row/><row>${text('三')}${text('四')}</row>`,
      { 1: ['一'], 3: ['三', '四'] },
    ],
    [
      'cells that know their row in rows that do not',
      `<row>${text('一', at('A1'))}</row><row>${text('五', at('B5'))}</row><row>${text('六')}</row>`,
      { 1: ['一'], 5: [null, '五'], 6: ['六'] },
    ],
    [
      'rows as they were filled',
      `<row r="4">${text('四', at('A4'))}</row><row r="2">${text('二', at('A2'))}</row>`,
      { 2: ['二'], 4: ['四'] },
    ],
    [
      'a row in two pieces',
      `<row r="1">${text('一', at('A1'))}</row><row r="1">${text('二', at('B1'))}</row>`,
      { 1: ['一', '二'] },
    ],
    [
      'cells without references between those with one',
      `<row r="1">${text('一')}${text('三', at('C1'))}${text('四')}</row>`,
      { 1: ['一', null, '三', '四'] },
    ],
  ])('%s', (_, data, shown) => {
    const bytes = withSheet(data);
    expect(shownIn(bytes)).toEqual(shown);
    // The fault is marked where it was found, and nothing else moves.
    const [sheet] = readWorkbook(bytes);
    const last = sheet?.rows.at(-1);
    const mark = { sheet: '名册', row: last?.number ?? 0, column: 0, text: '错了。' };
    const marked = markWorkbook(bytes, [mark]);
    expect(shownIn(marked)).toEqual(shown);
    expect(commentsOf(marked)).toEqual([`A${last?.number}`]);
  });
});

test.each([
  ['in one row', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ['in two', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
])('a cell that stands there twice, %s, is refused: nobody knows which is meant', (_, data) => {
  expect(() => readWorkbook(withSheet(data))).toThrow('workbook-damaged');
});

function commentsOf(bytes: Buffer): readonly string[] {
  const comments = [...partsOf(bytes)].filter(([name]) => /comments\d*\.xml$/.test(name));
  return comments.flatMap(([, xml]) =>
    [...xml.matchAll(/<comment ref="(\w+)"/g)].map(([, cell = '']) => cell),
  );
}

describe('packages as programs really write them', () => {
  const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>一</t></is></c><c r="B1" s="1"><v>2</v></c></row>';
  const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetOf(data)}`, 'utf16le');
  const blankSheet = () => bytesOf(workbookOf({ 名册: [['一', 2]], 空: [['x']] }), 'xlsx');
  const moved = (bytes: Buffer) => {
    const parts = [...partsOf(bytes)].filter(([name]) => name.startsWith('xl/'));
    return repack(bytes, {
      ...Object.fromEntries(
        parts.flatMap(([name, xml]) => [
          [name, undefined],
          [name.slice(3), xml],
        ]),
      ),
      '_rels/.rels': (xml) => xml.replace('xl/workbook.xml', 'workbook.xml'),
      '[Content_Types].xml': (xml) => xml.replaceAll('/xl/', '/'),
    });
  };
  test.each<[string, () => Buffer]>([
    [
      'a blank in an empty sheet’s rows',
      () =>
        repack(blankSheet(), {
          'xl/worksheets/sheet2.xml': sheetOf('').replace(/<sheetData>.*<\/sheetData>/, '<sheetData />'),
        }),
    ],
    ['no styles, though they are linked', () => withSheet(data, { [STYLES]: undefined })],
    ['the workbook outside of xl', () => moved(withSheet(data))],
    ['a sheet in UTF-16', () => withSheet(data, { [SHEET]: utf16 })],
    [
      'names in other letters',
      () => {
        const bytes = withSheet(data);
        return repack(bytes, { [SHEET]: undefined, 'XL/Worksheets/Sheet1.xml': sheetOf(data) });
      },
    ],
    [
      'elements with a prefix',
      () =>
        withSheet(data, {
          [SHEET]: sheetOf(data)
            .replaceAll(/<(\/?)(?=\w)/g, '<$1x:')
            .replace('xmlns=', 'xmlns:x='),
        }),
    ],
  ])('%s', (_, made) => {
    const bytes = made();
    expect(shownIn(bytes)).toEqual({ 1: ['一', '2'] });
    const marked = markWorkbook(bytes, [{ sheet: '名册', row: 1, column: 1, text: '错了。' }]);
    expect(shownIn(marked)).toEqual({ 1: ['一', '2'] });
    expect(commentsOf(marked)).toEqual(['B1']);
  });
});

describe('.xls', () => {
  test('of Excel 95 is read by its own code page', () => {
    const bytes = biffStream({
      version: 0x500,
      codePage: 936,
      sheetName: gbk('名册'),
      cells: [
        label95(0, 0, gbk('姓名')),
        label95(1, 0, gbk('钱试一')),
        numberCell({ row: 1, column: 1, value: 125 }),
      ],
    });
    expect(readWorkbook(bytes)).toMatchObject([{ name: '名册' }]);
    expect(shownIn(bytes)).toEqual({ 1: ['姓名'], 2: ['钱试一', '125'] });
    const marked = markWorkbook(bytes, [{ sheet: '名册', row: 2, column: 1, text: '错了。' }]);
    expect([shownIn(marked), commentsOf(marked)]).toEqual([shownIn(bytes), ['B2']]);
  });

  test('says which rows and columns are hidden', () => {
    const cells = [0, 1, 2].flatMap((row) => [
      numberCell({ row: row, column: 0, value: row }),
      numberCell({ row: row, column: 1, value: row }),
    ]);
    const bytes = biffStream({
      version: 0x600,
      sheetName: Buffer.from('a'),
      cells: [hiddenColumns(1, 1), hiddenRow(2), ...cells],
    });
    const [sheet] = readWorkbook(bytes);
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([undefined, undefined, true]);
    expect(sheet?.hiddenColumns).toEqual([1]);
    // Marked, they are asked about again.
    const marked = markWorkbook(bytes, [{ sheet: 'a', row: 1, column: 0, text: '错了。' }]);
    expect(readWorkbook(marked)).toEqual([sheet]);
  });

  test('with blank sheets is marked, every other cell as it was', () => {
    const rows = [
      ['姓名', '日期'],
      ['钱试一', 1],
      ['钱试二', 2],
    ];
    const workbook = workbookOf({ 名册: rows, Sheet2: [], Sheet3: [] });
    const cell: unknown = workbook.Sheets['名册']?.['B2'];
    Object.assign(Object(cell), { t: 'n', v: 43_891, z: 'yyyy"年"m"月"d"日"' });
    const bytes = bytesOf(workbook, 'biff8');
    const marked = markWorkbook(bytes, [{ sheet: '名册', row: 3, column: 0, text: '错了。' }]);
    expect(commentsOf(marked)).toEqual(['A3']);
    expect(readWorkbook(marked)).toEqual(readWorkbook(bytes));
  });
});
