import type { Todo, today } from '#shared/contract/today.ts';
import { accountTodos } from '../accounts/todos.ts';
import { applicationsTodos } from '../applications/todos.ts';
import { paymentsTodos } from '../payments/todos.ts';
import { backupTodos } from '../backup/todos.ts';
import { programsTodos } from '../programs/todos.ts';
import { registryTodos } from '../registry/todos.ts';
import { reviewsTodos } from '../reviews/todos.ts';
import { settingsTodos } from '../settings/todos.ts';
import { volunteersTodos } from '../volunteers/todos.ts';
import type { Handlers, QueryContext } from '../rpc/context.ts';
import { firstStepsOf } from './first-steps.ts';
import { overviewOf } from './overview.ts';

/** Every area that has something for people to do says so here. */
const FEEDS: readonly ((context: QueryContext) => readonly Todo[])[] = [
  settingsTodos,
  backupTodos,
  accountTodos,
  programsTodos,
  registryTodos,
  applicationsTodos,
  reviewsTodos,
  paymentsTodos,
  volunteersTodos,
];

const ORDER: Readonly<Record<Todo['urgency'], number>> = { overdue: 0, due: 1, prepared: 2 };

export const todayHandlers: Handlers<typeof today> = {
  overview: overviewOf,
  firstSteps: firstStepsOf,
  todos: (context) =>
    FEEDS.flatMap((feed) => feed(context)).toSorted((a, b) => ORDER[a.urgency] - ORDER[b.urgency]),
};
