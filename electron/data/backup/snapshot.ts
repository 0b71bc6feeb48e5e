import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { count, max, countDistinct } from 'drizzle-orm';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import { flush, flushFolder, writeFlushed } from '../db/flush.ts';
import { move, removeFolderOrLeave } from '../files/change.ts';
import { paidMonths } from '../db/schema/ledger.ts';
import { persons } from '../db/schema/registry.ts';
import type { Clock } from '../rpc/clock.ts';
import { settingsRepository } from '../settings/repository.ts';
import { readBack, type Step } from './copying.ts';
import type { ContentList, Label } from './manifest.ts';
import { DATABASE, KEYRING, LIST, MANIFEST, runName, UNFINISHED } from './place.ts';
import type { Vault } from './vault.ts';

export type Hand = {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly vault: Vault;
};

const CONTENT = /^[0-9a-f]{64}$/;

/** The names of what lies in a folder of attachments; what is still being written has another one. */
export function contentsThere(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => CONTENT.test(name))
      .toSorted();
  } catch (error) {
    // An office that has kept no scan yet has no such folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The same, with their sizes. */
const contentNames = (folder: string): ContentList =>
  contentsThere(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));

/** What the label says of the office: counted at the same time as the copy, but for what was written meanwhile. */
function aboutOffice({ reader, clock }: Hand) {
  const [paid] = reader
    .select({ months: countDistinct(paidMonths.month), lastMonth: max(paidMonths.month) })
    .from(paidMonths)
    .all();
  const [known] = reader.select({ people: count() }).from(persons).all();
  return {
    office: String(settingOn(settingsRepository.history(reader), 'office.name', clock.today())),
    databaseId: settingsRepository.fact(reader, 'database-id') ?? '',
    people: known?.people ?? 0,
    months: paid?.months ?? 0,
    lastMonth: paid?.lastMonth ?? null,
  };
}

/** A run beside the office, and the contents that its database speaks of. */
export type Snapshot = { readonly run: string; readonly named: readonly string[] };

/**
 * Writes the office as it is now into a run beside it: a whole run has its final name, anything else does not count.
 */
export async function takeSnapshot(hand: Hand, step: Step): Promise<Snapshot> {
  const { vault, clock, newId } = hand;
  const [id, madeAt] = [newId(), clock.now()];
  const name = runName(madeAt, id);
  const unfinished = join(vault.local.runs, `${UNFINISHED}${name}`);
  mkdirSync(unfinished, { recursive: true });
  try {
    const database = join(unfinished, DATABASE);
    const { census, named } = await vault.snapshot(database);
    flush(database);
    const keyring = join(unfinished, KEYRING);
    writeFlushed(keyring, vault.folder.keyringText());
    // After the copy: a content is in its place before a row speaks of it.
    const contents = contentNames(vault.local.attachments);
    const list = join(unfinished, LIST);
    writeFlushed(list, JSON.stringify(contents));
    const label: Label = {
      format: 'canlian-desk backup 1',
      id,
      madeAt,
      computer: hostname(),
      ...aboutOffice(hand),
      schema: census.schema,
      database: await readBack(database, step),
      keyring: await readBack(keyring, step),
      attachments: {
        count: contents.length,
        bytes: contents.reduce((sum, { bytes }) => sum + bytes, 0),
        list: await readBack(list, step),
      },
    };
    writeFlushed(join(unfinished, MANIFEST), vault.seal(label, census));
    const run = join(vault.local.runs, name);
    await move(unfinished, run);
    flushFolder(vault.local.runs);
    return { run, named };
  } catch (error) {
    await removeFolderOrLeave(unfinished);
    throw error;
  }
}
