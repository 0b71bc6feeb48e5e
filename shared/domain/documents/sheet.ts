import { z } from 'zod';
import { Fen } from '#shared/domain/money.ts';
import { Margins } from './margins.ts';

/** A line of text in a table: what stands in it, and how many of the row's twelve parts it takes. */
const Cell = z.strictObject({
  text: z.string(),
  span: z.int().min(1).max(12),
  /** The name of what stands beside it. */
  isHead: z.boolean(),
});
export type Cell = z.infer<typeof Cell>;

const Row = z.strictObject({
  cells: z.array(Cell),
  /** Millimetres at least; it grows with its text. */
  height: z.number(),
});
export type Row = z.infer<typeof Row>;

/** An official notice or letter in the geometry of GB/T 9704-2012. */
const Notice = z.strictObject({
  kind: z.literal('notice'),
  /** The issuing office in red above a letter (发文机关标志); null on a notice to a person. */
  head: z.string().nullable(),
  title: z.string(),
  number: z.string().nullable(),
  addressee: z.string().nullable(),
  body: z.array(z.string()),
  attachments: z.array(z.string()),
  /** Who issues it, and when; null where a person signs it and nobody else. */
  signature: z.strictObject({ issuer: z.string(), date: z.string() }).nullable(),
  /** After the date: contact, and the receipt that the addressee signs. */
  foot: z.array(z.string()),
});
export type Notice = z.infer<typeof Notice>;

const Column = z.strictObject({
  title: z.string(),
  /** Millimetres. */
  width: z.number(),
  align: z.enum(['left', 'center', 'right']),
});
export type Column = z.infer<typeof Column>;

/** A list with its head on each page, a subtotal a page and a total in figures and capitals. */
const Register = z.strictObject({
  kind: z.literal('register'),
  orientation: z.enum(['portrait', 'landscape']),
  title: z.string(),
  subtitle: z.string(),
  columns: z.array(Column),
  rows: z.array(z.array(z.string())),
  /** What each row amounts to, and the column that shows it; null where nothing is summed. */
  sum: z.strictObject({ column: z.int(), amounts: z.array(Fen) }).nullable(),
  signers: z.array(z.string()),
  /** The hash of the ledger's last line (台账链头). */
  ledgerHead: z.string().nullable(),
});
export type Register = z.infer<typeof Register>;

/** A form with boxes that are filled in and signed. */
const Grid = z.strictObject({
  kind: z.literal('grid'),
  title: z.string(),
  subtitle: z.string(),
  rows: z.array(Row),
  notes: z.array(z.string()),
});
export type Grid = z.infer<typeof Grid>;

/** What a sheet of paper says, before anybody knows where the pages end. */
export const Sheet = z.discriminatedUnion('kind', [Notice, Register, Grid]);
export type Sheet = z.infer<typeof Sheet>;

/** What stands on each sheet beside its own words. */
export const Furniture = z.strictObject({
  /** The document's own number, also as a QR code; null before one is given and where none is. */
  number: z.string().nullable(),
  form: z.string(),
  printedAt: z.string(),
  printedBy: z.string(),
  margins: Margins,
});
export type Furniture = z.infer<typeof Furniture>;

export const PaperSheet = z.strictObject({ sheet: Sheet, furniture: Furniture });
export type PaperSheet = z.infer<typeof PaperSheet>;
