import { useSyncExternalStore } from 'react';
import type { RunningJob } from '#shared/contract/jobs.ts';
import { onEvent } from './client.ts';

let running: readonly RunningJob[] = [];
const listeners = new Set<() => void>();

function change(next: readonly RunningJob[]): void {
  running = next;
  for (const listen of listeners) listen();
}

onEvent('job', (event) => {
  const others = running.filter(({ id }) => id !== event.id);
  change(event.state === 'running' ? [...others, event] : others);
});
onEvent('restarted', () => change([]));

/** What runs for long at this moment. */
export function useRunningJobs(): readonly RunningJob[] {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => running,
  );
}
