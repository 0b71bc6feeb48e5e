import { AppError } from '#shared/contract/errors.ts';
import { sumFen } from '#shared/domain/money.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';
import { type ExportColumn, writeWorkbook } from '../exports/write-workbook.ts';
import { batchOf } from './confirm.ts';
import { sentOf } from './sent.ts';

const MEMO_NAMES: Readonly<Record<Program, string>> = { living: '生活补贴', nursing: '护理补贴' };

/** The default layout of domain section 5; numbers that are names are text. */
const COLUMNS: readonly ExportColumn[] = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '姓名', width: 12, kind: 'text' },
  { title: '公民身份号码', width: 21, kind: 'text' },
  { title: '社保卡/银行账号', width: 24, kind: 'text' },
  { title: '户名', width: 12, kind: 'text' },
  { title: '开户行', width: 28, kind: 'text' },
  { title: '金额(元)', width: 12, kind: 'amount' },
  { title: '摘要', width: 18, kind: 'text' },
  { title: '乡镇', width: 16, kind: 'text' },
];

/** 报送银行的文件: one line a person and program, 当月 and 补发 in one sum. */
export async function bankFile(reader: Reader, batchId: string) {
  const { state, month, number, confirmedBy, confirmedAt } = batchOf(reader, batchId);
  if (state === 'draft' || state === 'void') throw new AppError('payment-step-refused');
  const rows = sentOf(reader, batchId);
  const content = await writeWorkbook({
    title: `代发-${month}`,
    columns: COLUMNS,
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      row.identityNumber,
      row.accountNumber,
      row.holderName,
      row.bank,
      row.amountFen / 100,
      `${MEMO_NAMES[row.program]}${month.replace('-', '')}`,
      divisionName(townshipCodeOf(row.divisionCode)),
    ]),
    footer: `发放单 ${number} 号，${confirmedBy ?? ''} ${(confirmedAt ?? '').slice(0, 10)} 复核`,
  });
  return {
    fileName: `代发-${month}-${number}号.xlsx`,
    content: new Uint8Array(content),
    lines: rows.length,
    totalFen: sumFen(rows.map(({ amountFen }) => amountFen)),
  };
}
