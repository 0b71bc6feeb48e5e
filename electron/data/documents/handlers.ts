import { eq } from 'drizzle-orm';
import type { documents, Issued } from '#shared/contract/documents.ts';
import { AppError } from '#shared/contract/errors.ts';
import { type FormCode, FORMS } from '#shared/domain/documents/forms.ts';
import { numberText } from '#shared/domain/documents/number.ts';
import { unknownFields } from '#shared/domain/documents/wording.ts';
import { insertRow } from '../db/rows.ts';
import { formWordings, issuedDocuments, printRunItems, printRuns } from '../db/schema/documents.ts';
import type { Handlers } from '../rpc/context.ts';
import { composeDocument, tryWording } from './compose.ts';
import { issueDocument, notePrinted } from './issue.ts';
import { paperSettings } from './paper-settings.ts';
import { documentsRepository } from './repository.ts';

type Stored = typeof issuedDocuments.$inferSelect;

function shown(document: Stored, prints: number): Issued {
  const { seq, id, form, title, series, year, number, pages, issuedAt, issuedBy } = document;
  const { voidedAt, voidedBy, voidReason } = document;
  const isNumbered = series !== null && year !== null && number !== null;
  return {
    seq,
    id,
    form,
    title,
    number: isNumbered ? numberText({ series, year, seq: number }) : null,
    pages,
    issuedAt,
    issuedBy,
    voided:
      voidedAt !== null && voidedBy !== null && voidReason !== null
        ? { at: voidedAt, by: voidedBy, reason: voidReason }
        : null,
    prints,
  };
}

/** Not every form has words that the office may change, and none has any field that somebody thinks of. */
function checkWording(form: FormCode, text: string): void {
  const { wording } = FORMS[form];
  if (!wording) throw new AppError('invalid-input', { fields: ['form'] });
  const [field] = unknownFields(text, wording.fields);
  if (field !== undefined) throw new AppError('wording-field-unknown', { field });
}

export const documentsHandlers: Handlers<typeof documents> = {
  compose: ({ reader, session, clock }, asked) =>
    composeDocument(reader, asked, { at: clock.now(), today: clock.today(), by: session.name }),
  issue: (context, asked) => issueDocument(context, asked),
  printed: (context, printed) => {
    notePrinted(context, printed);
    return {};
  },
  archive: ({ reader }, { form, before, limit }) => {
    const found = documentsRepository.page(reader, { form, before, limit: limit + 1 });
    const page = found.slice(0, limit).map(({ document, prints }) => shown(document, prints));
    return { documents: page, next: found.length > limit ? (page.at(-1)?.seq ?? null) : null };
  },
  pdf: ({ reader, contents }, { documentId }) => {
    const found = documentsRepository.find(reader, documentId);
    if (!found) throw new AppError('not-found');
    const content = contents.read(found.contentName);
    if (typeof content === 'string') throw new AppError(`attachment-${content}`, { fileName: found.title });
    return { title: found.title, content };
  },
  void: ({ writer, session, clock, note }, { documentId, reason }) => {
    const found = documentsRepository.find(writer, documentId);
    if (!found) throw new AppError('not-found');
    if (found.voidedAt !== null) throw new AppError('document-voided');
    writer
      .update(issuedDocuments)
      .set({ voidedAt: clock.now(), voidedBy: session.name, voidReason: reason })
      .where(eq(issuedDocuments.id, documentId))
      .run();
    note({ subject: `document:${documentId}`, reason });
    return {};
  },
  ...paperSettings,
  tryWording: ({ reader, session, clock }, tried) => {
    checkWording(tried.form, tried.wording);
    return tryWording(reader, tried, { at: clock.now(), today: clock.today(), by: session.name });
  },
  wordings: ({ reader }, { form }) => documentsRepository.wordings(reader, form),
  setWording: ({ writer, session, clock, note }, { form, wording }) => {
    checkWording(form, wording ?? '');
    insertRow(writer, formWordings, { form, wording, setAt: clock.now(), setBy: session.name });
    note({ subject: `form:${form}` });
    return {};
  },
  beginRun: ({ writer, session, clock, newId, note }, { form, title, items }) => {
    const runId = newId();
    insertRow(writer, printRuns, { id: runId, form, title, begunAt: clock.now(), begunBy: session.name });
    for (const [index, { subject, name }] of items.entries()) {
      insertRow(writer, printRunItems, { runId, place: index + 1, subject, name });
    }
    note({ subject: `run:${runId}`, detail: { items: items.length } });
    return { runId };
  },
  runs: ({ reader }) => documentsRepository.runs(reader),
  runItems: ({ reader }, { runId }) => documentsRepository.runItems(reader, runId),
};
