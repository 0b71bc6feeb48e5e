import type { Todo } from '#shared/contract/today.ts';

/** One line of what there is to do; nothing where there is nothing. */
export function todo(kind: Todo['kind'], urgency: Todo['urgency'], count: number): Todo[] {
  return count === 0 ? [] : [{ kind, urgency, count }];
}
