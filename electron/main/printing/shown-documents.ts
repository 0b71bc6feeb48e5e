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
 * Whether these contents print a document. Chromium's reader is a guest in that window, or a frame of it; no other window
 * runs plugins, so none other has a guest.
 */
export const isPrinting = (contents: WebContents | undefined): boolean =>
  contents !== undefined && (shown.has(contents.id) || contents.getType() === 'remote');

/** Whether contents that print may ask for this: the window's own document, and the reader's files; nothing else. */
export function isForPrinting(url: string, { id }: WebContents): boolean {
  const own = shown.get(id);
  if (own && url === `${DOCUMENTS}${own.path}`) return true;
  return url.startsWith(READER) || url.startsWith(PARTS);
}
