import { openContainer } from '../library.ts';
import { decipheredPackage } from './ooxml.ts';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The file as every program opens it: an `.xlsx` that is enciphered with the default password, because its structure is
 * protected, deciphered; every other file as it is. One with a password of somebody's own is refused as `workbook-encrypted`.
 */
export function withoutContainer(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return bytes;
  const stream = openContainer(bytes);
  const encryptedPackage = stream('/EncryptedPackage');
  return encryptedPackage
    ? decipheredPackage(stream('/EncryptionInfo') ?? Buffer.alloc(0), encryptedPackage)
    : bytes;
}
