import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutRadicals } from '#shared/domain/documents/radicals.ts';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type Pdf = PDFDocumentProxy;

let reader: PDFWorker | undefined;

/** Opens a PDF's bytes; they are copied, because the reader keeps what it is given. One reader opens them all. */
export function openPdf(bytes: Uint8Array): Promise<Pdf> {
  reader ??= PDFWorker.create({});
  const data = bytes.slice();
  return getDocument({ data, worker: reader, useWasm: false, isOffscreenCanvasSupported: false }).promise;
}

/** Draws a page, the first is 1, so wide (in device pixels). */
export async function drawPage(pdf: Pdf, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / whole.width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** What stands on a page, the first is 1. */
export async function readPage(pdf: Pdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return withoutRadicals(items.map((item) => ('str' in item ? item.str : '')).join(' '));
}
