/** Files that offices call Excel and that are not: read as they are meant, or refused with what they are. */
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { AppError } from '#shared/contract/errors.ts';
import { readMonth } from '#shared/domain/imports/cells/days.ts';
import { bytesOf, repack, workbookOf } from '#test/support/imports/packages.ts';
import { gbk, shownIn } from '#test/support/imports/small-workbook.ts';

const NUMBER = '150424195001101005';
const ACCOUNT = '6228480000000000017';
const LIST = { 1: ['姓名', '身份证号', '账号'], 2: ['钱试一', NUMBER, ACCOUNT] };
const ROWS = Object.values(LIST);

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

test('a text whose last line breaks off is not read as if it were whole', () => {
  const list = (last: string) => Buffer.from(`a,b,c\n1,2,3\n4,5,6\n${last}`);
  expect(() => readWorkbook(list('7,8'))).toThrow('workbook-cut-off');
  for (const whole of ['7,8,9', '7,8\n', '7,8,']) expect(readWorkbook(list(whole))[0]?.rows).toHaveLength(4);
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
      { code: 'workbook-cut-off', params: {} },
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
