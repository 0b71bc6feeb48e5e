import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';

/** scrypt's cost: 64 MB and about a fifth of a second on an office PC (RFC 7914). */
const COST = { N: 2 ** 16, r: 8, p: 1 } as const;
const MAX_MEMORY = 256 * 1024 * 1024;

const Hex = z.string().regex(/^([0-9a-f]{2})+$/);

const SealedKey = z.strictObject({
  scrypt: z.strictObject({ N: z.int(), r: z.int(), p: z.int(), salt: Hex }),
  nonce: Hex,
  box: Hex,
  tag: Hex,
});
export type SealedKey = z.infer<typeof SealedKey>;

const Entry = z.strictObject({
  accountId: z.uuid(),
  login: z.string(),
  name: z.string(),
  /** Null for a locked account: it has no way to the key. */
  sealed: SealedKey.nullable(),
  failures: z.int().min(0),
  failedAt: z.iso.datetime().nullable(),
});
export type KeyringEntry = z.infer<typeof Entry>;

const Keyring = z.strictObject({
  format: z.literal('canlian-desk keyring 1'),
  office: z.string(),
  /** First 16 bytes of the database file: SQLCipher's salt, in the clear, tells which file the keys are for. */
  databaseSalt: Hex,
  entries: z.array(Entry),
});
export type Keyring = z.infer<typeof Keyring>;

const File = z.strictObject({ keyring: Keyring, sha256: z.string() });

const digest = (keyring: Keyring) => createHash('sha256').update(JSON.stringify(keyring)).digest('hex');

export function writeKeyring(keyring: Keyring): string {
  return `${JSON.stringify({ keyring, sha256: digest(keyring) }, null, 2)}\n`;
}

/** The keyring in this text; undefined when so much as one character of it is not as it was written. */
export function readKeyring(text: string): Keyring | undefined {
  try {
    const file = File.parse(JSON.parse(text));
    return digest(file.keyring) === file.sha256 ? file.keyring : undefined;
  } catch {
    return undefined;
  }
}

function wrappingKey(password: string, { N, r, p, salt }: SealedKey['scrypt']): Buffer {
  return scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, {
    N,
    r,
    p,
    maxmem: MAX_MEMORY,
  });
}

/** Seals the database's key for one account (scrypt, AES-256-GCM); the seal fits no other account. */
export function sealKey(key: Buffer, password: string, accountId: string): SealedKey {
  const scrypt = { ...COST, salt: randomBytes(16).toString('hex') };
  const nonce = randomBytes(12);
  const wrapping = wrappingKey(password, scrypt);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(accountId));
  const box = Buffer.concat([cipher.update(key), cipher.final()]);
  wrapping.fill(0);
  return {
    scrypt,
    nonce: nonce.toString('hex'),
    box: box.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The database's key; undefined when the password is not this account's. */
export function unsealKey(sealed: SealedKey, password: string, accountId: string): Buffer | undefined {
  const wrapping = wrappingKey(password, sealed.scrypt);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(sealed.nonce, 'hex'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(Buffer.from(sealed.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(sealed.box, 'hex')), decipher.final()]);
  } catch {
    return undefined;
  } finally {
    wrapping.fill(0);
  }
}
