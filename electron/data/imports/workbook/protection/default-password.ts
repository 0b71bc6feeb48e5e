/**
 * The password with which Excel enciphers a workbook whose structure alone is protected: every program tries it before it
 * asks anybody (MS-OFFCRYPTO 2.4.2.3, MS-XLS 2.2.10).
 */
export const DEFAULT_PASSWORD = Buffer.from('VelvetSweatshop', 'utf16le');

/** A number as the key derivations hash it. */
export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
