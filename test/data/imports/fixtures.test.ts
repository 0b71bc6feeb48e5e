import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { FIXTURES, HAS_FIXTURES } from '#test/support/imports/fixtures.ts';

const bytesOf = (file: string) => readFileSync(join(FIXTURES, file));
const Answers = z.object({
  roster: z.object({
    people: z.int(),
    clean_rows: z.int(),
    faults: z.array(z.object({ row: z.int(), column: z.string() })),
  }),
  volunteers: z.object({ registered: z.int(), activities: z.int(), participations: z.int() }),
});

describe.skipIf(!HAS_FIXTURES)('the office’s own workbooks', () => {
  const answers = HAS_FIXTURES ? Answers.parse(JSON.parse(bytesOf('answers.json').toString())) : undefined;

  test('01: everybody, without a fault, names byte for byte', () => {
    const sheets = readWorkbook(bytesOf('01-持证残疾人名册.xlsx'));
    const { right, faults } = checkSheets(sheets);
    expect([right.length, faults]).toEqual([answers?.roster.people, []]);
    const written = sheets[0]?.rows
      .slice(2)
      .map(({ cells }) => (cells[1]?.kind === 'text' ? cells[1].text : ''));
    expect(right.map(({ record }) => ('name' in record ? record.name : ''))).toEqual(written);
    expect(written?.some((name) => /[\u{10000}-\u{3ffff}]/u.test(name))).toBe(true);
  });

  test('08: exactly the wrong cells, and the other rows are right', () => {
    const { right, faults } = checkSheets(readWorkbook(bytesOf('08-名册-含错误.xlsx')));
    expect(right).toHaveLength(answers?.roster.clean_rows ?? 0);
    const expected = answers?.roster.faults.map(({ row, column }) => ({ row, column }));
    expect(faults.map(({ row, title }) => ({ row, column: title }))).toEqual(expected);
    for (const fault of faults) expect(faultText(fault)).toMatch(/^“.+”.+。$/);
  });

  test.each([
    ['02-民政等部门比对名单-2026-11.xlsx', { welfare: 5690 }],
    ['03-死亡人员名单-2026.xlsx', { death: 15 }],
    ['04-两项补贴发放花名册-2026-08.xlsx', { payment: 8737 }],
    ['04-两项补贴发放花名册-2026-09.xlsx', { payment: 8737 }],
    ['04-两项补贴发放花名册-2026-10.xlsx', { payment: 8737 }],
    ['05-新增审批-2026-11.xlsx', { application: 14 }],
    ['07-助残志愿者与活动记录.xlsx', { volunteer: 523, activity: 112, participation: 1238 }],
  ])('%s', (file, expected) => {
    const { right, faults } = checkSheets(readWorkbook(bytesOf(file)));
    const counts = Map.groupBy(right, ({ record }) => record.kind);
    expect(faults).toEqual([]);
    expect(Object.fromEntries([...counts].map(([kind, rows]) => [kind, rows.length]))).toEqual(expected);
  });
});
