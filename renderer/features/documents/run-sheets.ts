import { CallError } from '#shared/contract/client.ts';
import type { RunItem } from '#shared/contract/documents.ts';
import type { FormCode } from '#shared/domain/documents/forms.ts';
import { client } from '#renderer/lib/client.ts';
import { drawPaper } from '#renderer/lib/draw-paper.ts';
import { openPdf } from '#renderer/lib/pdf.ts';
import { isNumberTaken, printDocument, type PrintOrder, refuseMissing } from './printing.ts';

type Order = PrintOrder & {
  readonly runId: string;
  readonly form: FormCode;
  /** Asked before each sheet. */
  readonly isStopped: () => boolean;
  readonly done: (place: number) => void;
};

async function issueSheet({ subject, place }: RunItem, { form, runId }: Order) {
  const asked = { form, subject, place: null, values: {} };
  const { paper, number, title } = await client.documents.compose(asked);
  const { pdf, missing } = await drawPaper(paper);
  refuseMissing(missing);
  const opened = await openPdf(pdf);
  const pages = opened.numPages;
  await opened.loadingTask.destroy();
  const issued = await client.documents.issue({ ...asked, title, number, pages, pdf, run: { runId, place } });
  return { documentId: issued.documentId, pdf };
}

/** How often in a row another paper may have had a sheet's number first. */
const OTHERS_FIRST = 5;

async function sheetOf(item: RunItem, order: Order) {
  if (item.documentId !== null) {
    const { content } = await client.documents.pdf({ documentId: item.documentId });
    return { documentId: item.documentId, pdf: new Uint8Array(content) };
  }
  // Nobody has looked at a sheet of a run before it is printed: it is made again with the next number.
  for (let left = OTHERS_FIRST; left > 0; left -= 1) {
    try {
      return await issueSheet(item, order);
    } catch (error) {
      if (!isNumberTaken(error)) throw error;
    }
  }
  return issueSheet(item, order);
}

/** Prints these one after another; one that was issued already is printed again from the archive, its number unchanged. */
export async function runSheets(items: readonly RunItem[], order: Order): Promise<void> {
  for (const item of items) {
    if (order.isStopped()) return;
    const { trouble } = await printDocument(await sheetOf(item, order), order);
    order.done(item.place);
    // This one is in the queue; whoever stands before a printer without paper wants no fifty more there.
    if (trouble !== null) throw new CallError({ code: 'printer-trouble', params: { trouble } });
  }
}
