/** RC4, one byte of key stream after another; OpenSSL has put it among the things that it does not offer any more. */
export function rc4(key: Buffer): () => number {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    state[a] = at(b);
    state[b] = kept;
  };
  for (let [i, j] = [0, 0]; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return () => {
    i = (i + 1) & 0xff;
    j = (j + at(i)) & 0xff;
    swap(i, j);
    return at((at(i) + at(j)) & 0xff);
  };
}

/** The bytes deciphered, from the beginning of a key's stream. */
export function decipherRc4(key: Buffer, bytes: Buffer): Buffer {
  const next = rc4(key);
  return Buffer.from(bytes.map((byte) => byte ^ next()));
}
