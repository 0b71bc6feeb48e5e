import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write, type WorkBook } from '@e965/xlsx';

/** A workbook of sheets of plain values, written by the library. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): WorkBook {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return workbook;
}

export function bytesOf(workbook: WorkBook, bookType: 'xlsx' | 'biff8' | 'xlsm' | 'xlsb'): Buffer {
  const bytes: unknown = write(workbook, { type: 'buffer', bookType, compression: true });
  if (!Buffer.isBuffer(bytes)) throw new Error('Nothing was written');
  return bytes;
}

/** The same package with parts changed, added or, where undefined, taken out. */
export function repack(
  bytes: Buffer,
  change: Readonly<Record<string, string | Uint8Array | ((text: string) => string) | undefined>>,
): Buffer {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  for (const [name, content] of Object.entries(change)) {
    const before = parts.get(name);
    if (content === undefined) parts.delete(name);
    else if (typeof content === 'string') parts.set(name, strToU8(content));
    else if (typeof content === 'function')
      parts.set(name, strToU8(content(strFromU8(before ?? strToU8('')))));
    else parts.set(name, content);
  }
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}
