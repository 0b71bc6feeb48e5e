import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import { type Keyring, readKeyring } from '../accounts/keyring.ts';
import type { Census } from './census.ts';
import { ContentList, type Label, readLabel } from './manifest.ts';
import { KEYRING, LIST, MANIFEST } from './place.ts';
import type { Vault } from './vault.ts';

/** Why a run cannot be used, by the part that is wrong. */
export const damaged = (part: string, fault: PartFault['fault']) =>
  new AppError('backup-damaged', { part, fault });

/** Where a part of a run lies; throws when it is not there. */
export function partOf(run: string, part: string): string {
  const file = join(run, part);
  if (!existsSync(file)) throw damaged(part, 'missing');
  return file;
}

const textOf = (run: string, part: string): string => readFileSync(partOf(run, part), 'utf8');

/** What a run says of itself in the clear. */
export function labelOf(run: string): Label {
  const label = readLabel(textOf(run, MANIFEST));
  if (!label) throw damaged(MANIFEST, 'changed');
  return label;
}

/** What a run was sealed with; undefined when it was not by this key, or is not as it was written. */
export const unsealed = (vault: Vault, run: string) => vault.unseal(textOf(run, MANIFEST));

/** The same where the key is known to be right: then it is not as it was written. */
export function openRun(vault: Vault, run: string): { readonly label: Label; readonly census: Census } {
  const opened = unsealed(vault, run);
  if (!opened) throw damaged(MANIFEST, 'changed');
  return opened;
}

/** Which attachments belong to a run, as its label has sealed the list of them. */
export function contentsOf(run: string, { attachments }: Label): ContentList {
  const text = readFileSync(partOf(run, LIST));
  if (createHash('sha256').update(text).digest('hex') !== attachments.list.sha256)
    throw damaged(LIST, 'changed');
  return ContentList.parse(JSON.parse(text.toString('utf8')));
}

/** Whose passwords open a run. */
export function ringOf(run: string): Keyring {
  const ring = readKeyring(textOf(run, KEYRING));
  if (!ring) throw damaged(KEYRING, 'changed');
  return ring;
}
