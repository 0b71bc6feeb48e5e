import { Fen } from '#shared/domain/money.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Standing } from './standing.ts';

/** A person's regular money of a program, last month and this month; null where there is none. */
export type Pair = {
  readonly personId: string;
  readonly program: Program;
  readonly last: Fen | null;
  readonly now: Fen | null;
};

/** How somebody stood last month and stands now. */
export type Standings = { readonly last: Standing; readonly now: Standing };

export const DIFFERENCE_KINDS = ['added', 'stopped', 'changed'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export type Difference = Pair & {
  readonly kind: DifferenceKind;
  /** What makes the difference: the end of last month's obstacle, this month's obstacle, another standard. */
  readonly reason: Standing | { readonly kind: 'standard' };
  /** Nobody can say why: the month cannot be confirmed. */
  readonly unexplained: boolean;
};

/** 上月 + 新增 − 停发 ± 变更 = 本月, in people and in fen. */
export type Movement = {
  readonly last: Amount;
  readonly added: Amount;
  readonly stopped: Amount;
  readonly changed: Amount;
  readonly now: Amount;
};
export type Movements = Readonly<Record<Program, Movement>>;
type Amount = { readonly people: number; readonly fen: Fen };

/** The difference between two months for one person and program; undefined when there is none. */
export function differenceOf(pair: Pair, { last, now }: Standings): Difference | undefined {
  if (pair.last === pair.now) return undefined;
  if (pair.last === null) {
    // Whoever was due last month too and was not paid is new all the same: their month comes as arrears.
    const reason = last.kind === 'due' || last.kind === 'nothing' ? now : last;
    return { ...pair, kind: 'added', reason, unexplained: now.kind !== 'due' };
  }
  if (pair.now === null) {
    return {
      ...pair,
      kind: 'stopped',
      reason: now,
      unexplained: now.kind === 'nothing' || now.kind === 'due',
    };
  }
  return { ...pair, kind: 'changed', reason: { kind: 'standard' }, unexplained: false };
}

/** Sums two months and what lies between them. */
export function movementOf(pairs: Iterable<Pair>): Movement {
  const { add, done } = movementSum();
  for (const pair of pairs) add(pair);
  return done();
}

/** The same, one pair after another. */
export function movementSum(): { readonly add: (pair: Pair) => void; readonly done: () => Movement } {
  const sum = { last: zero(), added: zero(), stopped: zero(), changed: zero(), now: zero() };
  const amount = ({ people, fen }: Sum): Amount => ({ people, fen: Fen.parse(fen) });
  return {
    add: ({ last, now }) => {
      if (last !== null) count(sum.last, last);
      if (now !== null) count(sum.now, now);
      if (last === null && now !== null) count(sum.added, now);
      else if (last !== null && now === null) count(sum.stopped, last);
      else if (last !== null && now !== null && last !== now) count(sum.changed, now - last);
    },
    done: () => ({
      last: amount(sum.last),
      added: amount(sum.added),
      stopped: amount(sum.stopped),
      changed: amount(sum.changed),
      now: amount(sum.now),
    }),
  };
}

type Sum = { people: number; fen: number };
const zero = (): Sum => ({ people: 0, fen: 0 });

function count(sum: Sum, fen: number): void {
  sum.people += 1;
  sum.fen += fen;
}
