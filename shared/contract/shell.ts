import { z } from 'zod';
import { FACE_NAMES } from '#shared/domain/documents/faces.ts';
import { PRINTER_TROUBLES } from '#shared/domain/documents/printer-trouble.ts';
import { PaperSheet } from '#shared/domain/documents/sheet.ts';
import { Bytes } from './bytes.ts';
import { entry } from './rpc.ts';
import { FileBytes } from './secret.ts';

const About = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** Which Node runs the data process: Electron's own, or one beside it where Electron is too old for the database. */
  dataRuntime: z.enum(['electron', 'node']),
  packaged: z.boolean(),
  dataFolder: z.string(),
});

const PaperRequest = z.strictObject({
  /** The page under `app://main/print/` that draws it. */
  document: z.enum(['recovery-sheet', 'explanation', 'sheet']),
  model: z.unknown(),
  fileName: z.string().max(120),
});
export type PaperRequest = z.input<typeof PaperRequest>;

/**
 * The printer that the system has chosen, in Electron's word for it. Newer Electrons do not tell which one that is
 * (`isDefault` is gone), but still print to it.
 */
export const SYSTEM_PRINTER = '';

const Printer = z.strictObject({ name: z.string(), displayName: z.string() });
export type Printer = z.infer<typeof Printer>;

/** On one side of the paper or on both; or as the printer is set. */
const SIDES = ['as-set', 'one', 'two'] as const;
export type Sides = (typeof SIDES)[number];

const Volume = z.strictObject({
  path: z.string(),
  /** As people call it: the stick's name. */
  label: z.string(),
  bytes: z.number(),
  free: z.number(),
  /** Whether what breaks this PC's disk takes it as well: it lies on that disk, on another, or the system did not tell. */
  disk: z.enum(['other', 'own', 'unknown']),
  /** One insertion of it: after it was out it is another one. */
  mount: z.string(),
});
export type Volume = z.infer<typeof Volume>;

/** Why the system did not answer: it is not let, it took too long, or it said what nobody understands. */
const SystemSilence = z.enum(['blocked', 'slow', 'unreadable']);
export type SystemSilence = z.infer<typeof SystemSilence>;

const Volumes = z.strictObject({
  volumes: z.array(Volume),
  /** Where the system did not tell of its disks, they are what was found at their letters. */
  silence: SystemSilence.nullable(),
});
export type Volumes = z.infer<typeof Volumes>;

/** What the window asks of the shell: things only a process with a screen, a printer and dialogs can do. */
export const shell = {
  about: entry(z.strictObject({}), About),
  /** Percent of the text size, 100 to 200. */
  zoom: entry(z.strictObject({ percent: z.int().min(100).max(200) }), z.strictObject({})),
  /** Gives the window up for a new one, so that nothing of what it showed stays in its memory. */
  freshWindow: entry(z.strictObject({}), z.strictObject({})),
  printers: entry(z.strictObject({}), z.array(Printer)),
  print: entry(PaperRequest.extend({ printer: z.string() }), z.strictObject({})),
  /** Somebody is about to look at a form. */
  readyPaper: entry(z.strictObject({}), z.strictObject({})),
  /** A font file of the office for the forms that are drawn from now on; null takes it away. */
  placeFace: entry(
    z.strictObject({ face: z.enum(FACE_NAMES), content: FileBytes.nullable() }),
    z.strictObject({}),
  ),
  /** A form as the PDF that is looked at, printed and kept, and the characters on it that no face has. */
  draw: entry(PaperSheet, z.strictObject({ pdf: Bytes, missing: z.array(z.string()) })),
  /** Hands these bytes to the system's queue, moved by tenths of a millimetre; tells what the printer lacks to print them. */
  printPdf: entry(
    z.strictObject({
      pdf: FileBytes,
      printer: z.string(),
      copies: z.int().min(1).max(99),
      sides: z.enum(SIDES),
      /** The first and the last, counted from 1; null for all of them. */
      pages: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).nullable(),
      offset: z.strictObject({ right: z.int(), down: z.int() }),
    }),
    z.strictObject({ trouble: z.enum(PRINTER_TROUBLES).nullable() }),
  ),
  /** Asks where to and writes the PDF there; null when the person changed their mind. */
  savePdf: entry(PaperRequest, z.strictObject({ file: z.string().nullable() })),
  /** The same with a file's bytes. */
  saveFile: entry(
    z.strictObject({ fileName: z.string().max(200), content: FileBytes }),
    z.strictObject({ file: z.string().nullable() }),
  ),
  /** Sticks, other disks and other parts of the own disk, as they are plugged in now; the own disk's come last. */
  volumes: entry(z.strictObject({}), Volumes),
  /** Starts again on the practice office, or back on the real one. */
  practice: entry(z.strictObject({ on: z.boolean() }), z.strictObject({})),
  quit: entry(z.strictObject({}), z.strictObject({})),
};
