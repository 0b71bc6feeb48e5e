import { statSync } from 'node:fs';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Connection, connect, type DatabaseKey, LOG_BYTES } from './connection.ts';
import { flushBeside, type PreparedChange } from './flush.ts';
import { migrate } from './migrate.ts';

export type Writer = BetterSQLite3Database & { readonly $client: Connection };
/** What a query is given: it can select, and its connection refuses anything else. */
export type Reader = Pick<Writer, 'select' | 'selectDistinct' | '$count' | 'all' | 'get'> & {
  readonly $client: Pick<Connection, 'prepare'>;
};

/** What happens in a transaction; `along` hands over a change beside the database that is to happen with it. */
type Work<T> = (writer: Writer, along: (change: PreparedChange) => void) => T | Promise<T>;

export type OpenDatabase = {
  readonly writer: Writer;
  readonly reader: Reader;
  /** Runs `work` in one immediate transaction; whoever comes next waits until it is over. */
  readonly transaction: <T>(work: Work<T>) => Promise<T>;
  /** Resolves when whatever was waiting for its turn has had it. */
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
function committing({ connection, file, checkpoint }: Writing): () => Promise<void> {
  const log = `${file}-wal`;
  const logBytes = () => statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  let moving = false;
  const atRest = () => {
    moving = false;
  };
  if (checkpoint) connection.pragma('wal_autocheckpoint = 0');
  return async () => {
    if (checkpoint && logBytes() > LARGE_LOG) await flushBeside(log);
    connection.exec('COMMIT');
    if (!checkpoint || moving) return;
    const bytes = logBytes();
    if (bytes > LARGE_LOG) {
      moving = true;
      // Where it fails the next commit tries again.
      void checkpoint().then(atRest, atRest);
    } else if (bytes > SMALL_LOG) connection.pragma('wal_checkpoint(PASSIVE)');
  };
}

type Transactions = Pick<OpenDatabase, 'transaction' | 'settled'>;

function transactions(writing: Writing, writer: Writer): Transactions {
  const { connection } = writing;
  const commit = committing(writing);
  let last: Promise<unknown> = Promise.resolve();
  async function run<T>(work: Work<T>): Promise<T> {
    const changes: PreparedChange[] = [];
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(writer, (change) => changes.push(change));
      await commit();
      for (const { put } of changes) put();
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      for (const { drop } of changes) drop();
      throw error;
    }
  }
  return {
    transaction: (work) => {
      const turn = last.then(() => run(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    settled: () => last,
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
