import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError, readWireError } from '#shared/contract/errors.ts';
import type { Progress } from '#shared/contract/jobs.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import type { Mark } from './mark.ts';
import { joinPieces, type Piece } from './pieces.ts';
import type { Task } from './worker.ts';

/** How long a workbook may be worked at, and how much memory that may take: a city's roster needs a third of either. */
const GUARD_LIMITS = { seconds: 120, megabytes: 1500 };
type GuardLimits = typeof GUARD_LIMITS;

/** Workbooks, read and marked where they can do no harm. Each throws an AppError whatever is the matter with the file. */
export type Workbooks = {
  readonly read: (bytes: Uint8Array, pause: Pause) => Promise<readonly Sheet[]>;
  readonly mark: (
    bytes: Uint8Array,
    marks: readonly Mark[],
    pause: Pause,
  ) => Promise<Uint8Array<ArrayBuffer>>;
};

type Pause = (progress: Progress) => Promise<void>;

/** Between two looks at the clock, at the memory, and at whether it is still wanted. */
const LOOK_MS = 50;
const MEGABYTE = 1024 * 1024;

const Answer = z.union([
  z.strictObject({ piece: z.custom<Piece>((piece) => typeof piece === 'object') }),
  z.strictObject({ marked: z.instanceof(Uint8Array) }),
  z.strictObject({ refused: z.strictObject({ code: z.unknown(), params: z.unknown() }) }),
  z.strictObject({ done: z.literal(true) }),
]);
type Answer = z.infer<typeof Answer>;

/** The workbooks of a desk; `program` is that of the thread. */
export function workbooksIn(program: string, limits: GuardLimits = GUARD_LIMITS): Workbooks {
  return {
    read: async (bytes, pause) => {
      const pieces: Piece[] = [];
      for await (const answer of answersOf(
        { program, limits, pause },
        { kind: 'read', bytes: new Uint8Array(bytes) },
      )) {
        if ('piece' in answer) pieces.push(answer.piece);
      }
      return joinPieces(pieces);
    },
    mark: async (bytes, marks, pause) => {
      const task = { kind: 'mark', bytes: new Uint8Array(bytes), marks: [...marks] } satisfies Task;
      let marked: Uint8Array<ArrayBuffer> | undefined;
      for await (const answer of answersOf({ program, limits, pause }, task)) {
        if ('marked' in answer) marked = answer.marked;
      }
      if (!marked) throw new Error('Nothing was marked');
      return marked;
    },
  };
}

type Guarded = { readonly program: string; readonly limits: GuardLimits; readonly pause: Pause };

/** What the thread answers, one after another; it is ended with the last one, however that comes about. */
async function* answersOf(guarded: Guarded, task: Task): AsyncGenerator<Answer> {
  const worker = new Worker(resolve(guarded.program), {
    workerData: { workbook: task },
    // Beyond the limit that is looked at: an allocation too large for this one would end the whole process.
    resourceLimits: { maxOldGenerationSizeMb: guarded.limits.megabytes * 2 },
  });
  const ended = new AbortController();
  const stopped = watch(worker, { ...guarded, signal: ended.signal });
  // It is looked at only while something is waited for.
  stopped.catch(() => undefined);
  try {
    for (;;) {
      const answer = await Promise.race([nextAnswer(worker, guarded.limits), stopped]);
      if ('done' in answer) return;
      if ('refused' in answer) throw AppError.of(readWireError(answer.refused));
      yield answer;
      worker.postMessage('next');
    }
  } finally {
    ended.abort();
    await worker.terminate();
  }
}

async function nextAnswer(worker: Worker, { megabytes }: GuardLimits): Promise<Answer> {
  try {
    const [answer] = z.tuple([Answer]).parse(await once(worker, 'message'));
    return answer;
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw isTooLarge
      ? new AppError('workbook-takes-too-much', { what: 'megabytes', most: megabytes })
      : error;
  }
}

type Watch = Guarded & { readonly signal: AbortSignal };

/** Rejects when the thread has used up its time or memory, or is not wanted any more. */
async function watch(worker: Worker, { limits, pause, signal }: Watch): Promise<never> {
  const from = performance.now();
  let used = 0;
  const measure = () =>
    worker.getHeapStatistics().then(
      ({ used_heap_size: heap, external_memory: buffers }) => {
        used = (heap + buffers) / MEGABYTE;
      },
      // It has just ended.
      () => undefined,
    );
  for (;;) {
    await setTimeout(LOOK_MS, undefined, { signal });
    await pause({ done: 0, total: null });
    const { seconds, megabytes } = limits;
    if (performance.now() - from > seconds * 1000) {
      throw new AppError('workbook-takes-too-much', { what: 'seconds', most: seconds });
    }
    if (used > megabytes)
      throw new AppError('workbook-takes-too-much', { what: 'megabytes', most: megabytes });
    void measure();
  }
}
