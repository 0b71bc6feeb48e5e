const KINDS: readonly string[] = ['\0\u0001\0\0', 'OTTO', 'true'];
const COLLECTION = 'ttcf';
const OUTLINES = ['glyf', 'CFF ', 'CFF2'];
const NEEDED = ['cmap', 'head', 'maxp', 'name'];
const FULL_NAME = 4;
const WINDOWS = 3;
const SIMPLIFIED_CHINESE = 0x0804;

type Tables = ReadonlyMap<string, number>;

function tagAt(view: DataView, at: number): string {
  return String.fromCodePoint(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
}

/** Where each table of the font begins; it throws a RangeError where the file ends before it should. */
function tablesOf(view: DataView): Tables | undefined {
  const isMany = tagAt(view, 0) === COLLECTION;
  const start = isMany ? view.getUint32(12) : 0;
  if (!KINDS.includes(tagAt(view, start))) return undefined;
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(start + 4); index += 1) {
    const entry = start + 12 + index * 16;
    const [from, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (from + length > view.byteLength) return undefined;
    tables.set(tagAt(view, entry), from);
  }
  const isWhole = NEEDED.every((tag) => tables.has(tag)) && OUTLINES.some((tag) => tables.has(tag));
  return isWhole ? tables : undefined;
}

/** Its full name, in Chinese where it has one. */
function nameIn(view: DataView, at: number): string {
  const texts = at + view.getUint16(at + 4);
  const names = Array.from({ length: view.getUint16(at + 2) }, (_, index) => at + 6 + index * 12)
    .filter((record) => view.getUint16(record) === WINDOWS && view.getUint16(record + 6) === FULL_NAME)
    .map((record) => {
      const [start, length] = [texts + view.getUint16(record + 10), view.getUint16(record + 8)];
      const units = Array.from({ length: length >> 1 }, (_, unit) => view.getUint16(start + unit * 2));
      return { language: view.getUint16(record + 4), text: String.fromCodePoint(...units) };
    });
  return (names.find(({ language }) => language === SIMPLIFIED_CHINESE) ?? names[0])?.text ?? '';
}

/** What a font file (OpenType: .ttf, .otf, .ttc) calls itself; undefined when it is none, or not whole. */
export function readFontName(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const at = tablesOf(view)?.get('name');
    return at === undefined ? undefined : nameIn(view, at);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
