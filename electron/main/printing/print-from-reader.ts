import { setTimeout } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import { log } from '../log.ts';
import type { PrinterJob } from '../paper.ts';
import { printQueue } from './queue.ts';
import { openInReader } from './reader.ts';

/** Until a large document has gone to a slow printer's spooler. */
const LONGEST_PRINTING = 180_000;

const DUPLEX = {
  'as-set': {},
  one: { duplexMode: 'simplex' },
  two: { duplexMode: 'longEdge' },
} as const;

/** Resolves when Electron says that it went; some versions never say it of a PDF. */
function said(contents: WebContents, { printer, copies, sides }: PrinterJob): Promise<'said'> {
  const { promise, resolve, reject } = Promise.withResolvers<'said'>();
  const options = {
    silent: true,
    deviceName: printer,
    copies,
    pageSize: 'A4',
    margins: { marginType: 'none' },
    ...DUPLEX[sides],
  } as const;
  contents.print(options, (success, reason) => {
    if (success) resolve('said');
    else reject(new AppError('print-failed', { reason }));
  });
  return promise;
}

/** Resolves when a job stands in the queue that was not there before. */
async function queued(
  before: readonly string[] | undefined,
  { printer }: PrinterJob,
  isOver: () => boolean,
): Promise<'queued' | 'late'> {
  const end = performance.now() + LONGEST_PRINTING;
  while (!isOver() && performance.now() < end) {
    await setTimeout(printQueue.lookEvery);
    // What was there before is not known of a queue that was silent: nothing in it is taken for ours.
    const jobs = before && (await printQueue.jobs(printer));
    if (jobs?.some((job) => !before?.includes(job))) return 'queued';
  }
  return 'late';
}

/** Milliseconds that a window stays whose job stands in the queue, while nobody has said that all of it has gone. */
const LINGER = 60_000;

async function printOne(pdf: Uint8Array<ArrayBuffer>, job: PrinterJob): Promise<void> {
  const before = printQueue.jobs(job.printer);
  // Whether the queue can be read is seen below.
  before.catch(() => undefined);
  const window = await openInReader(pdf);
  let isOver = false;
  const gone = said(window.webContents, job).finally(() => {
    isOver = true;
    if (!window.isDestroyed()) window.destroy();
  });
  const first = await Promise.race([gone, before.then((jobs) => queued(jobs, job, () => isOver))]);
  if (first === 'said') return;
  // Whatever comes of a window that is closed later was told before.
  gone.catch(() => undefined);
  log.info('print job without an answer', { first });
  const close = () => window.isDestroyed() || window.destroy();
  if (first === 'queued') {
    void setTimeout(LINGER, undefined, { ref: false }).then(close);
    return;
  }
  close();
  throw new AppError('print-unsure');
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a PDF as it is, each page in its own size and turned as it is, from Chromium's own reader: letters stay letters, and
 * the pages are never drawn. One after another, so that a new job in the queue is the one that was sent. Resolves when the
 * system has it; fails with `print-failed`, or with `print-unsure` when nobody says anything.
 */
export function printFromReader(pdf: Uint8Array<ArrayBuffer>, job: PrinterJob): Promise<void> {
  const turn = last.then(() => printOne(pdf, job));
  last = turn.catch(() => undefined);
  return turn;
}
