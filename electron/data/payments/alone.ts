import type { Batch } from './repository.ts';

/** What every paper of a batch says that was confirmed by its maker; nothing otherwise. */
export const aloneWords = ({ alone }: Pick<Batch, 'alone'>): string =>
  alone ? '（单人办公，制单与复核为同一人）' : '';
