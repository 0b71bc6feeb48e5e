import { read } from '@e965/xlsx';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeGbk } from '#data/payments/bank/gbk.ts';
import { Month } from '#shared/domain/month.ts';
import { type BankProfile, STANDARD_PROFILE } from '#shared/domain/payments/bank-profile.ts';
import { failureOf, type Office, outcome } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { bytesOf, workbookOf } from '#test/support/imports/packages.ts';
import {
  answerFile,
  execute,
  openSmall,
  payMonth,
  peopleOf,
  send,
  smallOffice,
} from './support/small-office.ts';

const NOVEMBER = Month.parse('2026-11');
const DAY = '2026-11-23';

let office: Office;
let desk: TestDesk;
let batchId: string;
beforeAll(async () => {
  office = await smallOffice(3);
});
beforeEach(async () => {
  desk = openSmall(office);
  execute(desk, "UPDATE person SET name = '张𬭎' WHERE file_number = 3");
  batchId = (await payMonth(desk, NOVEMBER)).id;
  await send(desk, batchId);
});
afterEach(() => desk.end());

const save = (profile: Partial<BankProfile>) => {
  const { columns, answer, ...rest } = { ...STANDARD_PROFILE, ...profile };
  const mutable = {
    ...rest,
    columns: [...columns],
    answer: { titles: [...answer.titles], words: [...answer.words] },
  };
  return desk.client.payments.saveBankProfile({ profile: mutable, effectiveFrom: '2026-11-01' });
};
const TEXT = {
  format: 'txt',
  separator: '|',
  header: false,
  columns: [
    { field: 'account', title: '卡号' },
    { field: 'name', title: '姓名' },
    { field: 'amount', title: '金额' },
  ],
} as const;

describe('the file that goes to the bank', () => {
  test('is a workbook with numbers as text, unless the office says otherwise', async () => {
    const file = await desk.client.payments.bankFile({ batchId });
    expect(file.fileName).toBe('代发-2026-11-1号.xlsx');
    const [sheet] = Object.values(read(file.content, { dense: true }).Sheets);
    const cells = sheet?.['!data']?.[2]?.map(({ t, v }) => [t, v]) ?? [];
    expect(cells[2]).toEqual(['s', peopleOf(desk)[0]?.number]);
    expect(cells[6]).toEqual(['n', 125]);
  });

  test('in GBK says which character it cannot hold, and writes no file that lacks it', async () => {
    await save({ ...TEXT, encoding: 'gbk' });
    expect(await failureOf(desk.client.payments.bankFile({ batchId }))).toMatchObject({
      code: 'bank-character',
      params: { character: '𬭎' },
    });
  });

  test('in UTF-8 keeps every name', async () => {
    await save({ ...TEXT, encoding: 'utf-8' });
    const { content, fileName } = await desk.client.payments.bankFile({ batchId });
    expect(fileName).toBe('代发-2026-11-1号.txt');
    const lines = new TextDecoder('utf-8').decode(content).trim().split('\r\n');
    expect(lines[2]).toBe('6228480000000000003|张𬭎|125.00');
    const { titles, rows } = await desk.client.payments.previewBankFile({
      profile: {
        ...STANDARD_PROFILE,
        ...TEXT,
        columns: [...TEXT.columns],
        answer: { titles: [], words: [] },
      },
    });
    expect([titles[0], rows[2]]).toEqual(['卡号', ['***************0003', '张𬭎', '125.00']]);
  });

  test('GBK is written as it is read', () => {
    const text = '林西县残联 ABC 125.00 镕喆';
    const encoded = encodeGbk(text);
    expect('bytes' in encoded && new TextDecoder('gbk').decode(encoded.bytes)).toBe(text);
    expect(encodeGbk('张𬭎')).toEqual({ unwritable: '𬭎' });
  });

  test('a profile without an account pays nobody', async () => {
    expect(await failureOf(save({ columns: [{ field: 'name', title: '姓名' }] }))).toMatchObject({
      code: 'bank-profile-wrong',
      params: { fault: 'column-missing' },
    });
  });
});

