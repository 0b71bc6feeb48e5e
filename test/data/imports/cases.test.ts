/** The small inputs that once went wrong, each through the contract into an office: what is right stands in their README. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { recogniseSheets } from '#shared/domain/imports/recognise.ts';
import { STANDARD_PROFILE } from '#shared/domain/payments/bank-profile.ts';
import { bankReturn, readBankSheet } from '#shared/domain/payments/bank-sheet.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { CASES, HAS_CASES } from '#test/support/imports/fixtures.ts';
import { checkedImport } from '#test/support/imports/office-import.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
/** Each test at a desk of its own. */
function eachAtItsDesk(): void {
  beforeEach(() => {
    desk = seatedDesk(office);
  });
  afterEach(() => desk.end());
}

const bytesOf = (file: string) => Uint8Array.from(readFileSync(join(CASES, file)));
const open = (file: string) => desk.client.imports.read({ fileName: file, bytes: bytesOf(file) });
const rowsOf = (statement: string, at = desk) =>
  at.desk.database().reader.all<Record<string, unknown>>(statement);

/** Everything that the roster wrote, in an order that does not hang on names of rows. */
const written = () => ({
  people: rowsOf(
    'SELECT name, sex, ethnic_code, identity_number, division_code, phone, remark FROM person ORDER BY identity_number',
  ),
  certificates: rowsOf(
    'SELECT number, category, level, issued_on, expires_on, status FROM certificate ORDER BY number',
  ),
  accounts: rowsOf('SELECT bank, number FROM bank_account ORDER BY number'),
});

/** What a file comes to: its counts, its faults and warnings as row, column and code, and what was filled down. */
async function comesTo(file: string) {
  const { importId, counts } = await checkedImport(desk, file, bytesOf(file));
  const found = async (severity: 'fault' | 'warning') => {
    const page = await desk.client.imports.faults({ importId, severity, offset: 0, limit: 100 });
    return page.faults.map(({ row, title, code }) => `${row} ${title} ${code}`);
  };
  const { rows, right, filledDown } = counts;
  return {
    importId,
    rows,
    right,
    faults: await found('fault'),
    warnings: await found('warning'),
    filledDown: filledDown.map(({ title, rows: filled }) => `${title} ${filled}`),
  };
}

/** Written as it is; gives what stands in the office then. */
async function imported(file: string) {
  const { importId } = await checkedImport(desk, file, bytesOf(file));
  await desk.client.imports.apply({ importId, onlyRight: false });
  return written();
}

const formats =
  'csv-cr-only.csv csv-eq-quote.csv csv-fullwidth-comma.csv csv-gbk-ctrlz.csv csv-gbk.csv csv-sep-line.csv csv-space.txt csv-tab-trick.csv csv-title.csv csv-utf8-bom.csv csv-utf8.csv html-gbk.xls html-plain.xls html-utf8.xls spreadsheetml-2003.xls spreadsheetml-2003.xml tab-gbk.xls tab-utf8.xls unicode-text.txt';
const packages =
  'absolute-targets.xlsx backslashes.xlsx case-differs.xlsx no-styles-at-all.xlsx no-styles-part.xlsx workbook-at-root.xlsx';
const strings =
  'names-only-shift.xlsx si-selfclosed-after-header.xlsx si-selfclosed-start.xlsx si-t-selfclosed.xlsx';
const within = (folder: string, names: string) => names.split(' ').map((name) => `${folder}/${name}`);

describe.skipIf(!HAS_CASES)('the sound roster', () => {
  beforeAll(async () => {
    desk = seatedDesk(office);
    await imported('00-base/base.xlsx');
  });
  afterAll(() => desk.end());
  /** Of what an office that has the roster would do with the file. */
  const planOf = async (file: string) => (await checkedImport(desk, file, bytesOf(file))).counts.plan;

  test('is six people with their cards and accounts', () => {
    const { people, certificates, accounts } = written();
    expect([people.length, certificates.length, accounts.length]).toEqual([6, 6, 6]);
  });

  test.each([
    ...within('formats', formats),
    ...within('package-layout', packages),
    ...within('si-empty', strings),
  ])('%s says the same of the same six', async (file) => {
    expect(await planOf(file)).toEqual({ add: 0, change: 0, unchanged: 6, refused: 0 });
  });

  test.each([
    ...within('odd-refs', 'lower-case-one-row.xlsx lower-case.xlsx no-refs.xlsx rows-out-of-order.xlsx'),
    ...within('blank-sheet-space', 'blank-sheet2-newline.xlsx blank-sheet2.xlsx'),
    'formula-empty-text/prefilled-500.xlsx',
    'inline-rich/inline-rich.xlsx',
  ])('%s says the same of the first three', async (file) => {
    expect(await planOf(file)).toEqual({ add: 0, change: 0, unchanged: 3, refused: 0 });
  });

  test('with less than a roster is none, and says so', async () => {
    expect(await open('formats/one-column.csv')).toMatchObject({ kind: null, sheets: [{ rows: 7 }] });
    const { importId, problems } = await open('formats/roster.dbf');
    expect(problems.length).toBeGreaterThan(0);
    const { rows } = await desk.client.imports.sheet({ importId, sheet: '表', offset: 0, limit: 9 });
    const names = written().people.map(({ name }) => name);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['姓名', ...names]);
  });
});

