import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Connection, connect, type DatabaseKey } from './connection.ts';
import type { PreparedChange } from './flush.ts';
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

function transactions(connection: Connection, writer: Writer): Pick<OpenDatabase, 'transaction' | 'settled'> {
  let last: Promise<unknown> = Promise.resolve();
  async function run<T>(work: Work<T>): Promise<T> {
    const changes: PreparedChange[] = [];
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(writer, (change) => changes.push(change));
      connection.exec('COMMIT');
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
};

/** One writing and one reading connection, so that a query never waits for a long write. */
export function openDatabase({ file, key, migrations, create }: OpenOptions): OpenDatabase {
  const writing = connect(file, key, create ? 'create' : 'write');
  try {
    migrate({ connection: writing, file, migrations });
    const writer = drizzle({ client: writing });
    const reading = connect(file, key, 'read');
    return {
      writer,
      reader: drizzle({ client: reading }),
      ...transactions(writing, writer),
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