describe('the bank’s answer', () => {
  const numbers = () => peopleOf(desk).map(({ number }) => number);
  const lines = (...amounts: readonly string[]) =>
    numbers().flatMap((number, index) => {
      const amount = amounts[index];
      return amount === undefined ? [] : [{ number, amount }];
    });
  const reconcile = (bytes: Uint8Array<ArrayBuffer>, accepted: { misfit: string; reason: string }[] = []) =>
    desk.client.payments.reconcile({ batchId, bytes, happenedOn: DAY, accepted });
  const results = () =>
    desk.desk
      .database()
      .reader.all<{ code: string; fen: number }>(
        'SELECT code, amount_fen AS fen FROM bank_result ORDER BY id',
      );

  test('names each line that does not fit by its class, and writes nothing', async () => {
    const [, second = ''] = numbers();
    const bytes = answerFile([
      ...lines('125.00', '100.00'),
      { number: second, amount: '125.00' },
      { number: '150424199001010013', amount: '125.00' },
      { number: '150424199001010013', amount: '125.00', result: '账号不存在' },
    ]);
    const { misfits, totals } = await desk.client.payments.readAnswers({ batchId, bytes });
    expect(misfits.map(({ kind, row }) => [kind, row])).toEqual([
      ['amount-differs', 3],
      ['duplicate', 4],
      ['unknown', 5],
      ['return-unsent', 6],
      ['unanswered', null],
    ]);
    expect(totals).toMatchObject({ lines: 1, paidFen: 12_500 });
    expect(await failureOf(reconcile(bytes))).toMatchObject({
      code: 'bank-file-differs',
      params: { lines: 5 },
    });
    const all = misfits.map(({ id }) => ({ misfit: id, reason: '已向银行核实' }));
    expect(await outcome(reconcile(bytes, all.slice(1)))).toBe('bank-file-differs');
    expect(results()).toEqual([]);
    expect(await reconcile(bytes, all)).toEqual({
      lines: 3,
      failed: 0,
      failedFen: 0,
      pending: 1,
      pendingFen: 12_500,
      paidFen: 22_500,
    });
    expect(results()).toEqual([
      { code: '00', fen: 12_500 },
      { code: '00', fen: 10_000 },
      { code: '98', fen: 12_500 },
    ]);
    expect(() => execute(desk, 'DELETE FROM bank_mismatch')).toThrow(/only grows/);
  });

  test('is held against its own sum, and lines that a filter hides count', async () => {
    const answer = (total: string) => {
      const book = workbookOf({
        代发结果: [
          ['序号', '户名', '公民身份号码', '金额(元)', '摘要', '处理结果', '失败原因'],
          ...numbers().map((number, index) => [
            index + 1,
            '某人',
            number,
            125,
            '生活补贴202611',
            '成功',
            '-',
          ]),
          ['合计', '', '', total, '', '3笔', ''],
        ],
      });
      for (const sheet of Object.values(book.Sheets)) sheet['!rows'] = [{}, {}, { hidden: true }];
      return Uint8Array.from(bytesOf(book, 'xlsx'));
    };
    expect(await failureOf(reconcile(answer('250.00')))).toEqual({
      code: 'bank-total-differs',
      params: { row: 5, statedFen: 25_000, sumFen: 37_500 },
    });
    expect(results()).toEqual([]);
    expect(await reconcile(answer('375.00'))).toMatchObject({ lines: 3, failed: 0, paidFen: 37_500 });
  });

  test('that is still open is waited for, and read again', async () => {
    await save({ answer: { titles: [], words: [{ words: '清算中', means: '98' }] } });
    const [first = '', second = '', third = ''] = numbers();
    const paid = [
      { number: first, amount: '125.00' },
      { number: second, amount: '125.00' },
    ];
    await reconcile(answerFile([...paid, { number: third, amount: '125.00', result: '清算中' }]));
    const close = () =>
      desk.client.payments.advance({ batchId, state: 'closed', happenedOn: DAY, document: null });
    expect(await failureOf(close())).toMatchObject({ code: 'payment-pending', params: { lines: 1 } });
    const last = answerFile([...paid, { number: third, amount: '125.00', result: '账户销户' }]);
    expect(await reconcile(last)).toMatchObject({ lines: 1, failed: 1 });
    expect(await close()).toMatchObject({ state: 'closed', pending: 0 });
    expect((await desk.client.payments.returned({})).lines).toMatchObject([{ code: '04' }]);
  });
});
