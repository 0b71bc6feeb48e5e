import { type Fen, sumFen } from '#shared/domain/money.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { BankLine } from './bank-sheet.ts';

/** What was sent to the bank for a person and program: 当月 and 补发 in one sum. */
export type Sent = {
  readonly personId: string;
  readonly identityNumber: string;
  readonly program: Program;
  readonly amountFen: Fen;
};

export const MISMATCHES = ['unknown', 'duplicate', 'amount-differs', 'unanswered'] as const;
type Mismatch = (typeof MISMATCHES)[number];

export type Reconciliation = {
  readonly matched: readonly { readonly sent: Sent; readonly answer: BankLine }[];
  /** Rows of the bank's file that fit nothing that was sent, by what is wrong with them. */
  readonly mismatches: readonly {
    readonly kind: Mismatch;
    readonly row: number | null;
    readonly sent: Sent | null;
  }[];
};

const keyOf = ({ identityNumber, program }: Pick<Sent, 'identityNumber' | 'program'>) =>
  `${identityNumber} ${program}`;

/** Holds a bank's answers against what was sent: each answer once, each sum the same, nobody left without an answer. */
export function reconcileAnswers(sent: readonly Sent[], answers: readonly BankLine[]): Reconciliation {
  const open = new Map(sent.map((each) => [keyOf(each), each]));
  const answered = new Set<string>();
  const matched: Reconciliation['matched'][number][] = [];
  const mismatches: Reconciliation['mismatches'][number][] = [];
  for (const answer of answers) {
    const key = keyOf(answer);
    const own = open.get(key);
    const { row } = answer;
    if (!own) mismatches.push({ kind: 'unknown', row, sent: null });
    else if (answered.has(key)) mismatches.push({ kind: 'duplicate', row, sent: own });
    else {
      answered.add(key);
      if (answer.amountFen === own.amountFen) matched.push({ sent: own, answer });
      else mismatches.push({ kind: 'amount-differs', row, sent: own });
    }
  }
  for (const each of sent) {
    if (!answered.has(keyOf(each))) mismatches.push({ kind: 'unanswered', row: null, sent: each });
  }
  return { matched, mismatches };
}

/** Lines and fen that were paid, and that came back. */
export function totalsOf(matched: Reconciliation['matched']) {
  const failed = matched.filter(({ answer }) => answer.code !== '00' && answer.code !== '98');
  const paid = matched.filter(({ answer }) => answer.code === '00');
  return {
    lines: matched.length,
    failed: failed.length,
    failedFen: sumFen(failed.map(({ answer }) => answer.amountFen)),
    paidFen: sumFen(paid.map(({ answer }) => answer.amountFen)),
  };
}
