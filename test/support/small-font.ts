/** A font with one letter in it, a black square: what a test needs to see whether a face is used. */
type Table = readonly [tag: string, content: Buffer];

const EM = 1000;

/** Whole numbers of two bytes each. */
function shorts(...values: readonly number[]): Buffer {
  const made = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) made.writeUInt16BE(value & 0xffff, index * 2);
  return made;
}

function longs(...values: readonly number[]): Buffer {
  const made = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) made.writeUInt32BE(value, index * 4);
  return made;
}

function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const records = [1, 2, 4, 6].flatMap((kind) => [3, 1, 0x0804, kind, text.length, 0]);
  return Buffer.concat([shorts(0, 4, 6 + 48, ...records), text]);
}

/** cmap format 12: the one character is the second glyph. */
function cmapTable(character: string): Buffer {
  const code = character.codePointAt(0) ?? 0;
  return Buffer.concat([shorts(0, 1, 3, 10), longs(12), shorts(12, 0), longs(28, 0, 1, code, code, 1)]);
}

/** A square with its corners at 0 and 900. */
function glyphTable(): Buffer {
  const points = [shorts(0, 0, 900, 0), shorts(0, 900, 0, -900)];
  return Buffer.concat([shorts(1, 0, 0, 900, 900, 3, 0), Buffer.from([1, 1, 1, 1]), ...points]);
}

function os2Table(): Buffer {
  const made = Buffer.alloc(96);
  made.writeUInt16BE(4, 0);
  made.writeInt16BE(EM, 2);
  made.writeUInt16BE(400, 4);
  made.writeUInt16BE(5, 6);
  made.writeUInt16BE(0x40, 62);
  for (const at of [68, 74, 76]) made.writeInt16BE(900, at);
  return made;
}

function tables(name: string, character: string): Table[] {
  const glyph = glyphTable();
  const head = Buffer.concat([
    longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
    shorts(0, EM),
    Buffer.alloc(16),
    shorts(0, 0, 900, 900, 0, 8, 2, 0, 0),
  ]);
  const hhea = Buffer.concat([
    longs(0x10000),
    shorts(900, -100, 0, EM, 0, 0, 900),
    Buffer.alloc(16),
    shorts(2),
  ]);
  const maxp = Buffer.concat([longs(0x10000), shorts(2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]);
  return [
    ['OS/2', os2Table()],
    ['cmap', cmapTable(character)],
    ['glyf', glyph],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', shorts(EM, 0, EM, 0)],
    ['loca', shorts(0, 0, glyph.length / 2)],
    ['maxp', maxp],
    ['name', nameTable(name)],
    ['post', Buffer.concat([longs(0x30000), Buffer.alloc(28)])],
  ];
}

/** The file (TrueType) of a font that has this character and no other. */
export function smallFont(name: string, character: string): Buffer {
  const parts = tables(name, character);
  const directory: Buffer[] = [longs(0x10000), shorts(parts.length, 128, 3, parts.length * 16 - 128)];
  const contents: Buffer[] = [];
  let at = 12 + parts.length * 16;
  for (const [tag, content] of parts) {
    directory.push(Buffer.from(tag, 'latin1'), longs(0, at, content.length));
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    contents.push(padded);
    at += padded.length;
  }
  return Buffer.concat([...directory, ...contents]);
}

/** A collection (.ttc) with that one font in it. */
export function smallCollection(name: string, character: string): Buffer {
  const font = smallFont(name, character);
  const head = Buffer.concat([Buffer.from('ttcf', 'latin1'), longs(0x10000, 1, 16)]);
  // Its tables are counted from the beginning of the file.
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const place = 12 + index * 16 + 8;
    font.writeUInt32BE(font.readUInt32BE(place) + head.length, place);
  }
  return Buffer.concat([head, font]);
}
