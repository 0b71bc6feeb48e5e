import { and, asc, desc, eq, isNotNull, lt, max } from 'drizzle-orm';
import type { FormCode } from '#shared/domain/documents/forms.ts';
import { type Margins, USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import type { Reader } from '../db/database.ts';
import {
  documentPrints,
  formWordings,
  issuedDocuments,
  printerOffsets,
  printRunItems,
  printRuns,
} from '../db/schema/documents.ts';
import { formMargins, officeFonts } from '../db/schema/paper.ts';

type Page = { readonly form: FormCode | null; readonly before: number | null; readonly limit: number };

export const documentsRepository = {
  /** The last number of a series and year, voided ones counted. */
  lastNumber: (reader: Reader, series: string, year: number): number =>
    reader
      .select({ last: max(issuedDocuments.number) })
      .from(issuedDocuments)
      .where(and(eq(issuedDocuments.series, series), eq(issuedDocuments.year, year)))
      .get()?.last ?? 0,
  find: (reader: Reader, id: string) =>
    reader.select().from(issuedDocuments).where(eq(issuedDocuments.id, id)).get(),
  /** The newest first. */
  page: (reader: Reader, { form, before, limit }: Page) =>
    reader
      .select({
        document: issuedDocuments,
        prints: reader.$count(documentPrints, eq(documentPrints.documentId, issuedDocuments.id)),
      })
      .from(issuedDocuments)
      .where(
        and(
          form === null ? undefined : eq(issuedDocuments.form, form),
          before === null ? undefined : lt(issuedDocuments.seq, before),
        ),
      )
      .orderBy(desc(issuedDocuments.seq))
      .limit(limit)
      .all(),
  offsets: (reader: Reader) =>
    reader
      .select({ printer: printerOffsets.printer, right: printerOffsets.right, down: printerOffsets.down })
      .from(printerOffsets)
      .orderBy(asc(printerOffsets.printer))
      .all(),
  /** The office's own font files, by face. */
  fonts: (reader: Reader) => reader.select().from(officeFonts).orderBy(asc(officeFonts.face)).all(),
  /** What a form leaves free at the edges of the paper. */
  margins: (reader: Reader, form: FormCode): Margins =>
    reader
      .select({
        left: formMargins.left,
        right: formMargins.right,
        top: formMargins.top,
        bottom: formMargins.bottom,
      })
      .from(formMargins)
      .where(eq(formMargins.form, form))
      .get() ?? USUAL_MARGINS,
  /** Each version of the office's words, the newest first. */
  wordings: (reader: Reader, form: FormCode) =>
    reader
      .select({
        seq: formWordings.seq,
        wording: formWordings.wording,
        setAt: formWordings.setAt,
        setBy: formWordings.setBy,
      })
      .from(formWordings)
      .where(eq(formWordings.form, form))
      .orderBy(desc(formWordings.seq))
      .all(),
  runs: (reader: Reader) =>
    reader
      .select({
        id: printRuns.id,
        form: printRuns.form,
        title: printRuns.title,
        begunAt: printRuns.begunAt,
        begunBy: printRuns.begunBy,
        total: reader.$count(printRunItems, eq(printRunItems.runId, printRuns.id)),
        done: reader.$count(
          printRunItems,
          and(eq(printRunItems.runId, printRuns.id), isNotNull(printRunItems.printedAt)),
        ),
      })
      .from(printRuns)
      .orderBy(desc(printRuns.begunAt))
      .all(),
  runItems: (reader: Reader, runId: string) =>
    reader
      .select({
        place: printRunItems.place,
        subject: printRunItems.subject,
        name: printRunItems.name,
        documentId: printRunItems.documentId,
        printedAt: printRunItems.printedAt,
      })
      .from(printRunItems)
      .where(eq(printRunItems.runId, runId))
      .orderBy(asc(printRunItems.place))
      .all(),
};
