/** What stands in a cell, as Excel shows it: each of these was once read as something else. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { biffStream, numberCell } from '#test/support/imports/biff.ts';
import {
  cellsIn,
  NAMESPACE,
  shownIn,
  STRINGS,
  STYLES,
  stylesOf,
  withSheet,
} from '#test/support/imports/small-workbook.ts';
import { repack } from '#test/support/imports/packages.ts';

describe('days', () => {
  const ids = [...Array.from({ length: 10 }, (_, index) => 27 + index), 50, 51, 52, 53, 54, 55, 56, 57, 58];
  const TIMES = new Set([32, 33, 34, 35, 55, 56]);

  test.each(ids)('under the built-in format %i, which stands in no file', (id) => {
    const serial = TIMES.has(id) ? 0.354_166_666_666_666_7 : 43_891;
    const xlsx = withSheet(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`, {
      [STYLES]: stylesOf([id]),
    });
    const xls = biffStream({
      version: 0x600,
      formats: [id],
      sheetName: Buffer.from('a'),
      cells: [numberCell({ row: 0, column: 0, value: serial })],
    });
    expect(cellsIn(xlsx)).toEqual([{ kind: 'date', serial }]);
    expect(cellsIn(xls)).toEqual([{ kind: 'date', serial }]);
  });

  test('before 1927 too', () => {
    const bytes = withSheet('<row r="1"><c r="A1" s="1"><v>9200</v></c></row>', { [STYLES]: stylesOf([31]) });
    expect(shownIn(bytes)).toEqual({ 1: ['1925-03-09'] });
  });

  test('a workbook that counts from 1904: days are moved, times of day are not, bare numbers are said to be of that count', () => {
    const cells =
      '<c r="A1" s="1"><v>42429</v></c><c r="B1" s="2"><v>0.3541666</v></c><c r="C1"><v>42429</v></c>';
    const bytes = withSheet(`<row r="1">${cells}</row>`, {
      [STYLES]: stylesOf([14, 20]),
      'xl/workbook.xml': (xml) => xml.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'),
    });
    expect(readWorkbook(bytes)[0]).toMatchObject({
      countsFrom1904: true,
      rows: [
        {
          cells: [
            { kind: 'date', serial: 43_891 },
            { kind: 'date', serial: 0.354_166_6 },
            { kind: 'number', value: 42_429 },
          ],
        },
      ],
    });
  });

  test('written out, as the strict edition of the standard does', () => {
    expect(shownIn(withSheet('<row r="1"><c r="A1" t="d"><v>2020-03-01T00:00:00</v></c></row>'))).toEqual({
      1: ['2020-03-01'],
    });
  });
});

describe('texts', () => {
  const strings = (items: string) => `<sst xmlns="${NAMESPACE}">${items}</sst>`;
  const three =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';

  test.each(['<si/>', '<si></si>', '<si><t/></si>', '<si><t></t></si>'])(
    '%s counts as an empty one',
    (empty) => {
      const items = `<si><t>姓名</t></si>${empty}<si><t>钱试一</t></si>`;
      const bytes = withSheet(three, { [STRINGS]: strings(items) });
      // The workbook of the library has no shared strings of its own.
      expect(shownIn(linked(bytes))).toEqual({ 1: ['姓名', null, '钱试一'] });
    },
  );

  const rich = '<t>钱</t><r><rPr><b/></rPr><t>试</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>qián</t></rPh>';
  test('in runs are whole, shared or in the cell, without how they are pronounced', () => {
    const shared = withSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      [STRINGS]: strings(`<si>${rich}</si>`),
    });
    const inline = withSheet(`<row r="1"><c r="A1" t="inlineStr"><is>${rich}</is></c></row>`);
    expect([shownIn(linked(shared)), shownIn(inline)]).toEqual([{ 1: ['钱试二'] }, { 1: ['钱试二'] }]);
  });

  test('with escapes of what XML cannot hold', () => {
    const bytes = withSheet('<row r="1"><c r="A1" t="str"><v>一_x000A_二_x005F_x0041_</v></c></row>');
    expect(shownIn(bytes)).toEqual({ 1: ['一\n二_x0041_'] });
  });
});

/** The workbook with its shared strings linked and declared, where the library had none to write. */
function linked(bytes: Buffer): Buffer {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  return repack(bytes, {
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.includes('sharedStrings')
        ? xml
        : xml.replace(
            '</Relationships>',
            `<Relationship Id="s" Type="${kind}" Target="sharedStrings.xml"/></Relationships>`,
          ),
  });
}

describe('formulas', () => {
  test('that no program ever computed have no value, whatever stands beside them', () => {
    const cells =
      '<c r="A1"><v>7</v></c><c r="B1"><f>A1*1</f><v>0</v></c><c r="C1" t="str"><f>"x"</f><v>旧</v></c>' +
      '<c r="D1"><f t="array" ref="D1:E1">A1:B1</f><v>0</v></c><c r="E1"><v>0</v></c>';
    const bytes = withSheet(`<row r="1">${cells}</row>`, {
      'xl/workbook.xml': (xml) => xml.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>'),
    });
    const none = { kind: 'formula-without-value' };
    expect(cellsIn(bytes)).toEqual([{ kind: 'number', value: 7, shown: '7' }, none, none, none, none]);
  });

  test.each(['<v></v>', '<v/>'])('whose result is an empty text are blank: %s', (value) => {
    const bytes = withSheet(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2" t="str"><f>IF(B2="","","x")</f>${value}</c></row>`,
    );
    expect(shownIn(bytes)).toEqual({ 1: ['a'] });
  });
});

test('a value of blanks is none, and no nought', () => {
  const row = '<row r="1"><c r="A1"><v> </v></c><c r="B1" t="s"><v>\n</v></c><c r="C1"><v> 7 </v></c></row>';
  expect(shownIn(withSheet(row))).toEqual({ 1: [null, null, '7'] });
});

describe('numbers as their format shows them', () => {
  test.each([
    [208.320_000_000_000_02, '0.00', '208.32'],
    [208.320_000_000_000_02, 'General', '208.32'],
    [2024.1, '0.00', '2024.10'],
    [2024.1, 'General', '2024.1'],
    [1, '&quot;LXZY&quot;0000', 'LXZY0001'],
    [1, '0000_ ', '0001'],
    [5_522_345, '&quot;0476-&quot;0000000', '0476-5522345'],
    [1234.5, '#,##0.00', '1234.50'],
    [13_812_345_678, '#,##0', '13812345678'],
    [125, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ', '125'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ', '0'],
    [-2, '0.00_);[Red]\\(0.00\\)', '-2'],
    [12.5, '[$¥-804]#,##0.00', '¥12.50'],
    [125, '0.00元', '125.00元'],
    [125, 'General&quot;元&quot;', '125元'],
    [3, '[DBNum2][$-804]General', '3'],
  ])('%d under %s: %s', (value, format, shown) => {
    const bytes = withSheet(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, {
      [STYLES]: stylesOf([200], { 200: format }),
    });
    expect(cellsIn(bytes)).toEqual([{ kind: 'number', value, shown }]);
  });

  test('a text with the word that its format adds', () => {
    const bytes = withSheet('<row r="1"><c r="A1" s="1" t="str"><v>大川</v></c></row>', {
      [STYLES]: stylesOf([200], { 200: '@&quot;村&quot;' }),
    });
    expect(shownIn(bytes)).toEqual({ 1: ['大川村'] });
  });
});
