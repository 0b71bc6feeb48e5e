import { execFileSync } from 'node:child_process';

/** The text of a PDF, read with poppler. */
export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
}
