import type { Session } from '#shared/contract/desk.ts';
import type { Progress } from '#shared/contract/jobs.ts';
import type { Contract, Handlers as AreaHandlers } from '#shared/contract/rpc.ts';
import type { Automatic } from '../backup/automatic.ts';
import type { Vault } from '../backup/vault.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Desk, KeyHolder } from '../desk/desk.ts';
import type { Workbooks } from '../imports/workbook/guard.ts';
import type { OfficeFolder } from '../desk/office-folder.ts';
import type { Contents } from '../registry/attachments/contents.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Clock } from './clock.ts';

/** What a command adds to its own audit row. */
export type AuditNote = {
  /** Whom or what it was about: `person:…`, `account:…`. */
  readonly subject?: string;
  readonly reason?: string;
  readonly detail?: unknown;
};

export type QueryContext = {
  readonly reader: Reader;
  readonly session: Session;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly contents: Pick<Contents, 'read'>;
  readonly folder: OfficeFolder;
};

export type CommandContext = {
  readonly writer: Writer;
  readonly session: Session;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly keys: KeyHolder;
  readonly contents: Contents;
  readonly note: (note: AuditNote) => void;
};

export type JobContext = {
  readonly session: Session;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly reader: Reader;
  readonly vault: Vault;
  readonly workbooks: Workbooks;
  readonly transaction: <T>(work: (writer: Writer) => T | Promise<T>) => Promise<T>;
  /** Called after each small piece of work: lets others have a turn when it is time; throws `cancelled` when it is to stop. */
  readonly pause: (progress: Progress) => Promise<void>;
  readonly note: (note: AuditNote) => void;
  /** Lays a snapshot of the office as it is now beside it. */
  readonly putAside: () => Promise<void>;
};

export type EntryContext = { readonly desk: Desk; readonly jobs: Jobs; readonly snapshots: Automatic };

export type Contexts = {
  readonly entry: EntryContext;
  readonly query: QueryContext;
  readonly command: CommandContext;
  readonly job: JobContext;
};

export type Handlers<Area extends Contract[string]> = AreaHandlers<Area, Contexts>;
