import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inMakingOrder } from '#shared/domain/backup/retention.ts';
import type { RunState } from '#shared/domain/backup/runs.ts';
import { writtenOrder } from './making-order.ts';
import { type Label, readLabel } from './manifest.ts';
import { instantOf, MANIFEST, ON_A_STICK, type Place, placeOn, UNFINISHED, VERIFIED } from './place.ts';

/** A run as it lies there, told without a key. */
export type FoundRun = {
  readonly run: string;
  readonly place: Place;
  readonly state: RunState;
  /** Null where nothing readable says what it is. */
  readonly label: Label | null;
  readonly verifiedAt: string | null;
  /** How many contents it was verified without. */
  readonly lacking: number;
};

const Verified = z.object({ at: z.iso.datetime(), lacking: z.int().default(0) });

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function verified(run: string): z.infer<typeof Verified> | undefined {
  try {
    return Verified.parse(JSON.parse(read(join(run, VERIFIED)) ?? ''));
  } catch {
    return undefined;
  }
}

function foundRun(place: Place, name: string): FoundRun {
  const run = join(place.runs, name);
  if (name.startsWith(UNFINISHED))
    return { run, place, state: 'unfinished', label: null, verifiedAt: null, lacking: 0 };
  const label = readLabel(read(join(run, MANIFEST)) ?? '') ?? null;
  const proof = label ? verified(run) : undefined;
  return {
    run,
    place,
    label,
    verifiedAt: proof?.at ?? null,
    lacking: proof?.lacking ?? 0,
    state: label === null ? 'damaged' : proof ? 'verified' : 'written',
  };
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

/** Newest first; what broke off last. */
export function runsAt(place: Place): FoundRun[] {
  return foldersIn(place.runs)
    .map((name) => foundRun(place, name))
    .toSorted((a, b) => ((a.label?.madeAt ?? '') < (b.label?.madeAt ?? '') ? 1 : -1));
}

/** When the run of a place that was made last was made, to the second; told by names alone. Undefined when there is none. */
export function lastMadeAt(place: Place): string | undefined {
  const whole = foldersIn(place.runs).filter((name) => instantOf(name) !== undefined);
  const last = inMakingOrder(whole, writtenOrder(place)).at(-1);
  return last === undefined ? undefined : instantOf(last);
}

/** Whichever offices' runs lie on a volume. */
export function runsOn(volume: string): FoundRun[] {
  return foldersIn(join(volume, ON_A_STICK)).flatMap((office) => runsAt(placeOn(volume, office)));
}
