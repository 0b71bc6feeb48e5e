/** Whatever a file makes its reader do, the desk goes on, and the clerk reads a sentence. */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { workbooksIn } from '#data/imports/workbook/guard.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { foundedDesk } from '#test/support/desk.ts';
import { bytesOf, workbookOf } from '#test/support/imports/packages.ts';

const READER = 'electron/data/imports/workbook/worker.ts';
const ENDLESS = 'test/support/imports/endless-reader.ts';
const UNHURRIED = () => setTimeout(0);
const LARGE = { seconds: 60, megabytes: 2000 };

/** An honest sheet of so many rows. */
const sheetOf = (rows: number) =>
  bytesOf(
    workbookOf({
      名册: Array.from({ length: rows }, (_, row) => [`钱试${row}`, row, '林西镇东街', row * 7]),
    }),
    'xlsx',
  );

test('what the thread reads is what is read without one, hidden rows, merges and all', async () => {
  const workbook = workbookOf({
    名册: [
      ['姓名', '号码'],
      ['钱试一', 1],
      ['钱试二', 2],
    ],
    其他: [['a']],
  });
  const sheet = workbook.Sheets['名册'];
  if (sheet)
    Object.assign(sheet, {
      '!rows': [{}, { hidden: true }],
      '!merges': [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }],
    });
  const small = bytesOf(workbook, 'xlsx');
  const large = sheetOf(9000);
  const workbooks = workbooksIn(READER);
  expect(await workbooks.read(small, UNHURRIED)).toEqual(readWorkbook(small));
  expect(await workbooks.read(large, UNHURRIED)).toEqual(readWorkbook(large));
});

test('a refusal comes with its code and what it needs to be said', async () => {
  const reading = workbooksIn(READER).read(Buffer.from('%PDF-1.7'), UNHURRIED);
  await expect(reading).rejects.toMatchObject({ code: 'workbook-other-format', params: { format: 'pdf' } });
});

describe('reading is ended', () => {
  test('when its time is over', async () => {
    const reading = workbooksIn(ENDLESS, { ...LARGE, seconds: 1 }).read(sheetOf(1), UNHURRIED);
    await expect(reading).rejects.toMatchObject({
      code: 'workbook-takes-too-much',
      params: { what: 'seconds', most: 1 },
    });
  });

  test.each([
    ['a reader that holds too much', ENDLESS, 1],
    ['an honest sheet that is larger than allowed', READER, 60_000],
  ])('when it takes too much memory: %s', async (_, program, rows) => {
    const reading = workbooksIn(program, { ...LARGE, megabytes: 40 }).read(sheetOf(rows), UNHURRIED);
    await expect(reading).rejects.toMatchObject({
      code: 'workbook-takes-too-much',
      params: { what: 'megabytes', most: 40 },
    });
  });

  test('when the clerk stops it, the desk answering all the while', async () => {
    const desk = await foundedDesk({ workbookReader: ENDLESS });
    const { client } = desk;
    const reading = client.imports.read({ fileName: '名册.xlsx', bytes: new Uint8Array(sheetOf(1)) });
    const ended = reading.catch((error: unknown) => error);
    await expect.poll(() => client.jobs.running({})).toMatchObject([{ path: 'imports.read' }]);
    expect(await client.audit.page({ limit: 1 })).toMatchObject({ rows: [{ action: 'desk.signIn' }] });
    const [job] = await client.jobs.running({});
    await client.jobs.cancel({ jobId: job?.id ?? '' });
    expect(await ended).toMatchObject({ error: { code: 'cancelled' } });
    expect(await client.jobs.running({})).toEqual([]);
    desk.end();
  });
});
