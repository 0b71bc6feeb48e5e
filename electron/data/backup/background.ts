/**
 * A thread beside the data process, for what SQLite does in one piece: copying a whole database, checking every page of
 * one, and moving what was written for long into it. Meanwhile the data process goes on answering.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { connect } from '../db/connection.ts';
import { type Census, takeCensus } from './census.ts';
import { namedContents } from './named.ts';

export const Task = z.discriminatedUnion('kind', [
  /** Writes the database as it is now into a new file. */
  z.strictObject({ kind: z.literal('snapshot'), file: z.string(), into: z.string(), key: z.string() }),
  /** Checks every page and counts everything. */
  z.strictObject({ kind: z.literal('examine'), file: z.string(), key: z.string() }),
  /** Moves what stands in the write-ahead log into the database. */
  z.strictObject({ kind: z.literal('checkpoint'), file: z.string(), key: z.string() }),
]);
export type Task = z.infer<typeof Task>;

export type Examined = {
  readonly sound: boolean;
  readonly census: Census;
  /** The contents that it speaks of, by their names. */
  readonly named: readonly string[];
};

function perform(task: Task): Examined | null {
  const key = Buffer.from(task.key, 'hex');
  const connection = connect(task.file, key, task.kind === 'checkpoint' ? 'write' : 'read');
  try {
    if (task.kind === 'checkpoint') {
      connection.pragma('wal_checkpoint(PASSIVE)');
      return null;
    }
    if (task.kind === 'examine') {
      const sound = connection.pragma('integrity_check', { simple: true }) === 'ok';
      return { sound, census: takeCensus(connection), named: namedContents(connection) };
    }
    connection.pragma('query_only = OFF');
    connection.prepare('VACUUM INTO ?').run(task.into);
    const copy = connect(task.into, key, 'read');
    try {
      return { sound: true, census: takeCensus(copy), named: namedContents(copy) };
    } finally {
      copy.close();
    }
  } finally {
    connection.close();
    key.fill(0);
  }
}

const Given = z.object({ backup: Task });
const given = Given.safeParse(workerData);
if (parentPort && given.success) {
  try {
    parentPort.postMessage({ done: perform(given.data.backup) });
  } catch (error) {
    const { message, code } = z.object({ message: z.string(), code: z.string().optional() }).parse(error);
    parentPort.postMessage({ failed: { message, code } });
  }
}
