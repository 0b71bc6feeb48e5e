import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uptime } from 'node:os';
import { app } from 'electron';
import { z } from 'zod';
import { log } from '../log.ts';
import type { Found } from './found.ts';

const Kept = z.object({ startedAt: z.number(), tokens: z.record(z.string(), z.string()) });
type Tokens = Readonly<Record<string, string>>;

/** Milliseconds by which two readings of the moment when the PC was started differ. */
const SAME_START = 120_000;

const file = () => join(app.getPath('userData'), 'insertions.json');
const startedAt = () => Date.now() - uptime() * 1000;

/** As the last program left them: what was in then and still is has not been out, unless the PC itself was off. */
function readTokens(): Tokens {
  try {
    const kept = Kept.parse(JSON.parse(readFileSync(file(), 'utf8')));
    return Math.abs(kept.startedAt - startedAt()) < SAME_START ? kept.tokens : {};
  } catch {
    return {};
  }
}

/** Where they cannot be kept, this program knows them all the same. */
function keepTokens(next: Tokens): void {
  try {
    writeFileSync(file(), JSON.stringify({ startedAt: startedAt(), tokens: next }));
  } catch (error) {
    log.warn('insertions not kept', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

let tokens: Tokens | undefined;

/** Names the insertion that each volume is: one that was not there at the last look has come anew. */
export function nameInsertions(found: readonly Found[]): ReadonlyMap<string, string> {
  const before = (tokens ??= readTokens());
  const next = Object.fromEntries(found.map(({ key }) => [key, before[key] ?? randomUUID()]));
  if (JSON.stringify(next) !== JSON.stringify(before)) keepTokens(next);
  tokens = next;
  return new Map(Object.entries(next));
}
