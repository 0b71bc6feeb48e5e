/**
 * A thread beside the data process, in which workbooks are read and marked: whatever a file makes the readers do, the
 * desk goes on answering, and the thread can be ended. What it has to say it says piece by piece, each when it is asked.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { AppError, type WireError } from '#shared/contract/errors.ts';
import { markWorkbook } from './mark.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { readWorkbook } from './read.ts';

const CellMark = z.strictObject({ sheet: z.string(), row: z.int(), column: z.int(), text: z.string() });

const Task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('mark'), bytes: z.instanceof(Uint8Array), marks: z.array(CellMark) }),
]);
export type Task = z.infer<typeof Task>;

type Answer =
  | { readonly piece: Piece }
  | { readonly marked: Uint8Array }
  | { readonly refused: WireError }
  | { readonly done: true };

/** A failure that is no sentence ends the thread, and is its error. */
function* answersTo(task: Task): Generator<Answer> {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
  try {
    if (task.kind === 'mark') yield { marked: new Uint8Array(markWorkbook(bytes, task.marks)) };
    else for (const piece of piecesOf(readWorkbook(bytes))) yield { piece };
    yield { done: true };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { refused: error.wire };
  }
}

const Given = z.object({ workbook: Task });
const given = Given.safeParse(workerData);
if (parentPort && given.success) {
  const port = parentPort;
  const answers = answersTo(given.data.workbook);
  const say = () => {
    const next = answers.next();
    if (!next.done) port.postMessage(next.value);
  };
  port.on('message', say);
  say();
}
