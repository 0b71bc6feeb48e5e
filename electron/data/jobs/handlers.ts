import type { jobs } from '#shared/contract/jobs.ts';
import type { Handlers } from '../rpc/context.ts';

export const jobsHandlers: Handlers<typeof jobs> = {
  running: ({ jobs: all }) => all.running(),
  cancel: ({ jobs: all }, { jobId }) => all.cancel(jobId),
};
