import type { ApplicationRow } from '#shared/contract/applications/listing.ts';

/** Where an application stands, with a sign before the words. */
export function standingText({ state, step }: Pick<ApplicationRow, 'state' | 'step'>): string {
  switch (state) {
    case 'at-step':
      return `● 待${step ?? ''}`;
    case 'returned':
      return `△ ${step ?? ''}退回补正`;
    case 'approved':
      return '✓ 已审定';
    case 'refused':
      return `✕ ${step ?? ''}不同意`;
    case 'withdrawn':
      return '○ 已撤回';
  }
}
