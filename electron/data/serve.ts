import { randomBytes } from 'node:crypto';
import { contract } from '#shared/contract/index.ts';
import type { Reply } from '#shared/contract/rpc.ts';
import { accountsHandlers } from './accounts/handlers.ts';
import { applicationsHandlers } from './applications/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { newId } from './db/new-id.ts';
import { snapshotsByThemselves } from './backup/automatic.ts';
import { backupHandlers } from './backup/handlers.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { deskHandlers } from './desk/handlers.ts';
import { documentsHandlers } from './documents/handlers.ts';
import { exportsHandlers } from './exports/handlers.ts';
import { importsHandlers } from './imports/handlers.ts';
import { jobsHandlers } from './jobs/handlers.ts';
import { createJobs, type Emit } from './jobs/jobs.ts';
import { paymentsHandlers } from './payments/handlers.ts';
import { practiceHandlers } from './practice/handlers.ts';
import { programsHandlers } from './programs/handlers.ts';
import { registryHandlers } from './registry/handlers.ts';
import { reviewsHandlers } from './reviews/handlers.ts';
import type { Clock } from './rpc/clock.ts';
import { createDispatch } from './rpc/dispatch.ts';
import { type FailureLog, toWireError } from './rpc/wire-error.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { todayHandlers } from './today/handlers.ts';
import { volunteersHandlers } from './volunteers/handlers.ts';

export const handlers = {
  desk: deskHandlers,
  today: todayHandlers,
  accounts: accountsHandlers,
  audit: auditHandlers,
  settings: settingsHandlers,
  jobs: jobsHandlers,
  registry: registryHandlers,
  programs: programsHandlers,
  documents: documentsHandlers,
  exports: exportsHandlers,
  imports: importsHandlers,
  payments: paymentsHandlers,
  applications: applicationsHandlers,
  reviews: reviewsHandlers,
  volunteers: volunteersHandlers,
  backup: backupHandlers,
  practice: practiceHandlers,
};

type ServeOptions = {
  readonly folder: string;
  readonly practice: boolean;
  readonly migrations: string;
  readonly background: string;
  readonly workbookReader: string;
  readonly packedPractice: string;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly log: FailureLog;
};

export type Service = {
  readonly call: (path: string, input: unknown) => Promise<Reply>;
  readonly desk: Desk;
  /** Sends everybody away and puts aside what is not yet; afterwards the process may end. */
  readonly end: () => Promise<void>;
};

/** The whole data process but for the channel it is reached by: the program and the tests start it alike. */
export function serve({ emit, log, ...place }: ServeOptions): Service {
  const wireError = toWireError(() => randomBytes(4).toString('hex'), log);
  const desk = createDesk({
    ...place,
    newId,
    failed: (error) => void wireError('desk.renewKeys', error),
  });
  const jobs = createJobs({ newId, emit, wireError });
  const failed = (error: unknown) => wireError('backup.automatic', error);
  const snapshots = snapshotsByThemselves({ desk, failed });
  const end = async (): Promise<void> => {
    desk.leave();
    await snapshots.settle();
    desk.close();
  };
  const office = { desk, jobs, snapshots };
  return { call: createDispatch({ contract, handlers, office, wireError }), desk, end };
}
