import { PROGRAM_NAMES, PROGRAMS } from '#shared/domain/programs/programs.ts';

/** A month's cycle (domain dictionary 11.3): what is confirmed only goes forward, or is void before it leaves the house. */
export const BATCH_STATES = [
  'draft',
  'confirmed',
  'noticed',
  'submitted',
  'paid',
  'reconciled',
  'closed',
  'void',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** The month's cycle; 差额 after a standard was raised; 补发退回 of what came back; 一次性补助. */
export const BATCH_KINDS = ['monthly', 'difference', 'repay', 'grant'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

export const BATCH_KIND_NAMES: Readonly<Record<BatchKind, string>> = {
  monthly: '按月发放',
  difference: '差额补发',
  repay: '退回重发',
  grant: '一次性补助',
};

/** 当月, 补发 of an earlier month, 差额 of a raised standard, 重发 of what came back, 补助 once. */
export const LINE_KINDS = ['regular', 'arrears', 'difference', 'repay', 'grant'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const LINE_KIND_NAMES: Readonly<Record<LineKind, string>> = {
  regular: '当月',
  arrears: '补发',
  difference: '差额',
  repay: '重发',
  grant: '补助',
};

/** What money is paid for: one of the two subsidies, or a grant that its batch names. */
export const PAID_FOR = [...PROGRAMS, 'grant'] as const;
export type PaidFor = (typeof PAID_FOR)[number];

export const PAID_FOR_NAMES: Readonly<Record<PaidFor, string>> = { ...PROGRAM_NAMES, grant: '一次性补助' };

const NEXT: Readonly<Partial<Record<BatchState, readonly BatchState[]>>> = {
  draft: ['void'],
  confirmed: ['noticed', 'void'],
  noticed: ['submitted', 'void'],
  submitted: ['paid'],
  paid: [],
  reconciled: ['closed'],
};

/** Only what is paid for the first time is shown to the public: the rest was, or is nobody else's business. */
const WITHOUT_NOTICE: readonly BatchKind[] = ['repay'];

/** Whether somebody may take a batch from one state to another by hand; 对账 comes of the bank's own file. */
export function mayAdvance(from: BatchState, to: BatchState, kind: BatchKind = 'monthly'): boolean {
  if (from === 'confirmed' && to === 'submitted') return WITHOUT_NOTICE.includes(kind);
  return NEXT[from]?.includes(to) ?? false;
}

/** Whether a file of the bank may be read: it answers what was paid, and money comes back (退汇) even after 关账. */
export const mayAnswer = (state: BatchState): boolean =>
  state === 'paid' || state === 'reconciled' || state === 'closed';

/**
 * Why an account cannot confirm a batch: its role does not, it made the batch itself and the office has more than one
 * person, or there are differences that nobody can explain.
 */
export const CONFIRM_REFUSALS = ['role', 'maker', 'unexplained'] as const;
export type ConfirmRefusal = (typeof CONFIRM_REFUSALS)[number];
