import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Census } from './census.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Part = z.strictObject({ bytes: z.int().min(0), sha256: Sha256 });

/** What anybody may read of a backup: nothing of anybody in it. */
const Label = z.strictObject({
  format: z.literal('canlian-desk backup 1'),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  /** The PC that made it. */
  computer: z.string(),
  office: z.string(),
  databaseId: z.string(),
  /** How many migrations the database has had: an older program does not know what a later one wrote. */
  schema: z.int(),
  people: z.int(),
  /** Months that were paid, and the last of them. */
  months: z.int(),
  lastMonth: z.string().nullable(),
  database: Part,
  keyring: Part,
  /** The file that lists them, and how much they take together. */
  attachments: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0), list: Part }),
});
export type Label = z.infer<typeof Label>;

/** What a backup takes, attachments included. */
export const bytesOf = ({ database, attachments }: Label): number => database.bytes + attachments.bytes;

const Manifest = z.strictObject({ label: Label, nonce: z.string(), census: z.string(), tag: z.string() });

/** Names and sizes of what lies in the folder of attachments; a name is a keyed hash of the content. */
export const ContentList = z.array(z.strictObject({ name: Sha256, bytes: z.int().min(0) }));
export type ContentList = z.infer<typeof ContentList>;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for this purpose alone (HKDF, RFC 5869). */
const manifestKey = (key: Buffer) =>
  Buffer.from(hkdfSync('sha256', key, '', 'canlian-desk backup manifest', 32));

/** The last file of a backup: its label in the clear, its census sealed, and both under one seal. */
export function writeManifest(key: Buffer, given: Label, census: Census): string {
  // In the order in which it is read again: the seal is over its text.
  const label = Label.parse(given);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, manifestKey(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(JSON.stringify(label)));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(census), 'utf8'), cipher.final()]);
  const manifest = {
    label,
    nonce: nonce.toString('hex'),
    census: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('hex'),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The label, whoever wrote it; undefined when this is no manifest. */
export function readLabel(text: string): Label | undefined {
  try {
    return Manifest.parse(JSON.parse(text)).label;
  } catch {
    return undefined;
  }
}

/** Label and census as they were sealed under this key; undefined when one character of them is not. */
export function openManifest(key: Buffer, text: string): { label: Label; census: Census } | undefined {
  try {
    const { label, nonce, census, tag } = Manifest.parse(JSON.parse(text));
    const decipher = createDecipheriv(CIPHER, manifestKey(key), Buffer.from(nonce, 'hex'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(JSON.stringify(label))).setAuthTag(Buffer.from(tag, 'hex'));
    const opened = Buffer.concat([decipher.update(Buffer.from(census, 'base64')), decipher.final()]);
    return { label, census: Census.parse(JSON.parse(opened.toString('utf8'))) };
  } catch {
    return undefined;
  }
}
