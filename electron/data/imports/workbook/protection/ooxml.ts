import { AppError } from '#shared/contract/errors.ts';
import { openAgile } from './agile.ts';
import { openStandard } from './standard.ts';

/**
 * The package inside an enciphered container (MS-OFFCRYPTO 2.3.4), where the default password opens it; refused as
 * `workbook-encrypted` otherwise.
 */
export function decipheredPackage(info: Buffer, encryptedPackage: Buffer): Buffer {
  if (info.length < 12 || encryptedPackage.length < 8) throw new AppError('workbook-encrypted');
  const size = Number(encryptedPackage.readBigUInt64LE(0));
  const body = encryptedPackage.subarray(8);
  const isAgile = info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4;
  const whole = isAgile ? openAgile(info.subarray(8), body) : openStandard(info, body);
  if (!whole) throw new AppError('workbook-encrypted');
  if (whole.length < size) throw new AppError('workbook-damaged');
  return whole.subarray(0, size);
}
