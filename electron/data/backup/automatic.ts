import type { Desk } from '../desk/desk.ts';
import type { JobContext } from '../rpc/context.ts';
import { keepSnapshot } from './local.ts';
import { carryToSecondDisk } from './second-disk.ts';
import type { Hand } from './snapshot.ts';

/** Milliseconds that work may stand before it is put aside by itself. */
const EVERY = 15 * 60_000;

/** What changes nothing that a snapshot would be taken for. */
const NO_WORK = /^(?:backup|desk)\./;

type Options = {
  readonly desk: Desk;
  /** Told why a snapshot that nobody asked for could not be taken. */
  readonly failed: (error: unknown) => void;
};

export type Automatic = ReturnType<typeof snapshotsByThemselves>;

/**
 * Puts the office aside without being asked: a quarter of an hour after the first change, and when somebody leaves. The
 * practice office is worth no room.
 */
export function snapshotsByThemselves({ desk, failed }: Options) {
  let unsaved = false;
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();

  async function take(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!unsaved) return;
    unsaved = false;
    try {
      const { clock, newId } = desk;
      const hand: Hand = { reader: desk.database().reader, clock, newId, vault: desk.vault() };
      const { run } = await keepSnapshot(hand, async () => undefined);
      await carryToSecondDisk(hand, run);
    } catch (error) {
      unsaved = true;
      failed(error);
    }
  }
  const settle = (): Promise<void> => (turn = turn.then(take));
  return {
    /** Somebody has changed something. */
    worked: (path: string): void => {
      if (desk.practice || NO_WORK.test(path)) return;
      unsaved = true;
      timer ??= setTimeout(() => void settle(), EVERY).unref();
    },
    /** Puts the office aside as it is now, for somebody who is about to do something large. */
    putAside: async (hand: Hand & Pick<JobContext, 'pause'>): Promise<void> => {
      await keepSnapshot(hand, () => hand.pause({ done: 0, total: null }));
    },
    /** Resolves when there is nothing that is not put aside. */
    settle,
  };
}

/** Does something large once the office as it is now lies beside it. */
export const afterSnapshot =
  <I, O>(work: (context: JobContext, input: I) => Promise<O>) =>
  async (context: JobContext, input: I): Promise<O> => {
    await context.putAside();
    return work(context, input);
  };
