import { sumFen } from '#shared/domain/money.ts';
import { LINE_KIND_NAMES, PAID_FOR_NAMES } from '#shared/domain/payments/batch.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import type { Reader } from '../db/database.ts';
import { type ExportColumn, writeWorkbook } from '../exports/write-workbook.ts';
import { aloneWords } from './alone.ts';
import { batchOf } from './find-batch.ts';
import { type LedgerLine, linesOf } from './repository.ts';

/** The register of domain section 2.2; numbers that are names are text. */
const COLUMNS: readonly ExportColumn[] = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '乡镇(街道)', width: 16, kind: 'text' },
  { title: '村(社区)', width: 16, kind: 'text' },
  { title: '姓名', width: 12, kind: 'text' },
  { title: '公民身份号码', width: 21, kind: 'text' },
  { title: '补贴类型', width: 20, kind: 'text' },
  { title: '发放月份', width: 10, kind: 'text' },
  { title: '种类', width: 8, kind: 'text' },
  { title: '月标准(元)', width: 11, kind: 'amount' },
  { title: '实发(元)', width: 11, kind: 'amount' },
  { title: '开户银行', width: 28, kind: 'text' },
  { title: '社会保障卡账号', width: 24, kind: 'text' },
];

/** 发放花名册: one line a person, program and month. */
export async function register(reader: Reader, batchId: string, purpose: string) {
  const batch = batchOf(reader, batchId);
  const { month, number, madeBy, confirmedBy } = batch;
  const lines = linesOf(reader, batchId);
  const content = await writeWorkbook({
    title: `发放花名册-${month}`,
    columns: COLUMNS,
    rows: lines.map(rowOf),
    footer: `发放单 ${number} 号，${madeBy} 制单，${confirmedBy === null ? '未复核' : `${confirmedBy} 复核`}${aloneWords(batch)}，用途：${purpose}`,
  });
  return {
    fileName: `发放花名册-${month}-${number}号.xlsx`,
    content: new Uint8Array(content),
    lines: lines.length,
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
  };
}

function rowOf(line: LedgerLine, index: number): readonly (string | number)[] {
  const { divisionCode, name, identityNumber, program, forMonth, kind, rateFen, amountFen } = line;
  return [
    index + 1,
    divisionName(townshipCodeOf(divisionCode)),
    divisionName(divisionCode),
    name,
    identityNumber,
    PAID_FOR_NAMES[program],
    forMonth,
    LINE_KIND_NAMES[kind],
    rateFen / 100,
    amountFen / 100,
    line.bank,
    line.accountNumber,
  ];
}
