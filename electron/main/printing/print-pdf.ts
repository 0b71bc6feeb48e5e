import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PDFDocument } from '@cantoo/pdf-lib';
import { app } from 'electron';
import { AppError } from '#shared/contract/errors.ts';
import type { PrinterTrouble } from '#shared/domain/documents/printer-trouble.ts';
import type { PrinterJob } from '../paper.ts';
import { printFromReader } from './print-from-reader.ts';
import { printQueue } from './queue.ts';

/** Tenths of a millimetre, from where the printer puts things to where they should be. */
type Offset = { readonly right: number; readonly down: number };

const TENTH_POINTS = 72 / 254;

/** The first and the last page, counted from 1. */
type Pages = { readonly from: number; readonly to: number };

/** These pages alone; all of them where none are named. */
async function cutPdf(pdf: Uint8Array<ArrayBuffer>, pages: Pages | null): Promise<Uint8Array<ArrayBuffer>> {
  if (pages === null) return pdf;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (let index = document.getPageCount() - 1; index >= 0; index -= 1) {
    if (index + 1 < pages.from || index + 1 > pages.to) document.removePage(index);
  }
  if (document.getPageCount() === 0) throw new AppError('print-failed', { reason: 'pages' });
  return new Uint8Array(await document.save());
}

/** The same pages, moved on the paper: what is drawn stays as it is, the sheet around it moves. */
async function shiftPdf(
  pdf: Uint8Array<ArrayBuffer>,
  { right, down }: Offset,
): Promise<Uint8Array<ArrayBuffer>> {
  if (right === 0 && down === 0) return pdf;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setMediaBox(x - right * TENTH_POINTS, y + down * TENTH_POINTS, width, height);
    page.setCropBox(x - right * TENTH_POINTS, y + down * TENTH_POINTS, width, height);
  }
  return new Uint8Array(await document.save());
}

const CUPS_SIDES = {
  'as-set': [],
  one: ['sides=one-sided'],
  two: ['sides=two-sided-long-edge'],
} as const;

/** CUPS takes PDF as it is; the bytes go through a pipe and never lie on the disk. */
async function handToCups(pdf: Uint8Array, { printer, copies, sides }: PrinterJob): Promise<void> {
  const destination = printer === '' ? [] : ['-d', printer];
  const options = ['media=A4', ...CUPS_SIDES[sides]].flatMap((option) => ['-o', option]);
  const lp = spawn('lp', [...destination, '-n', String(copies), ...options, '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(lp, 'close');
  lp.stdin.on('error', () => undefined);
  lp.stdin.end(pdf);
  const [code] = await ended.catch(() => [-1]);
  if (code !== 0) throw new AppError('print-failed', { reason: `lp ${String(code)}` });
}

/** What Windows does, on Linux: for tests, never in a shipped program. */
const AS_ON_WINDOWS = 'print-as-on-windows';

const takesPdf = () =>
  process.platform !== 'win32' && (app.isPackaged || !app.commandLine.hasSwitch(AS_ON_WINDOWS));

/** Prints the bytes of a PDF, none but those; Windows takes none, there Chromium's reader prints them. What keeps the printer from it. */
export async function printPdf(
  pdf: Uint8Array<ArrayBuffer>,
  { offset, pages, ...job }: PrinterJob & { readonly offset: Offset; readonly pages: Pages | null },
): Promise<PrinterTrouble | null> {
  const shifted = await shiftPdf(await cutPdf(pdf, pages), offset);
  await (takesPdf() ? handToCups : printFromReader)(shifted, job);
  return printQueue.trouble(job.printer);
}
