import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Connection, connect, type DatabaseKey, LOG_BYTES } from './connection.ts';
import { flushBeside } from './flush.ts';
import { migrate } from './migrate.ts';

export type Writer = BetterSQLite3Database & { readonly $client: Connection };
/** What a query is given: it can select, and its connection refuses anything else. */
export type Reader = Pick<Writer, 'select' | 'selectDistinct' | '$count' | 'all' | 'get'> & {
  readonly $client: Pick<Connection, 'prepare'>;
};

/**
 * A change beside the database, ready to happen with a transaction: `put` right after the commit, which is not taken back any
 * more, so that it must need nothing that it could be refused; `drop` where there was none.
 */
export type PreparedChange = { readonly put: () => void; readonly drop: () => void };

/** What happens in a transaction; `along` hands over a change beside the database that is to happen with it. */
type Work<T> = (writer: Writer, along: (change: PreparedChange) => void) => T | Promise<T>;

export type OpenDatabase = {
  readonly writer: Writer;
  readonly reader: Reader;
  /** Runs `work` in one immediate transaction; whoever comes next waits until it is over. */
  readonly transaction: <T>(work: Work<T>) => Promise<T>;
  /** Resolves when whatever was waiting for its turn has had it, and nobody else holds the file. */
  readonly settled: () => Promise<unknown>;
  readonly close: () => void;
};

/** Bytes of a write-ahead log that is moved into the database at once, and of one that would hold everybody up. */
const [SMALL_LOG, LARGE_LOG] = [2 * LOG_BYTES, 32 * 1024 * 1024];

type Writing = Pick<OpenOptions, 'file' | 'checkpoint'> & { readonly connection: Connection };

/**
 * Commits; what was written for long is flushed beforehand and moved into the database afterwards by others. Left to SQLite
 * both would be done before anybody is answered again.
 */
function committing({ connection, file, checkpoint }: Writing) {
  const log = `${file}-wal`;
  const logBytes = () => statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  let moving: Promise<void> | undefined;
  const atRest = () => {
    moving = undefined;
  };
  if (checkpoint) connection.pragma('wal_autocheckpoint = 0');
  return {
    commit: async (): Promise<void> => {
      if (checkpoint && logBytes() > LARGE_LOG) await flushBeside(log);
      connection.exec('COMMIT');
    },
    /** Where it fails what was committed stays so, and the next commit tries again. */
    moveIn: (): void => {
      if (!checkpoint || moving) return;
      const bytes = logBytes();
      if (bytes > LARGE_LOG) moving = checkpoint().then(atRest, atRest);
      else if (bytes > SMALL_LOG) unlessRefused(() => connection.pragma('wal_checkpoint(PASSIVE)'));
    },
    moved: () => moving,
  };
}

function unlessRefused(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

type Transactions = Pick<OpenDatabase, 'transaction' | 'settled'>;

function transactions(writing: Writing, writer: Writer): Transactions {
  const { connection } = writing;
  const { commit, moveIn, moved } = committing(writing);
  let last: Promise<unknown> = Promise.resolve();
  async function committed<T>(work: Work<T>, changes: PreparedChange[]): Promise<T> {
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(writer, (change) => changes.push(change));
      await commit();
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      for (const { drop } of changes) drop();
      throw error;
    }
  }
  async function run<T>(work: Work<T>): Promise<T> {
    const changes: PreparedChange[] = [];
    const result = await committed(work, changes);
    for (const { put } of changes) put();
    moveIn();
    return result;
  }
  return {
    transaction: (work) => {
      const turn = last.then(() => run(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    settled: async () => {
      await last;
      await moved();
    },
  };
}

type OpenOptions = {
  readonly file: string;
  readonly key: DatabaseKey;
  readonly migrations: string;
  readonly create: boolean;
  /** Moves the write-ahead log into the database while others are answered. */
  readonly checkpoint?: () => Promise<unknown>;
};

/** One writing and one reading connection, so that a query never waits for a long write. */
export function openDatabase({ file, key, migrations, create, ...options }: OpenOptions): OpenDatabase {
  const writing = connect(file, key, create ? 'create' : 'write');
  try {
    migrate({ connection: writing, file, migrations });
    const writer = drizzle({ client: writing });
    const reading = connect(file, key, 'read');
    return {
      writer,
      reader: drizzle({ client: reading }),
      ...transactions({ connection: writing, file, ...options }, writer),
      close: () => {
        reading.close();
        writing.close();
      },
    };
  } catch (error) {
    writing.close();
    throw error;
  }
}
