import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { entry, query } from './rpc.ts';

/** What a call of a job answers at once. */
export const JobStarted = z.strictObject({ jobId: z.string() });

const Progress = z.strictObject({
  /** Units of work done, and how many there are; null while nobody knows. */
  done: z.int(),
  total: z.int().nullable(),
});
export type Progress = z.infer<typeof Progress>;

const Running = z.strictObject({
  id: z.string(),
  path: z.string(),
  state: z.literal('running'),
  progress: Progress,
});
export type RunningJob = z.infer<typeof Running>;

export const JobEvent = z.discriminatedUnion('state', [
  Running,
  z.strictObject({ id: z.string(), path: z.string(), state: z.literal('done'), result: z.unknown() }),
  z.strictObject({
    id: z.string(),
    path: z.string(),
    state: z.literal('failed'),
    error: z.object({ code: z.unknown(), params: z.unknown() }),
  }),
]);
export type JobEvent = z.infer<typeof JobEvent>;

export const jobs = {
  running: query(EVERYONE, z.strictObject({}), z.array(Running)),
  /** Answers whether there was such a job to stop; its own event says when it has stopped. */
  cancel: entry(z.strictObject({ jobId: z.string() }), z.boolean()),
};
