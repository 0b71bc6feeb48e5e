import { type CellObject, CFB, type ParsingOptions, read, SSF, type WorkBook } from '@e965/xlsx';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';

/** What of a workbook is read: values, their formats, and which of them are formulas; nothing else. */
export const READ_OPTIONS = {
  type: 'buffer',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: false,
  sheetStubs: false,
  bookVBA: false,
} as const satisfies ParsingOptions;

export type LibraryCell = CellObject;

/** Opens a workbook of the old formats with the library. It was not written for hostile files: whatever it throws means a damaged one. */
export function openWithLibrary(bytes: Buffer): WorkBook {
  return orDamaged(() => read(bytes, READ_OPTIONS));
}

const isFunction = (value: unknown) => typeof value === 'function';

// The library gives these two no types.
const Formatter = z.object({
  format: z.custom<(format: string, value: number | string) => string>(isFunction),
  is_date: z.custom<(format: string) => boolean>(isFunction),
});
const Containers = z.object({
  read: z.custom<(bytes: Buffer, options: { readonly type: 'buffer' }) => unknown>(isFunction),
  find: z.custom<(container: unknown, path: string) => unknown>(isFunction),
});

const formatter = Formatter.parse(SSF);
const containers = Containers.parse(CFB);

/** A value under a number format; throws where the library does not know the format. */
export const formatValue = formatter.format;
export const isDayOrTime = formatter.is_date;

const Entry = z
  .object({ content: z.union([z.instanceof(Uint8Array), z.array(z.int())]).nullish() })
  .nullish();

/** The streams of a compound file (MS-CFB) by their path; undefined where there is none so called. */
export function openContainer(bytes: Buffer): (path: string) => Buffer | undefined {
  const container = orDamaged(() => containers.read(bytes, { type: 'buffer' }));
  return (path) => {
    const entry = Entry.parse(orDamaged(() => containers.find(container, path)));
    return entry?.content ? Buffer.from(entry.content) : undefined;
  };
}

function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw new AppError('workbook-damaged');
  }
}
