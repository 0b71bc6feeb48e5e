import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database.ts';
import { alikePairs, areFew } from './pairs.ts';

type Counted = { readonly stamp: string; readonly pairs: number; readonly at: number };

/** Milliseconds that a region's count stands whatever changes: walking through it takes longer than a line is worth. */
const STANDS = 15 * 60_000;

const counted = new WeakMap<Reader, Counted>();

/** Changes with whatever could make two files alike, or was decided about such a pair: files, their history, decisions. */
function stampOf(reader: Reader): string {
  const read = (query: SQL) => reader.get<{ value: number | null }>(query).value;
  const files = read(sql`SELECT max(file_number) AS value FROM person`);
  const changes = read(sql`SELECT max(seq) AS value FROM person_change`);
  const decided = read(sql`SELECT count(*) AS value FROM distinct_pair`);
  return `${files} ${changes} ${decided}`;
}

const isFresh = (reader: Reader, { at }: Counted): boolean =>
  performance.now() - at < STANDS && !areFew(reader);

/** How many pairs of files may be one person, at most so many; walked through again only after something has changed. */
export function countAlikePairs(reader: Reader, most: number): number {
  const stamp = stampOf(reader);
  const known = counted.get(reader);
  if (known?.stamp === stamp || (known && isFresh(reader, known))) return known.pairs;
  const pairs = alikePairs(reader, most).length;
  counted.set(reader, { stamp, pairs, at: performance.now() });
  return pairs;
}
