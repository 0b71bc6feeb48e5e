import { readAmount } from '#shared/domain/imports/cells/amounts.ts';
import { readIdentity } from '#shared/domain/imports/cells/numbers.ts';
import { isNothing } from '#shared/domain/imports/cells/nothing.ts';
import { isBlank, type Read, readText } from '#shared/domain/imports/cells/text.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { readProgram } from '#shared/domain/imports/profiles/program.ts';
import { ACCOUNT, IDENTITY, NAME, SERIAL } from '#shared/domain/imports/profiles/subject.ts';
import { sheetProfile, type WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Row, Sheet } from '#shared/domain/imports/sheet.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { AnswerField, BankProfile } from './bank-profile.ts';
import type { PaidFor } from './batch.ts';
import { type BankTotal, createTotals, readTotal } from './bank-total.ts';
import { returnCode, type ReturnCode } from './return-codes.ts';

type OwnAnswer = BankProfile['answer'];

/** 代发结果: what a bank reports of each payment (domain section 5), by the names that every bank uses and its own. */
export function bankReturn({ titles }: Pick<OwnAnswer, 'titles'>): WorkbookProfile {
  const own = (field: AnswerField) => titles.filter((each) => each.field === field).map(({ title }) => title);
  const named = (field: AnswerField, ...aliases: readonly string[]) => ({
    aliases: [...own(field), ...aliases],
  });
  return {
    id: 'bank-return',
    title: '银行代发结果',
    sheets: [
      sheetProfile({
        id: 'bank-return',
        title: '银行代发结果',
        columns: {
          serial: SERIAL,
          name: NAME,
          identity: { ...IDENTITY, ...named('identity', ...(IDENTITY.aliases ?? [])) },
          account: { ...ACCOUNT, presence: 'ignored' },
          amount: {
            title: '金额(元)',
            presence: 'required',
            ...named('amount', '金额', '代发金额', '实发金额'),
          },
          memo: { title: '摘要', presence: 'required', ...named('memo', '用途', '附言') },
          result: { title: '处理结果', presence: 'required', ...named('result', '结果', '交易结果', '状态') },
          reason: {
            title: '失败原因',
            presence: 'optional',
            ...named('reason', '原因', '退票原因', '返回信息'),
          },
        },
        // Read line by line against the batch, not into the files.
        readRow: () => undefined,
      }),
    ],
  };
}

export type BankLine = {
  /** As Excel counts. */
  readonly row: number;
  readonly identityNumber: string;
  readonly program: PaidFor;
  readonly amountFen: Fen;
  readonly code: ReturnCode;
  readonly words: string;
};

/** What a bank's sheet says line by line, the rows that cannot be read, and the sums that it states. */
export function readBankSheet(
  sheet: Sheet,
  { columns, headerBottom }: SheetMapping,
  { words }: Pick<OwnAnswer, 'words'>,
): {
  readonly lines: readonly BankLine[];
  readonly unreadable: readonly number[];
  readonly totals: readonly BankTotal[];
} {
  const totals = createTotals();
  const lines: BankLine[] = [];
  const unreadable: number[] = [];
  for (const row of sheet.rows) {
    if (row.number <= headerBottom || row.cells.every(isBlank)) continue;
    const total = readTotal(row, columns);
    if (total === 'nothing') continue;
    if (total) {
      totals.note(total, lines.length);
      continue;
    }
    const line = readLine(row, columns, words);
    if (line) lines.push(line);
    else unreadable.push(row.number);
  }
  return { lines, unreadable, totals: totals.of(lines) };
}

function readLine(row: Row, columns: SheetMapping['columns'], own: OwnAnswer['words']): BankLine | undefined {
  const read = <V>(field: string, reader: Read<V>): V | undefined => {
    const cell = row.cells[columns[field] ?? -1];
    if (cell === undefined || isNothing(cell)) return undefined;
    const reading = reader(cell);
    return 'value' in reading ? reading.value : undefined;
  };
  const identity = read('identity', readIdentity);
  const amountFen = read('amount', readAmount);
  const program = read('memo', readMemo);
  const result = read('result', readText);
  if (!identity || amountFen === undefined || program === undefined || result === undefined) return undefined;
  const reason = read('reason', readText) ?? '';
  const code = returnCode(result, reason, own);
  return {
    row: row.number,
    identityNumber: identity.number,
    program,
    amountFen,
    code,
    words: reason === '' ? result : reason,
  };
}

/** `生活补贴202611`: the subsidy with the month behind it; whatever names neither of the two is a grant. */
const readMemo: Read<PaidFor> = (cell) => {
  const text = readText(cell);
  if (!('value' in text)) return text;
  const program = readProgram({ kind: 'text', text: text.value.replace(/[\d年月.\-/\s]+$/u, '') });
  return 'value' in program ? program : { value: 'grant' };
};
