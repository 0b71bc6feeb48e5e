import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import type { Progress } from '#shared/contract/jobs.ts';
import { type Census, censusDifferences } from './census.ts';
import { readBack } from './copying.ts';
import { bytesOf, type ContentList, type Label } from './manifest.ts';
import { contentsOf } from './parts.ts';
import { DATABASE, KEYRING, LIST, MANIFEST, type Place } from './place.ts';
import type { Vault } from './vault.ts';

type Checked = {
  readonly label: Label | null;
  readonly census: Census | null;
  /** Everything that is not as it was written; a run without one is whole. */
  readonly faults: readonly PartFault[];
};

type Asked = {
  readonly run: string;
  readonly place: Place;
  /** What was written at this desk, when it was: a manifest of another run is then told from its own. */
  readonly id?: string;
  readonly pause: (progress: Progress) => Promise<void>;
};

/**
 * Proves a run: its files are as they were written, the database can be deciphered, each of its pages is sound, every
 * table has its rows, every sum of money and every chain its end, and every content that it names is there and opens.
 */
export async function checkRun(vault: Vault, { run, place, id, pause }: Asked): Promise<Checked> {
  const manifest = join(run, MANIFEST);
  if (!existsSync(manifest))
    return { label: null, census: null, faults: [{ part: MANIFEST, fault: 'missing' }] };
  const opened = vault.unseal(readFileSync(manifest, 'utf8'));
  if (!opened) return { label: null, census: null, faults: [{ part: MANIFEST, fault: 'changed' }] };
  const { label, census } = opened;
  const faults: PartFault[] = [];
  if (id !== undefined && label.id !== id) faults.push({ part: MANIFEST, fault: 'of-another-run' });

  const total = bytesOf(label);
  let done = 0;
  const step = async (bytes: number): Promise<void> => {
    done += bytes;
    await pause({ done: Math.min(done, total), total });
  };
  const parts = [
    { part: DATABASE, written: label.database },
    { part: KEYRING, written: label.keyring },
    { part: LIST, written: label.attachments.list },
  ];
  for (const { part, written } of parts) {
    const file = join(run, part);
    if (!existsSync(file)) faults.push({ part, fault: 'missing' });
    else if ((await readBack(file, step)).sha256 !== written.sha256) faults.push({ part, fault: 'changed' });
  }
  let named: readonly string[] = [];
  if (!faults.some(({ part }) => part === DATABASE)) {
    const examined = await vault.examine(join(run, DATABASE));
    named = examined.named;
    if (!examined.sound || censusDifferences(examined.census, census).length > 0)
      faults.push({ part: DATABASE, fault: 'changed' });
  }
  const listed = faults.some(({ part }) => part === LIST) ? [] : contentsOf(run, label);
  for await (const fault of contentFaults({ vault, place, listed, named, step })) faults.push(fault);
  return { label, census, faults };
}

type Contents = {
  readonly vault: Vault;
  readonly place: Place;
  readonly listed: ContentList;
  readonly named: readonly string[];
  readonly step: (bytes: number) => Promise<void>;
};

/**
 * Opens every content that belongs to a run, as its list says or its database does; what is gone is the run's own fault
 * where it was written with it and the office still has it, so that the next backup brings it.
 */
async function* contentFaults({ vault, place, listed, named, step }: Contents): AsyncGenerator<PartFault> {
  const [there, own] = [vault.contentsAt(place.attachments), vault.contentsAt(vault.local.attachments)];
  const [written, spoken] = [new Map(listed.map(({ name, bytes }) => [name, bytes])), new Set(named)];
  for (const name of new Set([...written.keys(), ...spoken])) {
    const found = there.read(name);
    await step(written.get(name) ?? 0);
    if (typeof found !== 'string') continue;
    const isHad = written.has(name) && typeof own.read(name) !== 'string';
    if (isHad) yield { part: name, fault: found === 'missing' ? 'missing' : 'changed' };
    else if (spoken.has(name)) yield { part: name, fault: found === 'missing' ? 'lost' : 'spoilt' };
  }
}
