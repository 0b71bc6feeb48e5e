import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '#shared/contract/jobs.ts';
import type { Reader } from '../db/database.ts';
import { replaceFile } from '../db/flush.ts';
import { settingsRepository } from '../settings/repository.ts';
import { lostContents } from './lost.ts';
import { placeOn } from './place.ts';
import { secondDisk } from './second-disk.ts';
import { replacedAttachments } from './swap.ts';
import type { Vault } from './vault.ts';

/** Wherever contents of this office may lie besides its own folder: sticks, the second disk, offices that were replaced. */
export function otherFolders(reader: Reader, office: string, volumes: readonly string[]): string[] {
  const databaseId = settingsRepository.fact(reader, 'database-id') ?? '';
  const second = secondDisk(reader);
  const places = [...volumes, ...(second === undefined ? [] : [second])];
  return [
    ...places.map((volume) => placeOn(volume, databaseId).attachments).filter((folder) => existsSync(folder)),
    ...replacedAttachments(office),
  ];
}

type Work = {
  readonly vault: Vault;
  readonly reader: Reader;
  readonly volumes: readonly string[];
  readonly pause: (progress: Progress) => Promise<void>;
};

/** Copies back what the office has lost and somebody else still has whole; gives the names of what is there again. */
export async function putBack({ vault, reader, volumes, pause }: Work): Promise<string[]> {
  const { attachments } = vault.local;
  const lost = lostContents({ reader, attachments, contents: vault.contentsAt(attachments) });
  if (lost.length === 0) return [];
  const folders = otherFolders(reader, vault.folder.path, volumes);
  const back: string[] = [];
  mkdirSync(attachments, { recursive: true });
  for (const [index, { part }] of lost.entries()) {
    await pause({ done: index, total: lost.length });
    const from = folders.find((folder) => typeof vault.contentsAt(folder).read(part) !== 'string');
    if (from === undefined) continue;
    await replaceFile(join(attachments, part), readFileSync(join(from, part)));
    back.push(part);
  }
  return back;
}
