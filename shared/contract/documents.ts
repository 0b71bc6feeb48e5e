import { z } from 'zod';
import { ADMINS, CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { FORM_CODES } from '#shared/domain/documents/forms.ts';
import { PaperSheet } from '#shared/domain/documents/sheet.ts';
import { Bytes } from './bytes.ts';
import { command, query } from './rpc.ts';
import { FileBytes } from './secret.ts';
import { paperSettings } from './documents/paper.ts';

const FormCodes = z.enum(FORM_CODES);
const documentId = z.uuid();
const Words = z.string().trim().min(2).max(200);
const Name = z.string().max(200);

const Asked = z.strictObject({
  form: FormCodes,
  /** Of whom or what, by id; null for a form of the whole office. */
  subject: z.string().max(64).nullable(),
  /** A town's or village's code, to narrow a list. */
  place: z.string().max(12).nullable(),
  /** What the clerk writes into the form. */
  values: z.record(z.string().max(20), z.string().max(20_000)),
});
export type Asked = z.infer<typeof Asked>;

/** At least a title and a word. */
const WordingText = z.string().min(4).max(20_000);

const DocumentNumber = z.strictObject({ series: z.string(), year: z.int(), seq: z.int() });

const Composed = z.strictObject({
  paper: PaperSheet,
  /** The number that it would have if it were issued now. */
  number: DocumentNumber.nullable(),
  title: z.string(),
  fileName: z.string(),
  /** What the paper speaks of and the office has not said yet: its place on the paper stays empty. */
  lacking: z.array(z.enum(['office-phone'])),
});
export type Composed = z.infer<typeof Composed>;

const Issued = z.strictObject({
  seq: z.int(),
  id: documentId,
  form: FormCodes,
  title: z.string(),
  number: z.string().nullable(),
  pages: z.int(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  /** When, by whom and why it was voided. */
  voided: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  prints: z.int(),
});
export type Issued = z.infer<typeof Issued>;

const Run = z.strictObject({
  id: z.uuid(),
  form: FormCodes,
  title: z.string(),
  begunAt: z.string(),
  begunBy: z.string(),
  done: z.int(),
  total: z.int(),
});
const RunItem = z.strictObject({
  place: z.int(),
  subject: z.string(),
  name: z.string(),
  documentId: documentId.nullable(),
  printedAt: z.string().nullable(),
});
export type RunItem = z.infer<typeof RunItem>;

export const documents = {
  /** What a form says of somebody or something now, with the number that it would be given. */
  compose: query(EVERYONE, Asked, Composed),
  /** Gives the number and keeps the bytes that carry it, both or neither. */
  issue: command(
    CLERKS,
    Asked.extend({
      title: Name,
      number: DocumentNumber.nullable(),
      pages: z.int().min(1).max(10_000),
      pdf: FileBytes,
      /** The place in a run of many. */
      run: z.strictObject({ runId: z.uuid(), place: z.int().min(1) }).nullable(),
    }),
    z.strictObject({ documentId }),
  ),
  /** It went to the printer. */
  printed: command(
    CLERKS,
    z.strictObject({
      documentId,
      printer: Name,
      copies: z.int().min(1).max(99),
      /** Which of its pages, `3-5`; null for all of them. */
      pages: z
        .string()
        .regex(/^\d{1,5}-\d{1,5}$/)
        .nullable(),
    }),
    z.strictObject({}),
  ),
  archive: query(
    EVERYONE,
    z.strictObject({
      form: FormCodes.nullable(),
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ documents: z.array(Issued), next: z.int().nullable() }),
  ),
  /** The very bytes that were printed. */
  pdf: query(EVERYONE, z.strictObject({ documentId }), z.strictObject({ title: z.string(), content: Bytes })),
  void: command(CLERKS, z.strictObject({ documentId, reason: Words }), z.strictObject({})),
  ...paperSettings,
  wordings: query(
    EVERYONE,
    z.strictObject({ form: FormCodes }),
    z.array(
      z.strictObject({ seq: z.int(), wording: z.string().nullable(), setAt: z.string(), setBy: z.string() }),
    ),
  ),
  /** Null goes back to the program's own words; a field that the form does not know is refused. */
  setWording: command(
    ADMINS,
    z.strictObject({ form: FormCodes, wording: WordingText.nullable() }),
    z.strictObject({}),
  ),
  /** What a paper of somebody would say in these words; of an invented person where nobody is named. */
  tryWording: query(
    ADMINS,
    z.strictObject({
      form: FormCodes,
      subject: z.string().max(64).nullable(),
      wording: WordingText,
    }),
    Composed,
  ),
  beginRun: command(
    CLERKS,
    z.strictObject({
      form: FormCodes,
      title: Words,
      items: z
        .array(z.strictObject({ subject: z.string().max(64), name: Name }))
        .min(1)
        .max(10_000),
    }),
    z.strictObject({ runId: z.uuid() }),
  ),
  runs: query(EVERYONE, z.strictObject({}), z.array(Run)),
  runItems: query(EVERYONE, z.strictObject({ runId: z.uuid() }), z.array(RunItem)),
};
