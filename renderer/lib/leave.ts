import { client } from './client.ts';
import { collectDrafts } from './drafts.ts';
import { queryClient } from './queries.ts';

/**
 * Locks the desk: what stands in the forms is kept encrypted, and this window is given up for a new one, so
 * that nothing it showed stays in its memory.
 */
export async function leave(): Promise<void> {
  const drafts = collectDrafts();
  const { pathname, search } = window.location;
  const place = `${pathname}${search}`;
  document.documentElement.dataset['leaving'] = 'true';
  // Nobody is signed in from the moment this is asked; its answer may come after a job that still runs.
  void client.desk.lock({ drafts, place }).catch(() => undefined);
  queryClient.clear();
  await client.shell.freshWindow({});
}
