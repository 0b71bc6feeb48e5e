const [AMPERSAND, HASH, SEMICOLON, SMALL_X] = [0x26, 0x23, 0x3b, 0x78];
const LONGEST_REFERENCE = 10;
const LAST_CHARACTER = 0x10ffff;

/**
 * An XML part with `&#28331;` written as the character itself, in UTF-8. The library cuts characters beyond the
 * sixteenth bit in half when they are written as numbers, and a rare surname becomes another. References to ASCII
 * stay: among them is what XML cannot write otherwise.
 */
export function decodeReferences(xml: Buffer): Buffer {
  if (!xml.includes('&#')) return xml;
  const decoded = Buffer.allocUnsafe(xml.length);
  let to = 0;
  for (let from = 0; from < xml.length; from += 1) {
    const byte = xml[from] ?? 0;
    const reference = byte === AMPERSAND && xml[from + 1] === HASH ? referenceAt(xml, from + 2) : undefined;
    if (reference === undefined) {
      decoded[to] = byte;
      to += 1;
    } else {
      to = writeCharacter(decoded, to, reference.character);
      from = reference.end;
    }
  }
  return decoded.subarray(0, to);
}

/** A reference to a character beyond ASCII, and where its semicolon stands. */
function referenceAt(
  xml: Buffer,
  start: number,
): { readonly character: number; readonly end: number } | undefined {
  const base = xml[start] === SMALL_X ? 16 : 10;
  let character = 0;
  for (let at = base === 16 ? start + 1 : start; at < start + LONGEST_REFERENCE; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte === SEMICOLON) return isWritable(character) ? { character, end: at } : undefined;
    const digit = digitOf(byte);
    if (digit >= base) return undefined;
    character = character * base + digit;
  }
  return undefined;
}

const isWritable = (character: number) =>
  character >= 0x80 && character <= LAST_CHARACTER && !(character >= 0xd800 && character <= 0xdfff);

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 99;
}

function writeCharacter(to: Buffer, start: number, character: number): number {
  let at = start;
  const continueWith = (shift: number) => {
    to[at] = 0x80 | ((character >> shift) & 0x3f);
    at += 1;
  };
  if (character < 0x800) to[at] = 0xc0 | (character >> 6);
  else if (character < 0x10000) to[at] = 0xe0 | (character >> 12);
  else to[at] = 0xf0 | (character >> 18);
  at += 1;
  if (character >= 0x10000) continueWith(12);
  if (character >= 0x800) continueWith(6);
  continueWith(0);
  return at;
}
