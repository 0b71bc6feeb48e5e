import { describe, expect, test } from 'vitest';
import { formatOf } from '#data/imports/workbook/format.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Cell, Sheet } from '#shared/domain/imports/sheet.ts';
import { addClaimedParts, flipBit, withFilePass, withRenamedStream } from '#test/support/imports/damage.ts';
import { bytesOf, repack, workbookOf } from '#test/support/imports/packages.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const small = () =>
  bytesOf(
    workbookOf({
      名册: [
        ['姓名', '号码'],
        ['王𠮷', '0123'],
      ],
    }),
    'xlsx',
  );
const withSheet = (data: string) =>
  repack(small(), {
    [SHEET]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`),
  });

/** What stands in the sheet, row by row. */
const written = (sheet: Sheet | undefined) =>
  sheet?.rows.map(({ number, cells }) => [number, ...cells.map((cell) => shown(cell))]);
function shown(cell: Cell | undefined): unknown {
  if (cell === undefined) return null;
  return cell.kind === 'text' ? cell.text : cell;
}

function failure(bytes: Buffer): unknown {
  try {
    return readWorkbook(bytes).map(({ name }) => name);
  } catch (error) {
    if (error instanceof AppError) return error.wire;
    throw error;
  }
}

describe('a workbook is read', () => {
  test.each(['xlsx', 'biff8'] as const)('as %s', (type) => {
    const bytes = bytesOf(
      workbookOf({ 名册: [['姓名', '号码'], [], ['王𠮷', '0123', true, 12.5]], 空: [] }),
      type,
    );
    expect(formatOf(bytes)).toBe(type === 'xlsx' ? 'xlsx' : 'xls');
    const [first, second] = readWorkbook(bytes);
    expect([first?.name, second?.name, second?.rows]).toEqual(['名册', '空', []]);
    expect(written(first)).toEqual([
      [1, '姓名', '号码'],
      [3, '王𠮷', '0123', { kind: 'boolean', value: true }, { kind: 'number', value: 12.5, shown: '12.5' }],
    ]);
  });

  const ROWS = '姓名,号码,住址\r\n"王小英","0123","林西镇, ""东""街\n3号"\r\n\r\n李四,="007"\r\n';
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(ROWS)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${ROWS}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${ROWS}`, 'utf16le')],
    ['semicolons', Buffer.from(ROWS.replace('镇, ', '镇@ ').replaceAll(',', ';').replace('镇@ ', '镇, '))],
    ['tabs', Buffer.from(ROWS.replace('镇, ', '镇@ ').replaceAll(',', '\t').replace('镇@ ', '镇, '))],
  ])('as .csv in %s', (_, bytes) => {
    expect(formatOf(bytes)).toBe('csv');
    expect(written(readWorkbook(bytes)[0])).toEqual([
      [1, '姓名', '号码', '住址'],
      [2, '王小英', '0123', '林西镇, "东"街\n3号'],
      [4, '李四', '007'],
    ]);
  });

  test('as .csv in GBK', () => {
    const [name, street] = ['d0d5c3fb', 'cdf5d0a1d3a2'].map((hex) => Buffer.from(hex, 'hex'));
    const bytes = Buffer.concat([
      name ?? Buffer.alloc(0),
      Buffer.from(',no\n'),
      street ?? Buffer.alloc(0),
      Buffer.from(',1\n'),
    ]);
    expect(written(readWorkbook(bytes)[0])).toEqual([
      [1, '姓名', 'no'],
      [2, '王小英', '1'],
    ]);
  });

  test('rare characters, written as they are or as numbers, decimal and hexadecimal', () => {
    const cell = (column: string, text: string) =>
      `<c r="${column}1" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = ['&#134071;', '&#x20BB7;', '𠮷', '&#55362;&#57271;', '&#38;&#x3c;&#60;&#183;'].map(
      (text, index) => cell('ABCDE'.charAt(index), text),
    );
    expect(written(readWorkbook(withSheet(`<row r="1">${row.join('')}</row>`))[0])).toEqual([
      [1, '𠮷', '𠮷', '𠮷', '𠮷', '&<<·'],
    ]);
  });

  test('dates by their count, in both counts of Excel', () => {
    const dates = (date1904: boolean) => {
      const workbook = workbookOf({ 表: [['日期'], [0]] });
      workbook.Workbook = { WBProps: { date1904 } };
      const sheet = workbook.Sheets['表'];
      if (sheet) sheet['A2'] = { t: 'n', v: date1904 ? 44681 : 46143, z: 'yyyy"年"m"月"d"日"' };
      return written(readWorkbook(bytesOf(workbook, 'xlsx'))[0])?.[1];
    };
    expect(dates(false)).toEqual([2, { kind: 'date', serial: 46143 }]);
    expect(dates(true)).toEqual([2, { kind: 'date', serial: 46143 }]);
  });

  test('formulas by the value that was saved; without one it is said', () => {
    const xml =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>' +
      '<c r="D1"><f>A1</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f t="shared" si="0"/></c></row>';
    expect(written(readWorkbook(withSheet(xml))[0])?.[0]?.slice(1)).toEqual([
      { kind: 'number', value: 2, shown: '2' },
      { kind: 'formula-without-value' },
      '2x',
      { kind: 'formula-without-value' },
      { kind: 'formula-error', shown: '#DIV/0!' },
      { kind: 'formula-without-value' },
    ]);
  });

  test('with macros in it, which are never looked at', () => {
    const bytes = repack(small(), { 'xl/vbaProject.bin': 'Sub Auto_Open()', 'docProps/app.xml': '<not xml' });
    expect(written(readWorkbook(bytes)[0])?.[1]).toEqual([2, '王𠮷', '0123']);
  });

  test('what is hidden in it is said', () => {
    const rows = [
      ['姓名', '号码', '旧号'],
      ['钱试一', '1', '2'],
      ['钱试二', '3', '4'],
    ];
    const workbook = workbookOf({ 名册: rows, 旧名册: rows });
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const sheet = workbook.Sheets['名册'];
    if (sheet) Object.assign(sheet, { '!rows': [{}, { hidden: true }], '!cols': [{}, {}, { hidden: true }] });
    const [visible, hidden] = readWorkbook(bytesOf(workbook, 'xlsx'));
    expect([visible?.hidden, hidden?.hidden]).toEqual([undefined, true]);
    expect(visible?.rows.map((row) => row.hidden)).toEqual([undefined, true, undefined]);
    expect([visible?.hiddenColumns, hidden?.hiddenColumns]).toEqual([[2], undefined]);
  });

  test('when it is long, every row once and in order', () => {
    const numbers = Array.from({ length: 260_000 }, (_, index) => index + 1);
    const rows = numbers.map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`);
    const [sheet] = readWorkbook(withSheet(rows.join('')));
    expect(sheet?.rows.map(({ number }) => number)).toEqual(numbers);
    expect(sheet?.rows.map(({ cells: [cell] }) => cell?.kind === 'number' && cell.value)).toEqual(numbers);
  });

  test('a million blank rows that formatting left are nothing, and quick', () => {
    const blank = Array.from(
      { length: 1_048_570 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
    );
    const bytes = withSheet(
      `<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}<row r="1048576"><c r="A1048576"><v>2</v></c></row>`,
    );
    const from = performance.now();
    expect(readWorkbook(bytes)[0]?.rows.map(({ number }) => number)).toEqual([1, 1_048_576]);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});

describe('a workbook is refused', () => {
  const bomb = () => {
    const zeros = Buffer.alloc(300 * 1024 * 1024, 0x20);
    return addClaimedParts(small(), [SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml'], zeros);
  };
  test.each<[string, () => Buffer, unknown]>([
    ['nothing', () => Buffer.alloc(0), { code: 'workbook-empty', params: {} }],
    ['no cell filled', () => bytesOf(workbookOf({ 表: [] }), 'xlsx'), { code: 'workbook-empty', params: {} }],
    [
      'a picture',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      { code: 'not-a-workbook', params: {} },
    ],
    ['a letter', () => Buffer.from('你好，\n请查收。'), { code: 'not-a-workbook', params: {} }],
    [
      'another zip',
      () => repack(small(), { 'xl/workbook.xml': undefined }),
      { code: 'not-a-workbook', params: {} },
    ],
    ['a zip that was cut off', () => small().subarray(0, 900), { code: 'workbook-damaged', params: {} }],
    [
      'a sheet that was cut off',
      () => repack(small(), { [SHEET]: (xml) => xml.slice(0, 300) }),
      { code: 'workbook-damaged', params: {} },
    ],
    [
      'a sheet that is missing',
      () => repack(small(), { [SHEET]: undefined }),
      { code: 'workbook-damaged', params: {} },
    ],
    [
      'a row beyond Excel’s last',
      () => withSheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
      { code: 'workbook-damaged', params: {} },
    ],
    [
      'one flipped bit',
      () => flipBit(small(), small().indexOf(SHEET) + SHEET.length + 20),
      { code: 'workbook-damaged', params: {} },
    ],
    [
      'a password, in the new format',
      () => withRenamedStream(bytesOf(workbookOf({ 表: [['a', 'b']] }), 'biff8')),
      { code: 'workbook-encrypted', params: {} },
    ],
    [
      'a password, in the old format',
      () => withFilePass(bytesOf(workbookOf({ 表: [['a', 'b']] }), 'biff8')),
      { code: 'workbook-encrypted', params: {} },
    ],
    [
      '500 MB',
      () => Buffer.alloc(500 * 1024 * 1024, 0x50),
      { code: 'workbook-too-large', params: { limit: 'megabytes', most: 64 } },
    ],
    ['a zip bomb', bomb, { code: 'workbook-too-large', params: { limit: 'unpacked-megabytes', most: 400 } }],
    [
      'a column too far',
      () => withSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      { code: 'workbook-too-large', params: { limit: 'columns', most: 1000 } },
    ],
    [
      'too many rows',
      () => Buffer.from('a,b\n'.repeat(300_001)),
      { code: 'workbook-too-large', params: { limit: 'rows', most: 300_000 } },
    ],
    [
      'too many cells',
      () => withSheet(`<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(5001)),
      { code: 'workbook-too-large', params: { limit: 'cells', most: 5_000_000 } },
    ],
  ])('%s', (_, bytes, expected) => {
    expect(failure(bytes())).toEqual(expected);
  });

  test('a part that unpacks to more than it says', () => {
    const bytes = small();
    // The directory and the part's own head say one byte less.
    const at = bytes.indexOf(SHEET) - 30;
    const inDirectory = bytes.lastIndexOf(SHEET) - 46;
    bytes.writeUInt32LE(bytes.readUInt32LE(inDirectory + 24) - 1, inDirectory + 24);
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 22) - 1, at + 22);
    expect(failure(bytes)).toEqual({ code: 'workbook-damaged', params: {} });
  });
});
