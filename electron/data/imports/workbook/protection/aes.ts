import { createDecipheriv } from 'node:crypto';
import { AppError } from '#shared/contract/errors.ts';

/** Deciphered with AES of the key's length, CBC with a first vector and ECB without one; whole blocks only. */
export function decipherAes(key: Buffer, bytes: Buffer, vector?: Buffer): Buffer {
  try {
    const mode = vector ? 'cbc' : 'ecb';
    const decipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector ?? null);
    decipher.setAutoPadding(false);
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  } catch {
    // A key or a vector of a length that there is not, half a block.
    throw new AppError('workbook-damaged');
  }
}
