import { readFileSync } from 'node:fs';

/** Segments of many characters (OpenType 1.9, cmap format 12): first, last, glyph of the first. */
const SEGMENTED_COVERAGE = 12;

/** Every character of a TrueType face with the glyph that draws it. */
export function glyphsOf(file: string): ReadonlyMap<number, number> {
  const font = readFileSync(file);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) throw new Error('No cmap');
  const cmap = font.readUInt32BE(record + 8);
  const subtable = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 4 + 8 * at + 4),
  ).find((at) => font.readUInt16BE(at) === SEGMENTED_COVERAGE);
  if (subtable === undefined) throw new Error('No segmented coverage');
  const glyphs = new Map<number, number>();
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
    const [first, last, glyph] = [0, 4, 8].map((part) =>
      font.readUInt32BE(subtable + 16 + 12 * group + part),
    );
    if (first === undefined || last === undefined || glyph === undefined) throw new Error('No such group');
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}
