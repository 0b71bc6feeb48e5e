import { auditRepository } from '../audit/repository.ts';
import type { EntryContext } from '../rpc/context.ts';
import { hangDoorplate } from './doorplate.ts';
import { draftsRepository } from './drafts.ts';

/**
 * Closes the database and wipes its key as soon as nothing runs any more and all work is put aside, unless somebody sits
 * there by then or is about to.
 */
export async function closeWhenIdle({ desk, jobs, snapshots }: EntryContext): Promise<void> {
  await jobs.idle();
  await desk.settled();
  await snapshots.settle();
  if (!desk.isTaken()) desk.close();
}

/**
 * Signs whoever is at the desk out, at once, and keeps what stood in their forms. A job that was started
 * goes on to its end.
 */
export async function leave(context: EntryContext, forms: Readonly<Record<string, unknown>>): Promise<void> {
  const { desk } = context;
  const session = desk.session();
  if (!session) return;
  const database = desk.database();
  desk.leave();
  const at = desk.clock.now();
  const { accountId, name: accountName } = session;
  try {
    await database.transaction((writer) => {
      draftsRepository.keep(writer, accountId, { forms, at });
      const action = 'desk.lock';
      auditRepository.append(writer, {
        at,
        accountId,
        accountName,
        action,
        subject: null,
        reason: null,
        detail: '{}',
      });
    });
    hangDoorplate(desk, database);
  } finally {
    void closeWhenIdle(context);
  }
}

/** Somebody sits down, or leaves no open desk behind. */
export async function arriveOrClose<T>(context: EntryContext, arrive: () => Promise<T>): Promise<T> {
  try {
    return await context.desk.whileArriving(arrive);
  } catch (error) {
    void closeWhenIdle(context);
    throw error;
  }
}
