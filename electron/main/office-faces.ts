import type { FaceName } from '#shared/domain/documents/faces.ts';

/** Where sheets that are being drawn fetch the office's own fonts; nobody else may. */
export const FACES_PATH = '/office-faces/';

type Placed = { readonly content: Uint8Array<ArrayBuffer>; readonly version: number };

const placed = new Map<FaceName, Placed>();
let version = 0;

/** Takes over a font file of the office, or lets go of it; it lies in memory alone, for as long as somebody is signed in. */
export function placeFace(face: FaceName, content: Uint8Array | null): void {
  version += 1;
  if (content === null) placed.delete(face);
  else placed.set(face, { content: new Uint8Array(content), version });
}

export function forgetFaces(): void {
  placed.clear();
}

/** The faces that there are, each with its address. */
export function faceAddresses(): { readonly face: FaceName; readonly address: string }[] {
  return [...placed].map(([face, { version: at }]) => ({ face, address: `${FACES_PATH}${face}-${at}` }));
}

/** The font that lies at an address. */
export function faceAt(pathname: string): Uint8Array<ArrayBuffer> | undefined {
  const found = faceAddresses().find(({ address }) => address === pathname);
  return found && placed.get(found.face)?.content;
}
