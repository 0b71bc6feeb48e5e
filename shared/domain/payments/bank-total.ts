import { readAmount } from '#shared/domain/imports/cells/amounts.ts';
import { isNothing } from '#shared/domain/imports/cells/nothing.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import { startsFooter } from '#shared/domain/imports/data-rows.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import type { Row } from '#shared/domain/imports/sheet.ts';
import { type Fen, parseYuan, sumFen } from '#shared/domain/money.ts';
import { isFailure, type ReturnCode } from './return-codes.ts';

/** A sum that a bank's file states, and what its lines come to. */
export type BankTotal = { readonly row: number; readonly statedFen: Fen; readonly sumFen: Fen };

type Line = { readonly amountFen: Fen; readonly code: ReturnCode };

/** Of which lines a sum is: all, those that were paid or those that came back; of a page or of everything. */
type Stated = {
  readonly row: number;
  readonly statedFen: Fen;
  readonly of: 'all' | 'paid' | 'failed';
  readonly isPart: boolean;
};

const WORD = /合计|总计|小计|共计|总额|总金额/;
const SCOPE = /(成功|失败)[^合总小共]{0,4}(?:合计|总计|小计|共计|总额|总金额)/;
const AMOUNT = /(\d[\d,]*(?:\.\d{1,2})?)元/;
/** What only a line of somebody's has. */
const OF_LINES = ['identity', 'account'];

/**
 * What a row says that is no line: a sum, or nothing that counts (a number of lines, a signature); undefined of everything
 * else, which must be a line.
 */
export function readTotal(row: Row, columns: SheetMapping['columns']): Stated | 'nothing' | undefined {
  const at = (field: string) => row.cells[columns[field] ?? -1];
  if (OF_LINES.some((field) => !isNothing(at(field)))) return undefined;
  const label = row.cells
    .map((cell) => (cell ? shownText(cell) : ''))
    .join('')
    .replace(/\s/g, '');
  const amount = at('amount');
  const isWord = WORD.test(label);
  const isAlone = row.cells.every((cell) => isNothing(cell) || cell === amount);
  if (!isWord && !(isAlone && !isNothing(amount)))
    return isNothing(amount) && startsFooter(row) ? 'nothing' : undefined;
  const statedFen = amountIn(amount, label);
  if (statedFen === undefined) return isNothing(amount) ? 'nothing' : undefined;
  const scope = SCOPE.exec(label)?.[1];
  const of = scope === undefined ? 'all' : scope === '成功' ? 'paid' : 'failed';
  return { row: row.number, statedFen, of, isPart: label.includes('小计') };
}

function amountIn(amount: Row['cells'][number], label: string): Fen | undefined {
  if (amount === undefined || isNothing(amount)) return parseYuan(AMOUNT.exec(label)?.[1] ?? '');
  const reading = readAmount(amount);
  return 'value' in reading ? reading.value : parseYuan(AMOUNT.exec(label)?.[1] ?? '');
}

/** Adds a file up as it is read: 小计 since the one before, everything else at the end. */
export function createTotals() {
  const stated: { readonly total: Stated; readonly from: number; readonly to: number }[] = [];
  let [from, to] = [0, 0];
  return {
    /** A sum stands after so many lines. */
    note: (total: Stated, lines: number): void => {
      if (total.isPart && lines > to) [from, to] = [to, lines];
      stated.push(total.isPart ? { total, from, to } : { total, from: 0, to: Number.POSITIVE_INFINITY });
    },
    of: (lines: readonly Line[]): readonly BankTotal[] =>
      stated.map(({ total: { row, statedFen, of }, ...part }) => {
        const own = lines.slice(part.from, part.to).filter(({ code }) => isOf(of, code));
        return { row, statedFen, sumFen: sumFen(own.map(({ amountFen }) => amountFen)) };
      }),
  };
}

function isOf(of: Stated['of'], code: ReturnCode): boolean {
  if (of === 'all') return true;
  return of === 'paid' ? code === '00' : isFailure(code);
}
