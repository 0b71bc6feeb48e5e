import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Boot, isToldOther, maybeSameBoot } from './boots.ts';
import type { Found } from './found.ts';

const Kept = z.object({
  boot: z.object({ told: z.string().nullable(), uptime: z.number() }),
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
  /** The PC was not off since, unless it was put to sleep on the disk. */
  let isOwn = false;
  return (found: readonly Found[], boot: Boot): ReadonlyMap<string, string> => {
    kept ??= read(file);
    const isSame = kept && (isOwn ? !isToldOther(kept.boot, boot) : maybeSameBoot(kept.boot, boot));
    isOwn = true;
    const before = kept && isSame ? kept.tokens : {};
    // A look at which the system was silent does not make it forgotten.
    const told = boot.told ?? (isSame ? (kept?.boot.told ?? null) : null);
    const tokens = Object.fromEntries(found.map(({ key }) => [key, before[key] ?? randomUUID()]));
    const isNew = JSON.stringify(tokens) !== JSON.stringify(kept?.tokens);
    kept = { boot: { ...boot, told }, tokens };
    if (!isNew) return new Map(Object.entries(tokens));
    try {
      writeFileSync(file, JSON.stringify(kept));
    } catch (error) {
      notKept(error);
    }
    return new Map(Object.entries(tokens));
  };
}
