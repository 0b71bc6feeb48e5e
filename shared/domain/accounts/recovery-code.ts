/**
 * The recovery code is the database's 256-bit key itself, written for people: 13 groups of four characters
 * and a check character. The check is a code over GF(32) in which the group's place takes part, so that
 * every single wrong character, every two swapped ones and two swapped groups are found, and named.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 13;
const DATA_SYMBOLS = 4;

/** Letters that Crockford's base 32 leaves out because they are read as digits. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Multiplication by 2 in GF(32) with x^5 + x^2 + 1. */
const double = (a: number) => (a & 16 ? ((a << 1) & 31) ^ 5 : a << 1);

function checkSymbol(symbols: readonly number[], group: number): number {
  return double(symbols.reduce((sum, symbol) => double(sum) ^ symbol, group + 1));
}

function toSymbols(key: Uint8Array): number[] {
  let bits = 0n;
  for (const byte of key) bits = (bits << 8n) | BigInt(byte);
  bits <<= 4n;
  return Array.from({ length: GROUPS * DATA_SYMBOLS }, (_, i) =>
    Number((bits >> BigInt(5 * (GROUPS * DATA_SYMBOLS - 1 - i))) & 31n),
  );
}

/** `key`: 32 bytes. */
export function formatRecoveryCode(key: Uint8Array): string {
  const symbols = toSymbols(key);
  return Array.from({ length: GROUPS }, (_, group) => {
    const data = symbols.slice(group * DATA_SYMBOLS, (group + 1) * DATA_SYMBOLS);
    return [...data, checkSymbol(data, group)].map((symbol) => ALPHABET[symbol]).join('');
  }).join('-');
}

export type RecoveryCodeFault =
  | { readonly fault: 'incomplete'; readonly groups: number }
  | { readonly fault: 'wrong-groups'; readonly groups: readonly number[] };

function toKey(symbols: readonly number[]): Uint8Array {
  let bits = 0n;
  for (const symbol of symbols) bits = (bits << 5n) | BigInt(symbol);
  bits >>= 4n;
  return Uint8Array.from({ length: 32 }, (_, i) => Number((bits >> BigInt(8 * (31 - i))) & 255n));
}

/** The 32 bytes of the key, or which groups (counted from 1) cannot be right. Case, blanks and dashes do not matter. */
export function parseRecoveryCode(text: string): { readonly key: Uint8Array } | RecoveryCodeFault {
  const characters = Array.from(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, ''),
  );
  const size = DATA_SYMBOLS + 1;
  if (characters.length !== GROUPS * size)
    return { fault: 'incomplete', groups: Math.floor(characters.length / size) };
  const symbols = characters.map((character) => ALPHABET.indexOf(READ_AS[character] ?? character));
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    symbols.slice(group * size, (group + 1) * size),
  );
  const wrong = groups.flatMap((group, index) => {
    const right = !group.includes(-1) && checkSymbol(group.slice(0, DATA_SYMBOLS), index) === group.at(-1);
    return right ? [] : [index + 1];
  });
  if (wrong.length > 0) return { fault: 'wrong-groups', groups: wrong };
  return { key: toKey(groups.flatMap((group) => group.slice(0, DATA_SYMBOLS))) };
}
