import { contract } from '#shared/contract/index.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Session } from '#shared/contract/desk.ts';
import type { Client, Contract } from '#shared/contract/rpc.ts';
import type { Day } from '#shared/domain/day.ts';
import { instantAt } from '#shared/domain/local-time.ts';
import type { PRACTICE_ACCOUNTS } from '#shared/domain/practice.ts';
import { accountsRepository } from '../../accounts/repository.ts';
import { createVault } from '../../backup/vault.ts';
import { applicationsHandlers } from '../../applications/handlers.ts';
import type { OpenDatabase, Writer } from '../../db/database.ts';
import { newId as newJobId } from '../../db/new-id.ts';
import type { Desk } from '../../desk/desk.ts';
import { documentsHandlers } from '../../documents/handlers.ts';
import { importsHandlers } from '../../imports/handlers.ts';
import type { Workbooks } from '../../imports/workbook/guard.ts';
import { createJobs } from '../../jobs/jobs.ts';
import { paymentsHandlers } from '../../payments/handlers.ts';
import { programsHandlers } from '../../programs/handlers.ts';
import { contentsIn } from '../../registry/attachments/contents.ts';
import { registryHandlers } from '../../registry/handlers.ts';
import { reviewsHandlers } from '../../reviews/handlers.ts';
import { clockOf } from '../../rpc/clock.ts';
import { createDispatch } from '../../rpc/dispatch.ts';
import { toWireError } from '../../rpc/wire-error.ts';
import { settingsHandlers } from '../../settings/handlers.ts';
import { volunteersHandlers } from '../../volunteers/handlers.ts';
import { PRACTICE_OFFICE } from '../office.ts';
import { countedIds } from './counted-ids.ts';

const { registry, programs, documents, payments, applications, reviews, volunteers, settings, imports } =
  contract;
const PAST = {
  registry,
  programs,
  documents,
  payments,
  applications,
  reviews,
  volunteers,
  settings,
  imports,
} satisfies Contract;

const HANDLERS = {
  registry: registryHandlers,
  programs: programsHandlers,
  documents: documentsHandlers,
  payments: paymentsHandlers,
  applications: applicationsHandlers,
  reviews: reviewsHandlers,
  volunteers: volunteersHandlers,
  settings: settingsHandlers,
  imports: importsHandlers,
};

type Login = (typeof PRACTICE_ACCOUNTS)[number]['login'];
export type PastClient = Client<typeof PAST>;

/** The office as it was at work in the past: real calls by whoever sat there, at any moment. */
export type PastOffice = {
  readonly writer: Writer;
  readonly newId: () => string;
  /** The moment that it is in the office, UTC. */
  readonly now: () => string;
  /** Somebody sits down at a time of a day (minutes of the office's day), and calls through the front door. */
  readonly at: (day: Day, minute: number, login: Login) => PastClient;
};

/** Files that the story itself has written need no thread that can be ended; hundreds of them would be begun. */
const WORKBOOKS: Workbooks = {
  read: async (bytes) => {
    const { readWorkbook } = await import('../../imports/workbook/read.ts');
    return readWorkbook(Buffer.from(bytes));
  },
  mark: () => Promise.reject(new Error('No story marks a workbook')),
};

const noKeys = () => {
  throw new Error('No story changes who may open the office');
};

/** An office that is being founded: its database, and the key that its contents are sealed with. */
export type Unfinished = { readonly database: OpenDatabase; readonly key: Buffer };

type Moment = { readonly now: () => string; readonly session: () => Session | undefined };

/** The desk as it would have been at that moment, on the database that is being founded. */
function deskThen(desk: Desk, { database, key }: Unfinished, { now, session }: Moment): Desk {
  return {
    ...desk,
    clock: clockOf(now),
    newId: countedIds(now),
    session,
    // Nobody of the story sits at today's desk.
    seat: () => undefined,
    leave: () => undefined,
    workbooks: WORKBOOKS,
    vault: () => createVault({ ...desk, key }),
    keys: () => ({ give: noKeys, take: noKeys, prove: noKeys, recoveryCode: noKeys }),
    contents: (along) => contentsIn({ folder: desk.folder.attachments, key }, along),
    // One connection: what another reads would be deciphered anew after every commit.
    database: () => ({ ...database, reader: database.writer }),
  };
}

/** Calls through the front door of a desk in this process. */
function clientOf(desk: Desk): PastClient {
  const listeners = new Set<(payload: unknown) => void>();
  const wireError = toWireError(desk.clock.now, (_incident, _path, error) => desk.failed(error));
  const jobs = createJobs({
    newId: newJobId,
    wireError,
    emit: (_topic, payload) => {
      for (const listen of listeners) listen(payload);
    },
  });
  // What nobody lived through is worth no room.
  const snapshots = {
    worked: () => undefined,
    putAside: async () => undefined,
    settle: async () => undefined,
  };
  const office = { desk, jobs, snapshots };
  return createClient(PAST, {
    call: createDispatch({ contract: PAST, handlers: HANDLERS, office, wireError }),
    on: (_topic, listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  });
}

/** Opens an office that is being founded to the time before it was. */
export function pastOffice(desk: Desk, unfinished: Unfinished, from: Day): PastOffice {
  let now = instantAt(from, 0);
  let session: Session | undefined;
  const past = deskThen(desk, unfinished, { now: () => now, session: () => session });
  const client = clientOf(past);
  const { writer } = unfinished.database;
  const accounts = accountsRepository.list(writer);
  return {
    writer,
    newId: past.newId,
    now: () => now,
    at: (day, minute, login) => {
      const account = accounts.find((each) => each.login === login);
      if (!account) throw new Error(`Nobody is called ${login}`);
      now = instantAt(day, minute);
      const { id: accountId, name, role } = account;
      const seated = { mustChangePassword: false, office: PRACTICE_OFFICE.name, practice: true };
      session = { ...seated, accountId, login, name, role, signedInAt: now };
      return client;
    },
  };
}
