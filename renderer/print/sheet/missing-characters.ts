/** Faces of Chinese have these; only others are looked at. */
const ORDINARY = /[ -\u04ff\s\u2000-\u2bff\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef]/u;
/** A code point that nobody has given a meaning: what it looks like is what a missing character looks like. */
const NOBODYS = String.fromCodePoint(0x3_fffd);
const SIZE = 32;

/** What a character looks like, dot by dot. */
function pictureOf(pen: OffscreenCanvasRenderingContext2D, character: string): string {
  pen.clearRect(0, 0, SIZE * 2, SIZE * 2);
  pen.fillText(character, 4, SIZE + 8);
  return pen.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join('');
}

/** The rare characters of a page by the stack of faces that they are set in. */
function rareIn(root: HTMLElement): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const rare = Array.from(node.textContent ?? '').filter((character) => !ORDINARY.test(character));
    if (rare.length === 0 || !node.parentElement) continue;
    const faces = getComputedStyle(node.parentElement).fontFamily;
    const seen = found.get(faces) ?? new Set();
    for (const character of rare) seen.add(character);
    found.set(faces, seen);
  }
  return found;
}

/** The characters of a page that no face of this computer has: they would be printed as boxes. */
export function missingCharacters(root: HTMLElement): string[] {
  const missing = new Set<string>();
  for (const [faces, characters] of rareIn(root)) {
    const pen = new OffscreenCanvas(SIZE * 2, SIZE * 2).getContext('2d', { willReadFrequently: true });
    if (!pen) continue;
    pen.font = `${SIZE}px ${faces}`;
    const box = pictureOf(pen, NOBODYS);
    for (const character of characters) if (pictureOf(pen, character) === box) missing.add(character);
  }
  return [...missing];
}
