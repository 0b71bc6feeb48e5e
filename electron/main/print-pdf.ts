import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '#shared/contract/errors.ts';
import { printSheet, type PrinterJob } from './paper.ts';

/** Tenths of a millimetre, from where the printer puts things to where they should be. */
type Offset = { readonly right: number; readonly down: number };

const TENTH_POINTS = 72 / 254;

/** The same pages, moved on the paper: what is drawn stays as it is, the sheet around it moves. */
async function shiftPdf(pdf: Uint8Array, { right, down }: Offset): Promise<Uint8Array> {
  if (right === 0 && down === 0) return pdf;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setMediaBox(x - right * TENTH_POINTS, y + down * TENTH_POINTS, width, height);
    page.setCropBox(x - right * TENTH_POINTS, y + down * TENTH_POINTS, width, height);
  }
  return document.save();
}

/** CUPS takes PDF as it is; the bytes go through a pipe and never lie on the disk. */
async function handToCups(pdf: Uint8Array, { printer, copies }: PrinterJob): Promise<void> {
  const destination = printer === '' ? [] : ['-d', printer];
  const lp = spawn('lp', [...destination, '-n', String(copies), '-o', 'media=A4', '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(lp, 'close');
  lp.stdin.on('error', () => undefined);
  lp.stdin.end(pdf);
  const [code] = await ended.catch(() => [-1]);
  if (code !== 0) throw new AppError('print-failed', { reason: `lp ${String(code)}` });
}

/** Prints the bytes of a PDF, none but those. Windows has no way in for them: there its pages are drawn anew, dot by dot. */
export async function printPdf(
  pdf: Uint8Array,
  { offset, ...job }: PrinterJob & { readonly offset: Offset },
) {
  const shifted = await shiftPdf(pdf, offset);
  if (process.platform === 'win32') await printSheet({ document: 'pages', model: shifted }, job);
  else await handToCups(shifted, job);
}
