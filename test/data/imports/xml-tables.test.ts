/** “XML 表格 2003”, which programs often call .xls. */
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { readTime } from '#shared/domain/imports/cells/days.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import { partsOf } from '#test/support/imports/packages.ts';
import { gbk, shownIn } from '#test/support/imports/small-workbook.ts';

const NUMBER = '150424195001101005';

describe('XML tables of 2003', () => {
  const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';
  const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`;
  const workbook = (rows: string, encoding = 'UTF-8') =>
    `<?xml version="1.0" encoding="${encoding}"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${NAMESPACE}" xmlns:ss="${NAMESPACE}"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="n"><NumberFormat ss:Format="0000"/></Style></Styles><Worksheet ss:Name="名册"><Table>${rows}</Table></Worksheet></Workbook>`;

  test.each([
    ['UTF-8', (xml: string) => Buffer.from(xml)],
    ['GB2312', gbk],
  ])(
    'are read, in %s: texts, days, numbers of any length, rows and cells that say where they stand',
    (encoding, bytes) => {
      const rows =
        `<Row ss:Index="2"><Cell>${data('String', '钱试一')}</Cell><Cell ss:Index="3">${data('Number', NUMBER)}</Cell></Row>` +
        `<Row ss:Hidden="1"><Cell ss:StyleID="d">${data('DateTime', '2020-03-01T00:00:00.000')}</Cell><Cell ss:StyleID="n">${data('Number', '7')}</Cell><Cell ss:Formula="=A1">${data('Number', '2.5')}</Cell></Row>` +
        `<Row><Cell ss:MergeAcross="1">${data('String', '<B xmlns="http://www.w3.org/TR/REC-html40">钱</B>试二')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell>${data('Error', '#N/A')}</Cell></Row>`;
      const [sheet] = readWorkbook(bytes(workbook(rows, encoding)));
      expect(
        sheet?.rows.map(({ number, hidden, cells }) => [
          number,
          hidden,
          ...cells.map((cell) => cell && shownText(cell)),
        ]),
      ).toEqual([
        [2, undefined, '钱试一', undefined, NUMBER],
        [3, true, '2020-03-01', '0007', '2.5'],
        [4, undefined, '钱试二', undefined, 'TRUE', '#N/A'],
      ]);
      expect(sheet?.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
    },
  );

  test('say which sheet is hidden', () => {
    const options =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const xml = workbook(`<Row><Cell>${data('String', 'a')}</Cell></Row>`).replace(
      '</Worksheet>',
      `${options}</Worksheet>`,
    );
    expect(readWorkbook(Buffer.from(xml))).toMatchObject([{ name: '名册', hidden: true }]);
  });

  const html = 'http://www.w3.org/TR/REC-html40';
  const cell = (content: string) => `<Cell>${content}</Cell>`;
  const comment = `<Comment ss:Author="王"><ss:Data xmlns="${html}"><B>王：</B><Font>请核对</Font></ss:Data></Comment>`;

  test('with comments: none of them is part of a cell', () => {
    const rows = `<Row>${cell(data('String', '钱试一') + comment)}${cell(comment)}${cell(data('Number', '7'))}</Row>`;
    expect(shownIn(Buffer.from(workbook(rows)))).toEqual({ 1: ['钱试一', null, '7'] });
  });

  test('with times of day, which stand beside the last day before the count', () => {
    const [sheet] = readWorkbook(
      Buffer.from(workbook(`<Row>${cell(data('DateTime', '1899-12-31T08:30:00.000'))}</Row>`)),
    );
    const [time] = sheet?.rows[0]?.cells ?? [];
    expect(time && readTime(time)).toEqual({ value: 8 * 60 + 30 });
  });

  test('that count from 1904 say so of their bare numbers', () => {
    const count = '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>';
    const row = `${cell(data('Number', '42429'))}${cell(data('DateTime', '2020-03-01T00:00:00.000'))}`;
    const xml = workbook(`<Row>${row}</Row>`).replace('<Styles>', `${count}<Styles>`);
    const bytes = Buffer.from(xml);
    const sheets = readWorkbook(bytes);
    expect(sheets).toMatchObject([{ countsFrom1904: true }]);
    // Marked, the same number and the same day are written out in the same count.
    expect(readWorkbook(markWorkbook(bytes, []))).toEqual(sheets);
  });

  test('with a row that stands for several blank ones', () => {
    const rows = `<Row>${cell(data('String', '一'))}</Row><Row ss:Span="2"/><Row>${cell(data('String', '五'))}</Row>`;
    expect(shownIn(Buffer.from(workbook(rows)))).toEqual({ 1: ['一'], 5: ['五'] });
  });

  test.each([
    '残疾人两项补贴发放花名册（二〇二六年十一月林西县大井镇各村汇总表）',
    '生活/护理',
    "'名册'",
    '',
  ])('with a sheet called %j, which no .xlsx may be, are marked', (name) => {
    const xml = workbook(`<Row>${cell(data('String', '钱试一'))}</Row>`).replace('"名册"', `"${name}"`);
    const bytes = Buffer.from(xml);
    const marked = markWorkbook(bytes, [{ sheet: name, row: 1, column: 0, text: '错了。' }]);
    expect(shownIn(marked)).toEqual(shownIn(bytes));
    expect([...partsOf(marked).keys()].some((part) => /comments/.test(part))).toBe(true);
  });
});
