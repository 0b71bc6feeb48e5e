/** Two-byte characters of GBK (GB 13000.1 in GB/T 2312's row and cell, 1995). */
const LEADS = { first: 0x81, last: 0xfe };
const TRAILS = { first: 0x40, last: 0xfe };
const NO_TRAIL = 0x7f;

let table: ReadonlyMap<string, number> | undefined;

/** Node reads GBK and does not write it: the table is what its reader makes of every pair of bytes. */
function tableOf(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const pairs = new Map<string, number>();
  for (let lead = LEADS.first; lead <= LEADS.last; lead += 1) {
    for (let trail = TRAILS.first; trail <= TRAILS.last; trail += 1) {
      if (trail === NO_TRAIL) continue;
      const character = decoded((bytes) => decoder.decode(bytes), lead, trail);
      if (character !== undefined && !pairs.has(character)) pairs.set(character, lead * 256 + trail);
    }
  }
  return pairs;
}

function decoded(decode: (bytes: Uint8Array) => string, lead: number, trail: number): string | undefined {
  try {
    const text = decode(Uint8Array.of(lead, trail));
    // Two characters: the pair is not one of GBK's.
    return Array.from(text).length === 1 ? text : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A text in GBK, or the first character that GBK does not have. */
export function encodeGbk(text: string): { readonly bytes: Uint8Array } | { readonly unwritable: string } {
  table ??= tableOf();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) return { unwritable: character };
    bytes.push(pair >> 8, pair & 0xff);
  }
  return { bytes: Uint8Array.from(bytes) };
}
