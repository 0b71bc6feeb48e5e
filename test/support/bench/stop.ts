import { setTimeout } from 'node:timers/promises';
import type { County } from './county.ts';

const LONGEST_MS = 200;

/** Starts a job, stops it after a while, and fails when it went on for longer than somebody waits. */
export async function stopJob(
  { client }: County,
  start: () => Promise<unknown>,
  after: number,
): Promise<void> {
  const cancelled = start().catch(() => performance.now());
  await setTimeout(after);
  const [job] = await client.jobs.running({});
  const asked = performance.now();
  await client.jobs.cancel({ jobId: job?.id ?? '' });
  const ended = await cancelled;
  if (typeof ended !== 'number' || ended - asked > LONGEST_MS)
    throw new Error(`It was not stopped within ${LONGEST_MS} ms`);
}
