import { execFileSync } from 'node:child_process';

/** The text of a PDF, read with poppler. */
export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
}

/** How many pages it has and how large they are, as poppler says it: `595 x 842 pts (A4)`. */
export function pdfPages(pdf: Buffer): { readonly count: number; readonly size: string } {
  const said = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  const field = (name: string) => new RegExp(`^${name}: +(.+)$`, 'm').exec(said)?.[1] ?? '';
  return { count: Number(field('Pages')), size: field('Page size') };
}
