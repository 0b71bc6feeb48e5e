import { type CellObject, type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
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

/** Opens a workbook with the library. It was not written for hostile files: whatever it throws means a damaged one. */
export function openWithLibrary(bytes: Buffer): WorkBook {
  try {
    return read(bytes, READ_OPTIONS);
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new AppError('workbook-encrypted');
    throw new AppError('workbook-damaged');
  }
}
