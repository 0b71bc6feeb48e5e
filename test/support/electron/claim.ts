import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { claimFolder } from '#data/db/claim.ts';

/** Holds an office's folder as another desk would; the answer lets it go. */
export function claim(folder: string): () => void {
  const release = claimFolder(folder);
  // The other desk is the same Windows user's, or one with the same rights.
  chmodSync(join(folder, 'in-use'), 0o666);
  return release;
}
