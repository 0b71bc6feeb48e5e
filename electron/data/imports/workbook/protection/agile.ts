import { createHash } from 'node:crypto';
import { AppError } from '#shared/contract/errors.ts';
import { type Attributes, walkXml } from '../walk-xml.ts';
import { decipherAes } from './aes.ts';
import { DEFAULT_PASSWORD, uint32 } from './default-password.ts';

const SEGMENT = 4096;
/** More than any program writes: each one costs time. */
const MOST_SPINS = 1_000_000;
const FILLER = 0x36;
/** What is derived from the password (MS-OFFCRYPTO 2.3.4.13). */
const PURPOSE = {
  input: Buffer.from('fea7d2763b4b9e79', 'hex'),
  value: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
} as const;

type Description = { readonly data: Attributes; readonly password: Attributes };

/** The agile encryption since Excel 2010 (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15); undefined when the password is another. */
export function openAgile(xml: Buffer, body: Buffer): Buffer | undefined {
  const { data, password } = described(xml);
  const salt = bytesIn(password, 'saltValue');
  const hash = hasher(password['hashAlgorithm']);
  const spun = spin(hash, salt, Number(password['spinCount']));
  const opened = (purpose: Buffer, name: string) => {
    const key = ofLength(hash(spun, purpose), Number(password['keyBits']) / 8);
    return decipherAes(key, bytesIn(password, name), salt);
  };
  const proof = hash(opened(PURPOSE.input, 'encryptedVerifierHashInput'));
  if (!opened(PURPOSE.value, 'encryptedVerifierHashValue').subarray(0, proof.length).equals(proof)) {
    return undefined;
  }
  const key = opened(PURPOSE.key, 'encryptedKeyValue').subarray(0, Number(data['keyBits']) / 8);
  return decipherSegments(body, { key, data });
}

function described(xml: Buffer): Description {
  let data: Attributes | undefined;
  let password: Attributes | undefined;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'keyData') data = attributes;
      if (name === 'encryptedKey') password = attributes;
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (!data || !password) throw new AppError('workbook-damaged');
  return { data, password };
}

function decipherSegments(
  body: Buffer,
  { key, data }: { readonly key: Buffer; readonly data: Attributes },
): Buffer {
  const hash = hasher(data['hashAlgorithm']);
  const salt = bytesIn(data, 'saltValue');
  const blockSize = Number(data['blockSize']);
  const segments: Buffer[] = [];
  for (let at = 0; at < body.length; at += SEGMENT) {
    const vector = ofLength(hash(salt, uint32(at / SEGMENT)), blockSize);
    const segment = body.subarray(at, at + SEGMENT);
    segments.push(
      decipherAes(key, segment.subarray(0, segment.length - (segment.length % blockSize)), vector),
    );
  }
  return Buffer.concat(segments);
}

type Hash = (...parts: readonly Buffer[]) => Buffer;

function hasher(algorithm: string | undefined): Hash {
  const name = (algorithm ?? '').replace('-', '').toLowerCase();
  if (!/^sha(?:1|256|384|512)$/.test(name)) throw new AppError('workbook-encrypted');
  return (...parts) => createHash(name).update(Buffer.concat(parts)).digest();
}

function spin(hash: Hash, salt: Buffer, count: number): Buffer {
  if (!(count >= 0 && count <= MOST_SPINS)) throw new AppError('workbook-damaged');
  let spun = hash(salt, DEFAULT_PASSWORD);
  for (let index = 0; index < count; index += 1) spun = hash(uint32(index), spun);
  return spun;
}

const ofLength = (bytes: Buffer, length: number) =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, FILLER)]);

function bytesIn(attributes: Attributes, name: string): Buffer {
  return Buffer.from(attributes[name] ?? '', 'base64');
}
