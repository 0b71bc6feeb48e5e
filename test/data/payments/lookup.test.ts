import { read } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { outcome } from '#test/data/support/offices.ts';
import { execute, openSmall, payMonth, peopleOf, smallOffice } from './support/small-office.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = openSmall(await smallOffice(4));
  execute(
    desk,
    `UPDATE person SET name = '王芳' WHERE file_number IN (1, 2);
     UPDATE search_key SET key = '王芳' WHERE rank = 0 AND file_number IN (1, 2);
     UPDATE person SET name_key = name;
     DELETE FROM entitlement WHERE id = 'l4';
     UPDATE entitlement SET stop_month = '2026-11', stop_reason = '16' WHERE id = 'l3'`,
  );
  await payMonth(desk, Month.parse('2026-10'));
  await payMonth(desk, Month.parse('2026-11'));
});
afterAll(() => desk.end());

const look = (text: string) => desk.client.payments.lookUp({ text });

test('a pasted list says who is enrolled, since when, and was paid when and how much', async () => {
  const [first, , third, fourth] = peopleOf(desk);
  const text = `${first?.number ?? ''}\t王芳\n\n ${third?.number.toLowerCase() ?? ''}  \n王芳\n没有这人\n${fourth?.number ?? ''} 李四`;
  const { answers, lines } = await look(text);
  expect(lines).toBe(5);
  expect(answers.map(({ line, found, nameDiffers }) => [line, found, nameDiffers])).toEqual([
    [1, 1, false],
    [3, 1, false],
    [4, 2, false],
    [4, 2, false],
    [5, 0, false],
    [6, 1, true],
  ]);
  expect(answers[0]?.programs).toMatchObject([
    {
      program: 'living',
      state: '享受中',
      since: '2018-01',
      until: null,
      paidMonths: 2,
      paidFen: 25_000,
      lastPaidMonth: '2026-11',
      lastPaidFen: 12_500,
    },
  ]);
  expect(answers[1]?.programs).toMatchObject([
    { state: '终止', until: '2026-11', paidMonths: 1, lastPaidMonth: '2026-10' },
  ]);
  expect(answers[5]?.programs).toEqual([]);
});

test('no answer holds a whole number, nor does the audit log', async () => {
  const [first] = peopleOf(desk);
  const number = first?.number ?? '';
  expect(JSON.stringify(await look(number))).not.toContain(number);
  await desk.client.payments.exportLookUp({ text: number, purpose: null });
  const { rows } = await desk.client.audit.page({ limit: 5 });
  expect(JSON.stringify(rows)).not.toContain(number);
});

test('goes into a workbook, with whole numbers only for a purpose', async () => {
  const [first] = peopleOf(desk);
  const number = first?.number ?? '';
  const cells = async (purpose: string | null) => {
    const { content } = await desk.client.payments.exportLookUp({ text: number, purpose });
    const [sheet] = Object.values(read(content, { dense: true }).Sheets);
    return (sheet?.['!data']?.[2] ?? []).map(({ v }) => v);
  };
  expect((await cells(null))[3]).toBe(`${number.slice(0, 6)}********${number.slice(14)}`);
  expect((await cells('核对'))[3]).toBe(number);
});

test('a list that nobody can look through is refused', async () => {
  expect(await outcome(look('王芳\n'.repeat(501)))).toBe('list-too-long');
});
