import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Boot, isSameBoot } from './boots.ts';
import type { Found } from './found.ts';

const Kept = z.object({
  boot: z.object({ told: z.string().nullable(), startedAt: z.number() }),
  tokens: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof Kept>;

function read(file: string): Kept | undefined {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Names the insertion that each volume is: one that was not there at the last look has come anew, and so has each one when
 * the PC was off. They outlive the program, in `file`; where they cannot be kept, this program knows them all the same.
 */
export function nameInsertions({ file, notKept }: { file: string; notKept: (error: unknown) => void }) {
  let kept: Kept | undefined;
  return (found: readonly Found[], boot: Boot): ReadonlyMap<string, string> => {
    kept ??= read(file);
    const before = kept && isSameBoot(kept.boot, boot) ? kept.tokens : {};
    const tokens = Object.fromEntries(found.map(({ key }) => [key, before[key] ?? randomUUID()]));
    const isNew = JSON.stringify(tokens) !== JSON.stringify(kept?.tokens);
    kept = { boot, tokens };
    if (!isNew) return new Map(Object.entries(tokens));
    try {
      writeFileSync(file, JSON.stringify(kept));
    } catch (error) {
      notKept(error);
    }
    return new Map(Object.entries(tokens));
  };
}
