import { Fen } from '#shared/domain/money.ts';

/**
 * What changes a month that was paid too much: `more` or less (`withdrawn`) as the facts turn out, money `returned`, a rest
 * `written-off`. Nothing is ever taken from later months (domain 1.5).
 */
export const RECOVERY_KINDS = ['more', 'withdrawn', 'returned', 'written-off'] as const;
export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

export const RECOVERY_KIND_NAMES: Readonly<Record<RecoveryKind, string>> = {
  more: '查明多发更多',
  withdrawn: '查明不算多发',
  returned: '已退回',
  'written-off': '核销',
};

/** 待追回, 部分追回, 已追回, 核销, and 已更正 where nothing was owed after all. */
export const RECOVERY_STATES = ['open', 'partly', 'returned', 'written-off', 'withdrawn'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export const RECOVERY_STATE_NAMES: Readonly<Record<RecoveryState, string>> = {
  open: '待追回',
  partly: '部分追回',
  returned: '已追回',
  'written-off': '已核销',
  withdrawn: '已更正',
};

export type Claim = {
  /** As first found. */
  readonly foundFen: Fen;
  readonly moreFen: Fen;
  readonly withdrawnFen: Fen;
  readonly returnedFen: Fen;
  readonly writtenOffFen: Fen;
};

/** What still has to come back. */
export function outstandingOf({ foundFen, moreFen, withdrawnFen, returnedFen, writtenOffFen }: Claim): Fen {
  return Fen.parse(foundFen + moreFen - withdrawnFen - returnedFen - writtenOffFen);
}

/** How a claim stands, told from its sums. */
export function recoveryState(claim: Claim): RecoveryState {
  const { returnedFen, writtenOffFen } = claim;
  if (outstandingOf(claim) > 0) return returnedFen + writtenOffFen > 0 ? 'partly' : 'open';
  if (writtenOffFen > 0) return 'written-off';
  return returnedFen > 0 ? 'returned' : 'withdrawn';
}

/** What was claimed of a month, and what of it nobody gave back or gave up. */
export type Claimed = {
  /** Found and not withdrawn, less what came back: what the month is held to be paid too much. */
  readonly fen: Fen;
  readonly outstandingFen: Fen;
};

/**
 * How a claim moves when a month turns out to be paid too much by `overFen`: more, or less. What was written off already
 * stays so: it cannot be withdrawn.
 */
export function claimChange(
  overFen: Fen,
  { fen, outstandingFen }: Claimed,
): { readonly kind: 'more' | 'withdrawn'; readonly amountFen: Fen } | undefined {
  if (overFen > fen) return { kind: 'more', amountFen: Fen.parse(overFen - fen) };
  const amountFen = Math.min(fen - overFen, outstandingFen);
  return amountFen > 0 ? { kind: 'withdrawn', amountFen: Fen.parse(amountFen) } : undefined;
}
