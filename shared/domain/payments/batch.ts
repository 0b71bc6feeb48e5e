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

/** 当月, or 补发 of an earlier month. */
export const LINE_KINDS = ['regular', 'arrears'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

const NEXT: Readonly<Partial<Record<BatchState, readonly BatchState[]>>> = {
  confirmed: ['noticed', 'void'],
  noticed: ['submitted', 'void'],
  submitted: ['paid'],
  paid: [],
  reconciled: ['closed'],
};

/** Whether somebody may take a batch from one state to another by hand; 对账 comes of the bank's own file. */
export function mayAdvance(from: BatchState, to: BatchState): boolean {
  return NEXT[from]?.includes(to) ?? false;
}
