import { type Fen, sumFen } from '#shared/domain/money.ts';
import type { BankLine } from './bank-sheet.ts';
import type { PaidFor } from './batch.ts';
import { isFailure } from './return-codes.ts';

/** What was sent to the bank for a person and program: 当月 and 补发 in one sum. */
export type Sent = {
  readonly personId: string;
  readonly identityNumber: string;
  readonly program: PaidFor;
  readonly amountFen: Fen;
};

/** An answer to nothing that was sent, a second answer, another sum, no answer, money back that was never sent. */
export const MISMATCHES = ['unknown', 'duplicate', 'amount-differs', 'unanswered', 'return-unsent'] as const;
export type Mismatch = (typeof MISMATCHES)[number];

export type Misfit = {
  readonly kind: Mismatch;
  readonly answer: BankLine | null;
  readonly sent: Sent | null;
};

type Pairing = { readonly sent: Sent; readonly answer: BankLine };

export type Reconciliation = {
  readonly matched: readonly Pairing[];
  /** What fits nothing that was sent, and what was sent and not answered. */
  readonly misfits: readonly Misfit[];
};

/** What an answer and what was sent are held together by. */
export const answerKey = ({ identityNumber, program }: Pick<Sent, 'identityNumber' | 'program'>): string =>
  `${identityNumber} ${program}`;

/** Holds a bank's answers against what was sent: each answer once, each sum the same, nobody left without an answer. */
export function reconcileAnswers(sent: readonly Sent[], answers: readonly BankLine[]): Reconciliation {
  const open = new Map(sent.map((each) => [answerKey(each), each]));
  const answered = new Set<string>();
  const matched: Pairing[] = [];
  const misfits: Misfit[] = [];
  for (const answer of answers) {
    const key = answerKey(answer);
    const own = open.get(key) ?? null;
    if (!own)
      misfits.push({ kind: isFailure(answer.code) ? 'return-unsent' : 'unknown', answer, sent: null });
    else if (answered.has(key)) misfits.push({ kind: 'duplicate', answer, sent: own });
    else {
      answered.add(key);
      if (answer.amountFen === own.amountFen) matched.push({ sent: own, answer });
      else misfits.push({ kind: 'amount-differs', answer, sent: own });
    }
  }
  for (const each of sent) {
    if (!answered.has(answerKey(each))) misfits.push({ kind: 'unanswered', answer: null, sent: each });
  }
  return { matched, misfits };
}

type Result = { readonly amountFen: Fen; readonly code: BankLine['code'] };

/** Lines and fen that were paid, that came back, and that the bank is still at work on. */
export function totalsOf(results: readonly Result[]) {
  const of = (which: (code: Result['code']) => boolean) => results.filter(({ code }) => which(code));
  const failed = of(isFailure);
  const pending = of((code) => code === '98');
  const sum = (some: readonly Result[]) => sumFen(some.map(({ amountFen }) => amountFen));
  return {
    lines: results.length,
    failed: failed.length,
    failedFen: sum(failed),
    pending: pending.length,
    pendingFen: sum(pending),
    paidFen: sum(of((code) => code === '00')),
  };
}

/** One line of the difference that a person looks at and accepts; the same file gives the same keys. */
export function misfitKey({ kind, answer, sent }: Misfit): string {
  return answer ? `${kind} ${answer.row}` : `${kind} ${sent?.personId ?? ''} ${sent?.program ?? ''}`;
}

/** What stands in the office's books for a misfit that was accepted; undefined where nothing was sent. */
export function resultOfMisfit({ kind, answer, sent }: Misfit) {
  if (!sent) return undefined;
  if (kind === 'unanswered')
    return { sent, amountFen: sent.amountFen, code: '98', words: '银行没有给结果' } as const;
  if (kind === 'amount-differs' && answer) {
    return { sent, amountFen: answer.amountFen, code: answer.code, words: answer.words } as const;
  }
  return undefined;
}
