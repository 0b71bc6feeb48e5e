import { type Printer, type Sides, SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import type { PrinterTrouble } from '#shared/domain/documents/printer-trouble.ts';
import { CallError } from '#shared/contract/client.ts';
import { client } from '#renderer/lib/client.ts';
import type { DrawnPaper } from '#renderer/lib/draw-paper.ts';
import { TROUBLE_TEXTS } from '#renderer/lib/printer-trouble.ts';

/** The first and the last page, counted from 1. */
export type Pages = { readonly from: number; readonly to: number };

export type PrintOrder = {
  readonly printer: string;
  readonly copies: number;
  readonly sides: Sides;
  /** Null for all of them. */
  readonly pages: Pages | null;
};

/** One of each, all its pages, as the printer is set. */
export const USUAL_ORDER: PrintOrder = { printer: SYSTEM_PRINTER, copies: 1, sides: 'as-set', pages: null };

/** The printer that was chosen, if it is still there; the system's own when none was. */
async function findPrinter(chosen: string): Promise<Printer> {
  const found = await client.shell.printers({});
  const [only] = found;
  const byName = found.find(({ name }) => name === chosen);
  if (byName) return byName;
  if (!only || chosen !== SYSTEM_PRINTER) throw new CallError({ code: 'no-printer', params: {} });
  return found.length === 1 ? only : { name: SYSTEM_PRINTER, displayName: '系统默认打印机' };
}

/** Paper with a box where a name should be is not sent anywhere. */
export function refuseMissing(missing: DrawnPaper['missing']): void {
  const [first] = missing;
  if (!first) return;
  const characters = missing.map(({ character }) => character).join('、');
  throw new CallError({ code: 'characters-missing', params: { characters, words: first.words } });
}

/** Whether a paper was not issued because another got its number after it was composed. */
export const isNumberTaken = (error: unknown): boolean =>
  error instanceof CallError && error.error.code === 'document-number-taken';

/** Where a document went, and what that printer lacks to print it. */
export type Sent = { readonly printer: string; readonly trouble: PrinterTrouble | null };

/** What became of a document, in a sentence that begins so. */
export const sentText = ({ printer, trouble }: Sent, more = ''): string =>
  `已送到打印机“${printer}”${more}。${trouble === null ? '' : TROUBLE_TEXTS[trouble]}`;

/** Sends kept bytes to a printer, where it needs them, and writes down that it did. */
export async function printDocument(
  { documentId, pdf }: { readonly documentId: string; readonly pdf: Uint8Array<ArrayBuffer> },
  { printer, copies, sides, pages }: PrintOrder,
): Promise<Sent> {
  const { name, displayName } = await findPrinter(printer);
  const known = (await client.documents.offsets({})).find((offset) => offset.printer === name);
  const offset = { right: known?.right ?? 0, down: known?.down ?? 0 };
  const { trouble } = await client.shell.printPdf({ pdf, printer: name, copies, sides, pages, offset });
  const sent = pages && `${pages.from}-${pages.to}`;
  await client.documents.printed({ documentId, printer: displayName, copies, pages: sent });
  return { printer: displayName, trouble };
}
