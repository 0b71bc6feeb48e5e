import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { documents } from '#shared/contract/documents.ts';
import { insertRow } from '../db/rows.ts';
import { documentPrints, issuedDocuments, printRunItems } from '../db/schema/documents.ts';
import type { CommandContext } from '../rpc/context.ts';
import { keepCertificate } from '../volunteers/certificates.ts';
import { followsIn } from './compose.ts';
import { readOffice } from './office.ts';
import { documentsRepository } from './repository.ts';

type Issue = z.output<typeof documents.issue.input>;

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** Gives the number that stands on the paper, if it is still the next, and keeps the paper with it. */
export function issueDocument(context: CommandContext, asked: Issue): { readonly documentId: string } {
  const { writer, session, clock, newId, contents, note } = context;
  const { form, title, subject, number, pdf, pages, run } = asked;
  if (!isPdf(pdf)) throw new AppError('not-a-pdf');
  const office = readOffice(writer, clock.today());
  if (!followsIn(writer, { form, office }, number)) throw new AppError('document-number-taken');
  const [id, sha256] = [newId(), createHash('sha256').update(pdf).digest('hex')];
  insertRow(writer, issuedDocuments, {
    id,
    form,
    title,
    subject,
    series: number?.series ?? null,
    year: number?.year ?? null,
    number: number?.seq ?? null,
    pages,
    sha256,
    contentName: contents.keep(pdf),
    issuedAt: clock.now(),
    issuedBy: session.name,
  });
  if (form === 'F29')
    keepCertificate(writer, {
      documentId: id,
      volunteerId: subject ?? '',
      values: asked.values,
      today: clock.today(),
    });
  if (run) {
    const { changes } = writer
      .update(printRunItems)
      .set({ documentId: id })
      .where(
        and(
          eq(printRunItems.runId, run.runId),
          eq(printRunItems.place, run.place),
          eq(printRunItems.subject, subject ?? ''),
          isNull(printRunItems.documentId),
        ),
      )
      .run();
    if (changes !== 1) throw new AppError('not-found');
  }
  note({ subject: `document:${id}`, detail: { sha256, pages } });
  return { documentId: id };
}

type Printed = {
  readonly documentId: string;
  readonly printer: string;
  readonly copies: number;
  readonly pages: string | null;
};

/** Writes down that it went to a printer; of a run, this one is done. */
export function notePrinted({ writer, session, clock, note }: CommandContext, printed: Printed): void {
  const found = documentsRepository.find(writer, printed.documentId);
  if (!found) throw new AppError('not-found');
  if (found.voidedAt !== null) throw new AppError('document-voided');
  insertRow(writer, documentPrints, { ...printed, at: clock.now(), by: session.name });
  writer
    .update(printRunItems)
    .set({ printedAt: clock.now() })
    .where(eq(printRunItems.documentId, printed.documentId))
    .run();
  note({ subject: `document:${printed.documentId}` });
}
