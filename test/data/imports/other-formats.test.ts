/** Files that offices call Excel and that are not: read as they are meant, or refused with what they are. */
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { encodeGbk } from '#data/payments/bank/gbk.ts';
import { AppError } from '#shared/contract/errors.ts';
import { readMonth, readTime } from '#shared/domain/imports/cells/days.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import { bytesOf, partsOf, repack, workbookOf } from '#test/support/imports/packages.ts';
import { shownIn } from '#test/support/imports/small-workbook.ts';

const NUMBER = '150424195001101005';
const ACCOUNT = '6228480000000000017';
const LIST = { 1: ['姓名', '身份证号', '账号'], 2: ['钱试一', NUMBER, ACCOUNT] };
const ROWS = Object.values(LIST);

function gbk(text: string): Buffer {
  const encoded = encodeGbk(text);
  if ('unwritable' in encoded) throw new Error(encoded.unwritable);
  return Buffer.from(encoded.bytes);
}
const lines = (separator: string, end = '\r\n') => ROWS.map((row) => row.join(separator) + end).join('');
const table = (cell: (text: string) => string) =>
  ROWS.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
const page = (rows: string, head = '<meta charset="utf-8">') =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}<style>td { mso-number-format:"\\@" }</style></head><body><table>${rows}</table></body></html>`;

describe('a list is read, its digits whole', () => {
  const plain = page(table((text) => `<td>${text}</td>`));
  const asText = page(table((text) => `<td class=xl24 style='mso-number-format:"\\@"' x:str>${text}</td>`));
  const numbers = page(table((text) => `<td x:num align=right>&nbsp;${text}<br></td>`));
  test.each<[string, Buffer]>([
    ['a web page called .xls', Buffer.from(plain)],
    ['a web page with its mark, text cells', Buffer.from(`\ufeff${asText}`)],
    ['a web page in GBK, number cells', gbk(numbers.replace('utf-8', 'gbk'))],
    ['a web page in UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['tags in capitals that are not closed', Buffer.from(`<TABLE>${table((text) => `<TD>${text}`)}`)],
    ['a bare table', Buffer.from(`\n<table>${table((text) => `<th>${text}</th>`)}</table>`)],
    ['tabs in UTF-16 with its mark', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le')],
    ['tabs in UTF-16 without one', Buffer.from(lines('\t'), 'utf16le')],
    ['the other UTF-16 without one', Buffer.from(lines('\t'), 'utf16le').swap16()],
    ['commas and DOS’s end of file', Buffer.concat([gbk(lines(',')), Buffer.of(0x1a)])],
    ['a line that tells the separator', Buffer.from(`sep=;\r\n${lines(';')}`)],
    [
      'numbers kept as text by a formula',
      Buffer.from(lines(',').replaceAll(/\d{15,}/g, (digits) => `="${digits}"`)),
    ],
    ['blanks', Buffer.from(lines(' '))],
    ['full-width commas', Buffer.from(lines('，'))],
    ['old line ends', Buffer.from(lines(',', '\r'))],
  ])('%s', (_, bytes) => {
    expect(shownIn(bytes)).toEqual(LIST);
    expect(readWorkbook(bytes)[0]?.rows[1]?.cells[1]).toEqual({ kind: 'text', text: NUMBER });
    // It comes back as a workbook, marked.
    const marked = markWorkbook(bytes, [{ sheet: '表', row: 2, column: 1, text: '错了。' }]);
    expect(shownIn(marked)).toEqual(LIST);
  });

  test('Big5', () => {
    const bytes = Buffer.from(
      'a96da657 2c b8b9bd58 0d0a a4fda470ad5e 2c 30313233 0d0a'.replaceAll(' ', ''),
      'hex',
    );
    expect(shownIn(bytes)).toEqual({ 1: ['姓名', '號碼'], 2: ['王小英', '0123'] });
  });

  test('a column of numbers alone', () => {
    expect(shownIn(Buffer.from(`身份证号\n${NUMBER}\n15042419500110100X\n`))).toEqual({
      1: ['身份证号'],
      2: [NUMBER],
      3: ['15042419500110100X'],
    });
  });

  test('of a web page what is shown: spans, hidden rows, line breaks, no script', () => {
    const html =
      '<table><tr><td colspan=2>名册</td></tr><tr><td rowspan=2>大川村</td><td>钱<br>试一 &amp; &#38065;</td></tr>' +
      '<tr style="display:none"><td>钱试二<script>var a = "<td>";</script></td></tr></table>';
    const [sheet] = readWorkbook(Buffer.from(html));
    expect(shownIn(Buffer.from(html))).toEqual({
      1: ['名册'],
      2: ['大川村', '钱\n试一 & 钱'],
      3: [null, '钱试二'],
    });
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([undefined, undefined, true]);
    expect(sheet?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
  });
});

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

test.each<[string, Buffer]>([
  ['commas', Buffer.from('姓名,起始年月,金额\n钱试一,2024.1,125.50\n')],
  ['a web page', Buffer.from(page(table((text) => `<td>${text}</td>`).replaceAll(NUMBER, '2024.1')))],
])('a fraction is a number, also where nothing tells numbers from texts: %s', (_, bytes) => {
  const cell = readWorkbook(bytes)[0]?.rows[1]?.cells[1];
  expect(cell).toEqual({ kind: 'number', value: 2024.1, shown: '2024.1' });
  // It may be what Excel left of 2024.10; marked, it may still.
  const marked = markWorkbook(bytes, [{ sheet: '表', row: 2, column: 1, text: '错了。' }]);
  const again = readWorkbook(marked)[0]?.rows[1]?.cells[1];
  expect(again && readMonth(again)).toEqual({
    finding: { code: 'month-ambiguous', shown: '2024.1', year: '2024' },
  });
});

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

test('a dBASE table, without its deleted records', () => {
  const field = (name: Buffer, type: string, length: number) => {
    const bytes = Buffer.alloc(32);
    name.copy(bytes);
    bytes.write(type, 11, 'latin1');
    bytes[16] = length;
    return bytes;
  };
  const record = (mark: string, ...values: readonly (readonly [Buffer, number])[]) =>
    Buffer.concat([
      Buffer.from(mark),
      ...values.map(([value, length]) =>
        Buffer.concat([value, Buffer.alloc(length, 0x20)]).subarray(0, length),
      ),
    ]);
  const fields = [
    field(gbk('姓名'), 'C', 10),
    field(Buffer.from('ID'), 'N', 18),
    field(Buffer.from('BORN'), 'D', 8),
  ];
  const person = (mark: string, name: string) =>
    record(mark, [gbk(name), 10], [Buffer.from(NUMBER), 18], [Buffer.from('19500110'), 8]);
  const head = Buffer.alloc(32);
  head.set([0x03, 126, 11, 1]);
  head.writeUInt32LE(3, 4);
  head.writeUInt16LE(32 + 32 * 3 + 1, 8);
  head.writeUInt16LE(37, 10);
  head[29] = 0x4d;
  const records = [person(' ', '钱试一'), person('*', '钱试二'), person(' ', '钱试三')];
  const bytes = Buffer.concat([head, ...fields, Buffer.of(0x0d), ...records, Buffer.of(0x1a)]);
  expect(shownIn(bytes)).toEqual({
    1: ['姓名', 'ID', 'BORN'],
    2: ['钱试一', NUMBER, '1950-01-10'],
    3: ['钱试三', NUMBER, '1950-01-10'],
  });
});

describe('what cannot be read is called by its name', () => {
  const zip = (names: readonly string[]) =>
    repack(bytesOf(workbookOf({ a: [['b']] }), 'xlsx'), {
      'xl/workbook.xml': undefined,
      ...Object.fromEntries(names.map((name) => [name, 'x'])),
    });
  const other = (format: string) => ({ code: 'workbook-other-format', params: { format } });
  test.each<[string, Buffer, unknown]>([
    ['.xlsb', zip(['xl/workbook.bin']), other('xlsb')],
    ['.ods', zip(['mimetype', 'content.xml']), other('ods')],
    ['.docx', zip(['word/document.xml']), other('word')],
    ['a zip of files', repack(zip(['名册.xlsx']), { '[Content_Types].xml': undefined }), other('archive')],
    ['.rar', Buffer.from('Rar!\u001a\u0007\u0000'), other('archive')],
    ['.pdf', Buffer.from('%PDF-1.7\n'), other('pdf')],
    [
      '.mht',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
      other('web-archive'),
    ],
    [
      'a page without a table',
      Buffer.from('<!DOCTYPE html><html><body>登录已超时</body></html>'),
      other('web-page'),
    ],
    [
      'a text that ends within a character',
      Buffer.concat([gbk('姓名,号码\n钱试一,'), Buffer.of(0xd0)]),
      { code: 'workbook-damaged', params: {} },
    ],
  ])('%s', (_, bytes, expected) => {
    const failure = (): unknown => {
      try {
        return readWorkbook(bytes);
      } catch (error) {
        if (error instanceof AppError) return error.wire;
        throw error;
      }
    };
    expect(failure()).toEqual(expected);
  });
});