describe.skipIf(!HAS_CASES)('what is hidden', () => {
  beforeAll(() => {
    desk = seatedDesk(office);
  });
  afterAll(() => desk.end());

  test.each([
    ['data-in-hidden-sheet.xlsx', { code: 'hidden-sheet', sheet: '名册', rows: 6 }],
    ['filtered-rows.xlsx', { code: 'hidden-rows', sheet: '名册', rows: 3 }],
    ['hidden-column.xlsx', { code: 'hidden-columns', sheet: '名册', columns: [13] }],
    ['two-sheets-one-hidden.xlsx', { code: 'hidden-sheet', sheet: '上月名册', rows: 3 }],
  ])('%s is asked about before anything is checked', async (file, problem) => {
    const { importId, problems } = await open(`hidden/${file}`);
    expect(problems).toEqual([problem]);
    expect(await failureOf(desk.client.imports.check({ importId }))).toMatchObject({
      code: 'import-not-mapped',
    });
  });
});

describe.skipIf(!HAS_CASES)('what a file comes to', () => {
  eachAtItsDesk();

  test('a village and a bank merged down, hold for all six', async () => {
    const file = 'merged-down/optional-village-bank.xlsx';
    expect(await comesTo(file)).toMatchObject({ right: 6, filledDown: ['村(社区) 5', '开户银行 5'] });
    const { people, accounts } = await imported(file);
    expect(people.map((row) => row['division_code'])).toEqual(Array(6).fill(people[0]?.['division_code']));
    expect(accounts.map((row) => row['bank'])).toEqual(Array(6).fill('中国农业银行林西县支行'));
  });

  test('wrong numbers are refused, no digit guessed', async () => {
    const { right, faults } = await comesTo('formats/csv-scientific.csv');
    expect(right).toBe(0);
    expect(faults).toEqual(
      [2, 3, 4, 5, 6, 7].flatMap((row) =>
        ['公民身份号码', '残疾人证号'].map((title) => `${row} ${title} scientific-notation`),
      ),
    );
    expect(await failureOf(open('formats/csv-gbk-truncated.csv'))).toMatchObject({
      code: 'workbook-cut-off',
    });
  });

  test('days under the built-in formats of the Chinese Excel', async () => {
    const { certificates, people } = await imported('builtin-dates/ids.xlsx');
    expect(certificates.map((row) => row['issued_on'])).toEqual(Array(12).fill('2020-05-01'));
    expect(people.map((row) => row['remark'])).toEqual(Array(12).fill('1925-03-09'));
  });

  test('a bank without an account is said', async () => {
    const { right, warnings } = await comesTo('bank-without-account/roster.xlsx');
    expect([right, warnings]).toEqual([3, ['3 社会保障卡账号 kept-without']]);
  });

  test('words for nothing', async () => {
    const none = await comesTo('words-for-blank/guardian-none.xlsx');
    expect([none.right, none.faults]).toEqual([3, ['5 姓名 blank-word', '6 姓名 blank-word']]);
    await desk.client.imports.apply({ importId: none.importId, onlyRight: true });
    expect(rowsOf('SELECT name FROM guardian')).toEqual([]);
    const banks = written().accounts.map((row) => row['bank']);
    expect(banks).not.toContain('/');
    expect(await comesTo('words-for-blank/roster.xlsx')).toMatchObject({ right: 5, faults: [] });
  });

  test('what a number format adds', async () => {
    await imported('custom-format/prefix.xlsx');
    expect(rowsOf('SELECT number, phone FROM volunteer ORDER BY number')).toMatchObject([
      { number: 'LXZY0001' },
      { number: 'LXZY0002' },
      { number: 'LXZY0003', phone: '0476-5522345' },
    ]);
  });

  test('amounts and months of a register', async () => {
    await imported('00-base/base.xlsx');
    await imported('float-noise/payments.xlsx');
    expect(rowsOf('SELECT paid_fen AS fen FROM paid_before ORDER BY fen')).toEqual(
      [4166, 10_416, 12_500, 20_832].map((fen) => ({ fen })),
    );
    const months = await comesTo('month-as-number/months.xlsx');
    expect(months.faults).toEqual(['3 享受起始年月 month-ambiguous', '3 发放月份 month-ambiguous']);
    const { faults, right } = await comesTo('full-calc-on-load/payments.xlsx');
    expect([right, faults]).toEqual([0, [2, 3, 4, 5].map((row) => `${row} 实发(元) formula-without-value`)]);
  });

  test('of an .xls with blank sheets: it comes back marked, and its faults with it', async () => {
    for (const file of ['marked-xls/one-sheet.xls', 'marked-xls/three-sheets-two-blank.xls']) {
      const { importId, ...found } = await comesTo(file);
      expect(found).toMatchObject({ right: 2, faults: ['3 公民身份号码 identity-length'] });
      const { fileName, bytes } = await desk.client.imports.marked({ importId });
      const again = await checkedImport(desk, fileName, Uint8Array.from(bytes));
      expect(again.counts).toMatchObject({ rows: 3, right: 2 });
    }
  });
});

describe.skipIf(!HAS_CASES)('a bank’s answer', () => {
  const answerIn = (file: string) => {
    const [sheet] = readWorkbook(readFileSync(join(CASES, 'bank-answers', file)));
    const { answer } = STANDARD_PROFILE;
    const [mapping] = sheet ? recogniseSheets([sheet], bankReturn(answer)).mappings : [];
    if (!sheet || !mapping) throw new Error('Not recognised');
    return readBankSheet(sheet, mapping, answer);
  };

  test.each([
    ['gbk.csv', 8684, 23],
    ['total-row.xlsx', 8684, 23],
    ['html.xls', 49, 0],
  ])('%s', (file, count, failed) => {
    const { lines, unreadable, totals } = answerIn(file);
    expect([lines.length, unreadable]).toEqual([count, []]);
    expect(lines.filter(({ code }) => code !== '00')).toHaveLength(failed);
    expect(totals.filter(({ statedFen, sumFen }) => statedFen !== sumFen)).toEqual([]);
    expect(totals).toHaveLength(file.startsWith('total') ? 1 : 0);
  });
});
