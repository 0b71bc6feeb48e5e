import { type Printer, SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import { CallError } from '#shared/contract/client.ts';
import { client } from '#renderer/lib/client.ts';

export type PrintOrder = { readonly printer: string; readonly copies: number };

/** The printer that was chosen, if it is still there; the system's own when none was. */
async function findPrinter(chosen: string): Promise<Printer> {
  const found = await client.shell.printers({});
  const [only] = found;
  const byName = found.find(({ name }) => name === chosen);
  if (byName) return byName;
  if (!only || chosen !== SYSTEM_PRINTER) throw new CallError({ code: 'no-printer', params: {} });
  return found.length === 1 ? only : { name: SYSTEM_PRINTER, displayName: '系统默认打印机' };
}

/** Sends kept bytes to a printer, where it needs them, and writes down that it did; the printer's name. */
export async function printDocument(
  { documentId, pdf }: { readonly documentId: string; readonly pdf: Uint8Array<ArrayBuffer> },
  { printer, copies }: PrintOrder,
): Promise<string> {
  const { name, displayName } = await findPrinter(printer);
  const known = (await client.documents.offsets({})).find((offset) => offset.printer === name);
  const offset = { right: known?.right ?? 0, down: known?.down ?? 0 };
  await client.shell.printPdf({ pdf, printer: name, copies, offset });
  await client.documents.printed({ documentId, printer: displayName, copies });
  return displayName;
}
