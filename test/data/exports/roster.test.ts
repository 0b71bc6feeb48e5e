import { createHash } from 'node:crypto';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { persons } from '#data/db/schema/registry.ts';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';

const PEOPLE = 450;
let desk: TestDesk;
let whole: readonly (typeof persons.$inferSelect)[];

const signIn = (login: string) => desk.client.desk.signIn({ login, password: PRACTICE_PASSWORD });

beforeAll(async () => {
  desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: PEOPLE });
  await signIn('jingban');
  whole = desk.desk.database().reader.select().from(persons).all();
});
afterAll(() => desk.end());

const exported = (filter: z.input<typeof PersonFilter>, purpose: string | null = null) =>
  desk.client.exports.roster({ filter, purpose });
type Line = Readonly<Record<string, unknown>>;

function linesOf(content: Uint8Array): { readonly lines: readonly Line[]; readonly footer: string } {
  const sheet = Object.values(read(content, { dense: true }).Sheets)[0];
  const cells = (sheet?.['!data'] ?? []).map((row) => row.map((cell) => cell.v));
  const titles = (cells[1] ?? []).map(String);
  const lines = cells
    .slice(2, -2)
    .map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i]])));
  return { lines, footer: String(cells.at(-1)?.[0]) };
}

test('everybody whom the list finds is in it once, numbers masked', async () => {
  const { content, people, fileName } = await exported({});
  const { lines, footer } = linesOf(content);
  const usual = whole.filter(({ status }) => status === '在册' || status === '待核');
  expect([people, lines.length]).toEqual([usual.length, usual.length]);
  expect(new Set(lines.map(({ 姓名 }) => 姓名))).toEqual(new Set(usual.map(({ name }) => name)));
  expect(lines.every((line) => /^\d{6}\*{8}\d{3}[\dX]$/.test(String(line['公民身份号码'])))).toBe(true);
  const text = JSON.stringify(lines);
  expect(whole.filter(({ identityNumber }) => text.includes(identityNumber))).toEqual([]);
  expect(whole.filter(({ phone }) => phone !== null && text.includes(phone))).toEqual([]);
  expect(footer).toContain(`共 ${usual.length} 人`);
  expect(footer).toContain('号码已部分隐藏');
  expect(fileName).toBe('残疾人名册-2026-11-23.xlsx');
});

test('whole numbers need a reason, which stands on the list and in the audit log with what left', async () => {
  const { content, people } = await exported({ categories: [5] }, '报送市残联');
  const { lines, footer } = linesOf(content);
  const numbers = new Set(whole.map(({ identityNumber }) => identityNumber));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !numbers.has(String(line['公民身份号码'])))).toEqual([]);
  expect(footer).toContain('用途：报送市残联');
  await signIn('guanli');
  const { rows } = await desk.client.audit.page({ action: 'exports.roster', limit: 1 });
  const [row] = rows;
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect([row?.reason, row?.detail]).toMatchObject(['报送市残联', { detail: { people, sha256 } }]);
  await signIn('jingban');
});

test('who only reads gets the masked list and no other', async () => {
  await signIn('zhidu');
  expect((await exported({ text: '王' })).people).toBeGreaterThan(0);
  await expect(exported({}, '想看看')).rejects.toThrow('not-allowed');
  await signIn('jingban');
});

test('a list goes out as the office’s own roster: it is recognised again, and every row is right', async () => {
  const { content, people } = await exported({}, '核对');
  const { right, faults } = checkSheets(readWorkbook(Buffer.from(content)));
  expect([right.length, faults]).toEqual([people, []]);
});
