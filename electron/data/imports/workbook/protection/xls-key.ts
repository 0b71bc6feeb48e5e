import { createHash } from 'node:crypto';
import { DEFAULT_PASSWORD, uint32 } from './default-password.ts';
import { decipherRc4 } from './rc4.ts';

/** The key of each block of a stream, by its number. */
export type BlockKeys = (block: number) => Buffer;

const RC4 = 1;
const KEY_BYTES_97 = 5;
const TIMES_97 = 16;
const SHORTEST_KEY = 16;

const md5 = (...parts: readonly Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();
const sha1 = (...parts: readonly Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest();

/** The keys that the default password opens, read off a FilePass record (MS-XLS 2.4.117); undefined when it opens nothing. */
export function defaultKeys(filePass: Buffer): BlockKeys | undefined {
  if (filePass.length < 6 || filePass.readUInt16LE(0) !== RC4) return undefined;
  return filePass.readUInt16LE(4) === 1
    ? keysOf97(filePass.subarray(6))
    : keysOfCryptoApi(filePass.subarray(6));
}

/** Excel 97 and 2000 (MS-OFFCRYPTO 2.3.6): 40 bits of an MD5. */
function keysOf97(header: Buffer): BlockKeys | undefined {
  const [salt, verifier, hash] = [0, 16, 32].map((at) => header.subarray(at, at + 16));
  if (!salt || !verifier || hash?.length !== 16) return undefined;
  const first = md5(DEFAULT_PASSWORD).subarray(0, KEY_BYTES_97);
  const salted = Buffer.concat(Array.from({ length: TIMES_97 }, () => Buffer.concat([first, salt])));
  const intermediate = md5(salted).subarray(0, KEY_BYTES_97);
  const keys: BlockKeys = (block) => md5(intermediate, uint32(block));
  const proof = decipherRc4(keys(0), Buffer.concat([verifier, hash]));
  return md5(proof.subarray(0, 16)).equals(proof.subarray(16)) ? keys : undefined;
}

/** Excel 2002 to 2003 (MS-OFFCRYPTO 2.3.5): a SHA-1, as many bits as the header says. */
function keysOfCryptoApi(header: Buffer): BlockKeys | undefined {
  if (header.length < 8) return undefined;
  const verifierAt = 8 + header.readUInt32LE(4);
  const keyBits = header.length > 28 ? header.readUInt32LE(8 + 16) || 40 : 40;
  const salt = header.subarray(verifierAt + 4, verifierAt + 20);
  const verifier = header.subarray(verifierAt + 20, verifierAt + 36);
  const hash = header.subarray(verifierAt + 40, verifierAt + 60);
  if (hash.length !== 20) return undefined;
  const base = sha1(salt, DEFAULT_PASSWORD);
  const keys: BlockKeys = (block) => {
    const key = sha1(base, uint32(block)).subarray(0, keyBits / 8);
    // Forty bits are followed by zeros up to a whole key.
    return keyBits === 40 ? Buffer.concat([key, Buffer.alloc(SHORTEST_KEY - key.length)]) : key;
  };
  const proof = decipherRc4(keys(0), Buffer.concat([verifier, hash]));
  return sha1(proof.subarray(0, 16)).equals(proof.subarray(16)) ? keys : undefined;
}
