import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { query } from './rpc.ts';
import { overview } from './today/overview.ts';

/** What there is to do, by kind; the window owns the words and the way there. */
const TODO_KINDS = [
  'recovery-sheet',
  'first-passwords',
  'certificates-expired',
  'certificates-one-month',
  'certificates-six-months',
  'stop-proposals',
  'should-have',
  'alike-people',
  'applications-late',
  'applications-soon',
  'applications-returned',
  'applications-not-national',
  'applications-refused-untold',
  'applications-approved-untold',
  'holidays-unknown',
  'holidays-to-enter',
  'review-late',
  'review-left',
  'review-to-begin',
  'activities-over',
  'activities-to-approve',
  'volunteer-requests',
  'stars-to-propose',
  'stars-to-publish',
  'stars-to-approve',
  'contents-lost',
  'backup-never',
  'backup-due',
  'drill-due',
  'payments-to-make',
  'payments-to-confirm',
  'payments-notice-over',
  'payments-objections',
  'payments-to-reconcile',
  'payments-to-mend',
  'payments-to-send-again',
  'payments-to-close',
  'overpayments-open',
] as const;

export const Todo = z.strictObject({
  kind: z.enum(TODO_KINDS),
  urgency: z.enum(['overdue', 'due', 'prepared']),
  count: z.int().min(1),
});
export type Todo = z.infer<typeof Todo>;

export const today = {
  ...overview,
  /** Most urgent first; only what this account can do something about. */
  todos: query(EVERYONE, z.strictObject({}), z.array(Todo)),
};
