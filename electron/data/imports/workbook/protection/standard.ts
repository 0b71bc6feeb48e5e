import { createHash } from 'node:crypto';
import { decipherAes } from './aes.ts';
import { DEFAULT_PASSWORD, uint32 } from './default-password.ts';

const SPINS = 50_000;
const BLOCK = 64;

const sha1 = (...parts: readonly Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest();

/** The standard encryption of Excel 2007 (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9); undefined when the password is another. */
export function openStandard(info: Buffer, body: Buffer): Buffer | undefined {
  const headerSize = info.readUInt32LE(8);
  const header = info.subarray(12, 12 + headerSize);
  const verifier = info.subarray(12 + headerSize);
  if (header.length < 32 || verifier.length < 4 + 16 + 16 + 4 + 32) return undefined;
  const key = keyOf(verifier.subarray(4, 20), header.readUInt32LE(16) / 8);
  const proof = decipherAes(key, verifier.subarray(20, 36));
  const hash = decipherAes(key, verifier.subarray(40, 72));
  if (!sha1(proof).equals(hash.subarray(0, 20))) return undefined;
  return decipherAes(key, body.subarray(0, body.length - (body.length % 16)));
}

function keyOf(salt: Buffer, bytes: number): Buffer {
  let hash = sha1(salt, DEFAULT_PASSWORD);
  for (let spin = 0; spin < SPINS; spin += 1) hash = sha1(uint32(spin), hash);
  hash = sha1(hash, uint32(0));
  const padded = (filler: number) => {
    const block = Buffer.alloc(BLOCK, filler);
    for (const [index, byte] of hash.entries()) block[index] = filler ^ byte;
    return sha1(block);
  };
  return Buffer.concat([padded(0x36), padded(0x5c)]).subarray(0, bytes);
}
