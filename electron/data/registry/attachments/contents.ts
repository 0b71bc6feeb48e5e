import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreparedChange } from '../../db/database.ts';
import { replaceFileSync } from '../../db/flush.ts';
import { removeOrLeaveSync } from '../../files/change.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Scans and photos beside the database, enciphered; nobody who uses this ever holds the key. */
export type Contents = {
  /** Puts a content there and gives its name; the same content is there once. A command that fails takes it away again. */
  readonly keep: (content: Uint8Array) => string;
  /** The content of a name: that or nothing, never half of it or another. */
  readonly read: (name: string) => Uint8Array<ArrayBuffer> | 'missing' | 'damaged';
  /** Whether these bytes are the sealed content of that name. */
  readonly isSealed: (name: string, bytes: Buffer) => boolean;
};

type Place = { readonly folder: string; readonly key: Buffer };

/** Each purpose has a key of its own (HKDF, RFC 5869): what is known of one tells nothing of another or of the database's. */
function derived(key: Buffer, purpose: 'content' | 'name'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `canlian-desk attachment ${purpose}`, 32));
}

export function contentsIn({ folder, key }: Place, along: (change: PreparedChange) => void): Contents {
  const fileOf = (name: string) => join(folder, name);
  const read = (name: string) => {
    if (!existsSync(fileOf(name))) return 'missing';
    return opened(derived(key, 'content'), name, readFileSync(fileOf(name))) ?? 'damaged';
  };
  return {
    read,
    isSealed: (name, bytes) => opened(derived(key, 'content'), name, bytes) !== undefined,
    keep: (content) => {
      const name = createHmac('sha256', derived(key, 'name')).update(content).digest('hex');
      // One that a power cut or a bad disk has spoilt is written again.
      if (typeof read(name) !== 'string') return name;
      mkdirSync(folder, { recursive: true });
      // In its place before the commit: a content that nobody speaks of does no harm, the other way round would.
      replaceFileSync(fileOf(name), sealed(derived(key, 'content'), name, content));
      along({ put: () => undefined, drop: () => removeOrLeaveSync(fileOf(name)) });
      return name;
    },
  };
}

/** The name is authenticated with it: two files that change their places are both refused. */
function sealed(key: Buffer, name: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Buffer, name: string, stored: Buffer): Uint8Array<ArrayBuffer> | undefined {
  if (stored.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, stored.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(name)).setAuthTag(stored.subarray(-TAG_BYTES));
  try {
    const content = decipher.update(stored.subarray(NONCE_BYTES, -TAG_BYTES));
    return new Uint8Array(Buffer.concat([content, decipher.final()]));
  } catch {
    // The only thing that `final` throws for: it is not what was sealed.
    return undefined;
  }
}
