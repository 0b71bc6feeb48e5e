import type { PaperSheet } from '#shared/domain/documents/sheet.ts';
import { FACE_NAMES, type FaceName } from '#shared/domain/documents/faces.ts';
import { wordsWith } from '#shared/domain/documents/words-with.ts';
import { client } from './client.ts';

/** A form as it will be printed, and what of it cannot be: a character that no face here has, and the words it stands in. */
export type DrawnPaper = {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly missing: readonly { readonly character: string; readonly words: string }[];
};

/** The font file that the shell holds for each face, by its id. */
const placed = new Map<FaceName, string>();

/** Has the shell hold the office's own fonts as they are now: each is handed over once. */
async function placeFaces(): Promise<void> {
  const fonts = await client.documents.fonts({});
  for (const face of FACE_NAMES) {
    const font = fonts.find((one) => one.face === face);
    if (placed.get(face) === font?.id) continue;
    const content = font ? (await client.documents.font({ id: font.id })).content : null;
    await client.shell.placeFace({ face, content });
    if (font) placed.set(face, font.id);
    else placed.delete(face);
  }
}

/** Draws a form in the office's faces. */
export async function drawPaper(paper: PaperSheet): Promise<DrawnPaper> {
  await placeFaces();
  const { pdf, missing } = await client.shell.draw(paper);
  return {
    pdf: new Uint8Array(pdf),
    missing: missing.map((character) => ({ character, words: wordsWith(paper.sheet, character) })),
  };
}
