import { setImmediate } from 'node:timers/promises';
import type { EventPayload, Topic } from '#shared/contract/events.ts';
import { AppError, type WireError } from '#shared/contract/errors.ts';
import type { Progress, RunningJob } from '#shared/contract/jobs.ts';

export type Emit = <T extends Topic>(topic: T, payload: EventPayload<T>) => void;
type Pause = (progress: Progress) => Promise<void>;
type Work = (pause: Pause) => Promise<unknown>;

/** Milliseconds that a job may work before whoever else asks has a turn: half a frame. */
const LONGEST_TURN = 8;
/** Milliseconds between two words on its progress. */
const TELL_EVERY = 100;

type JobsOptions = {
  readonly newId: () => string;
  readonly emit: Emit;
  readonly wireError: (path: string, error: unknown) => WireError;
};

export type Jobs = ReturnType<typeof createJobs>;

type Entry = { job: RunningJob; cancelled: boolean; ended: Promise<void> };

function pauseOf(entry: Entry, emit: Emit): Pause {
  // The first piece of work is told at once: from then on everybody knows how much there is.
  let workedSince = -Infinity;
  let toldAt = -Infinity;
  return async (progress) => {
    if (performance.now() - workedSince < LONGEST_TURN) return;
    entry.job = { ...entry.job, progress };
    if (performance.now() - toldAt >= TELL_EVERY) {
      toldAt = performance.now();
      emit('job', entry.job);
    }
    await setImmediate();
    workedSince = performance.now();
    if (entry.cancelled) throw new AppError('cancelled');
  };
}

/** What runs for long: started here, watched here, stopped here. */
export function createJobs({ newId, emit, wireError }: JobsOptions) {
  const running = new Map<string, Entry>();

  async function run(entry: Entry, work: Work): Promise<void> {
    const { id, path } = entry.job;
    // The caller hears the job's id before its first event.
    await setImmediate();
    try {
      const result = await work(pauseOf(entry, emit));
      running.delete(id);
      emit('job', { id, path, state: 'done', result });
    } catch (error) {
      running.delete(id);
      emit('job', { id, path, state: 'failed', error: wireError(path, error) });
    }
  }

  function enter(path: string): Entry {
    const id = newId();
    const job: RunningJob = { id, path, state: 'running', progress: { done: 0, total: null } };
    const entry = { job, cancelled: false, ended: Promise.resolve() };
    running.set(id, entry);
    return entry;
  }

  return {
    start: (path: string, work: Work): { jobId: string } => {
      const entry = enter(path);
      entry.ended = run(entry, work);
      return { jobId: entry.job.id };
    },
    /** Works for whoever waits for the answer itself; only its progress is told as a job's. */
    report: async <T>(path: string, work: (pause: Pause) => Promise<T>): Promise<T> => {
      const entry = enter(path);
      try {
        return await work(pauseOf(entry, emit));
      } finally {
        running.delete(entry.job.id);
      }
    },
    cancel: (id: string): boolean => {
      const entry = running.get(id);
      if (entry) entry.cancelled = true;
      return entry !== undefined;
    },
    running: (): RunningJob[] => [...running.values()].map(({ job }) => job),
    /** Resolves when nothing runs any more. */
    idle: async (): Promise<void> => {
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
