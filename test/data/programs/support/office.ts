import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Program } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { FIXTURES } from '#test/support/imports/fixtures.ts';
import { importFixture } from '#test/support/imports/office-import.ts';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';

const WORKBOOKS = [
  '01-持证残疾人名册.xlsx',
  '02-民政等部门比对名单-2026-11.xlsx',
  '03-死亡人员名单-2026.xlsx',
  '04-两项补贴发放花名册-2026-08.xlsx',
  '04-两项补贴发放花名册-2026-09.xlsx',
  '04-两项补贴发放花名册-2026-10.xlsx',
  '05-新增审批-2026-11.xlsx',
] as const;

/** The office after everything that it has was brought in. */
export async function furnishedDesk(): Promise<TestDesk> {
  const desk = await foundedDesk();
  for (const workbook of WORKBOOKS) await importFixture(desk, workbook);
  return desk;
}

const Subsidy = z
  .enum(['生活', '护理'])
  .transform((word): Program => (word === '生活' ? 'living' : 'nursing'));
/** Identity number, subsidy, month, fen. */
const Line = z.tuple([z.string(), Subsidy, z.string(), z.int()]);
const Totals = z.object({ should_have: z.int() });
const Answers = z.object({
  stops: z.array(z.tuple([z.string(), Subsidy, z.enum(Object.keys(STOP_REASONS)), z.string()])),
  should_have: z.array(z.tuple([z.string(), Subsidy])),
  regular_lines: z.array(Line),
  arrears_lines: z.array(Line),
  overpaid_lines: z.array(Line),
  switches: z.object({ ext_34_mental: Totals, ext_margin: Totals }),
});

/** What November 2026 must come to. */
export function readAnswers(): z.output<typeof Answers> {
  return Answers.parse(JSON.parse(readFileSync(join(FIXTURES, 'answers.json'), 'utf8')));
}
