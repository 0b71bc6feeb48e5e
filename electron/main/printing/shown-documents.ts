import type { WebContents } from 'electron';

/** Where documents that are being printed stand, each under a name of its own and for one window. */
const DOCUMENTS = 'app://paper';
/** Chromium's reader of PDFs, an extension that is part of it, and what its pages are made of. */
export const READER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const PARTS = 'chrome://resources/';

type Shown = { readonly path: string; readonly pdf: Uint8Array<ArrayBuffer> };

const shown = new Map<number, Shown>();

/** Lets one window show a document until it is closed; gives the address. */
export function showDocument(contents: WebContents, document: Shown): string {
  const { id } = contents;
  shown.set(id, document);
  contents.once('destroyed', () => shown.delete(id));
  return `${DOCUMENTS}${document.path}`;
}

/** A document that is being printed, by its address; nothing else stands there. */
export function printedDocument({ pathname }: URL): Uint8Array<ArrayBuffer> | undefined {
  return [...shown.values()].find(({ path }) => path === pathname)?.pdf;
}

/**
 * Whether a window that prints a document may ask for this: its own document, and the reader's files. The reader is a guest
 * in that window, or a frame of it; no other window runs plugins, so none other has a guest.
 */
export function isForPrinting(url: string, contents: WebContents | undefined): boolean {
  if (!contents) return false;
  const own = shown.get(contents.id);
  if (own && url === `${DOCUMENTS}${own.path}`) return true;
  const mayRead = own !== undefined || contents.getType() === 'remote';
  return mayRead && (url.startsWith(READER) || url.startsWith(PARTS));
}
