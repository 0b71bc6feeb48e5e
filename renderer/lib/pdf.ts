import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type Pdf = PDFDocumentProxy;

/** Opens a PDF's bytes; they are copied, because the reader keeps what it is given. */
export function openPdf(bytes: Uint8Array): Promise<Pdf> {
  return getDocument({ data: bytes.slice(), useWasm: false, isOffscreenCanvasSupported: false }).promise;
}

type Drawn = { readonly canvas: HTMLCanvasElement; readonly text: string };

/** Draws a page, the first is 1, so wide (in device pixels), and reads what stands on it. */
export async function drawPage(pdf: Pdf, number: number, width: number): Promise<Drawn> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / whole.width });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    // Faces map some characters to the radicals that they look like.
    .normalize('NFKC');
  return { canvas, text };
}
