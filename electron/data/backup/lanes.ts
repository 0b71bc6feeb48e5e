const LANES = 4;

/**
 * Does something with each, a few at a time: a disk that is asked for several things at once is done sooner. After a failure
 * nothing more is begun, and what was begun is waited for.
 */
export async function inLanes<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = Array.from(items).values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
