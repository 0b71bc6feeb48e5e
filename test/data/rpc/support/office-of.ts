import { snapshotsByThemselves } from '#data/backup/automatic.ts';
import type { Jobs } from '#data/jobs/jobs.ts';
import type { EntryContext } from '#data/rpc/context.ts';
import type { TestDesk } from '#test/support/desk.ts';

/** What a dispatch works with, about an open desk and with jobs of its own. */
export const officeOf = ({ desk }: Pick<TestDesk, 'desk'>, jobs: Jobs): EntryContext => ({
  desk,
  jobs,
  snapshots: snapshotsByThemselves({ desk, failed: () => undefined }),
});
