import type { ReactNode } from 'react';
import { drawPage, openPdf } from '#renderer/lib/pdf.ts';
import './pages.css';

const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;

/** A PDF's pages as pictures, for printers that take no PDF. */
export async function pdfPages(bytes: Uint8Array): Promise<ReactNode> {
  const pdf = await openPdf(bytes);
  const pages: { readonly url: string; readonly isWide: boolean }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    const canvas = await drawPage(pdf, number, (width / POINTS_PER_INCH) * DOTS_PER_INCH);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (picture) pages.push({ url: URL.createObjectURL(picture), isWide: width > height });
  }
  return pages.map(({ url, isWide }) => (
    <img key={url} className={isWide ? 'whole-page wide' : 'whole-page'} src={url} alt="" />
  ));
}
