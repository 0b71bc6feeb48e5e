import { sql } from 'drizzle-orm';
import type { Reader } from '../../db/database.ts';
import { alikePairs } from './pairs.ts';

type Counted = { readonly stamp: string; readonly pairs: number };

const counted = new WeakMap<Reader, Counted>();

/** Changes with whatever could make two files alike, or was decided about such a pair: files, their history, decisions. */
function stampOf(reader: Reader): string {
  const { files, changes, decided } = reader.get<Readonly<Record<string, number | null>>>(sql`SELECT
    (SELECT max(file_number) FROM person) AS files, (SELECT max(seq) FROM person_change) AS changes,
    (SELECT count(*) FROM distinct_pair) AS decided`);
  return `${files} ${changes} ${decided}`;
}

/** How many pairs of files may be one person, at most so many; walked through again only after something has changed. */
export function countAlikePairs(reader: Reader, most: number): number {
  const stamp = stampOf(reader);
  const known = counted.get(reader);
  if (known?.stamp === stamp) return known.pairs;
  const pairs = alikePairs(reader, most).length;
  counted.set(reader, { stamp, pairs });
  return pairs;
}
