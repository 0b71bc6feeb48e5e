import type { BatchState } from '#shared/domain/payments/batch.ts';

/** The steps of a batch, as the office calls what is to be done. */
export const CYCLE: readonly { readonly state: BatchState; readonly name: string }[] = [
  { state: 'draft', name: '制单' },
  { state: 'confirmed', name: '复核' },
  { state: 'noticed', name: '公示' },
  { state: 'submitted', name: '报送' },
  { state: 'paid', name: '发放' },
  { state: 'reconciled', name: '对账' },
  { state: 'closed', name: '关账' },
];
