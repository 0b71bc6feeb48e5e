import { type SQL, sql } from 'drizzle-orm';
import type { AlikeReason } from '#shared/contract/registry/alikes.ts';
import { nearNumbers } from '#shared/domain/registry/near-numbers.ts';
import type { Reader } from '../../db/database.ts';
import { type FoundPerson, registryRepository } from '../repository.ts';

type Pair = { readonly a: FoundPerson; readonly b: FoundPerson; readonly why: readonly AlikeReason[] };
type Row = { readonly a: number; readonly b: number; readonly x: string; readonly y: string };

/** Two people `a` and `b`, by what they have in common; the walk is along an index, and stops at the limit. */
const WALKS: readonly (readonly [AlikeReason, SQL])[] = [
  [
    'same-number',
    sql`former_number f CROSS JOIN person a ON a.id = f.person_id
      CROSS JOIN person b ON b.identity_number = f.identity_number AND b.id <> a.id`,
  ],
  ['same-certificate', joined('certificate', 'base')],
  ['same-account', joined('bank_account', 'number')],
  [
    'same-name-and-birth',
    sql`person a CROSS JOIN person b ON b.birth_date = a.birth_date AND b.pinyin = a.pinyin
      AND b.file_number > a.file_number`,
  ],
  [
    'one-digit-apart',
    sql`person_listing la CROSS JOIN person_listing lb INDEXED BY person_listing_township
      ON lb.township_code = la.township_code AND lb.pinyin = la.pinyin AND lb.file_number > la.file_number
      CROSS JOIN person a ON a.file_number = la.file_number CROSS JOIN person b ON b.file_number = lb.file_number`,
  ],
];

function joined(table: 'certificate' | 'bank_account', column: 'base' | 'number'): SQL {
  const [name, field] = [sql.raw(table), sql.raw(column)];
  return sql`${name} ra CROSS JOIN ${name} rb ON rb.${field} = ra.${field} AND rb.person_id > ra.person_id
    CROSS JOIN person a ON a.id = ra.person_id CROSS JOIN person b ON b.id = rb.person_id`;
}

/** Pairs that nobody has decided on yet, each with everything the two have in common; those with the most come first. */
export function alikePairs(reader: Reader, limit: number): readonly Pair[] {
  const reasons = new Map<string, { a: number; b: number; why: AlikeReason[] }>();
  for (const [why, walk] of WALKS) {
    for (const { a, b } of walked(reader, why, { walk, limit })) {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      const known = reasons.get(`${first} ${second}`) ?? { a: first, b: second, why: [] };
      if (!known.why.includes(why)) known.why.push(why);
      reasons.set(`${first} ${second}`, known);
    }
  }
  const pairs = [...reasons.values()]
    .toSorted((x, y) => y.why.length - x.why.length || x.a - y.a || x.b - y.b)
    .slice(0, limit);
  const people = registryRepository.byFileNumbers(reader, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
  const byFile = new Map(people.map((found) => [found.person.fileNumber, found]));
  return pairs.flatMap(({ a, b, why }) => {
    const [first, second] = [byFile.get(a), byFile.get(b)];
    return first && second ? [{ a: first, b: second, why }] : [];
  });
}

function walked(
  reader: Reader,
  why: AlikeReason,
  { walk, limit }: { readonly walk: SQL; readonly limit: number },
): readonly Row[] {
  // Whether two numbers are near is not for SQL to say: of these all are read.
  const most = why === 'one-digit-apart' ? sql`` : sql`LIMIT ${limit}`;
  const rows = reader.all<Row>(sql`SELECT a.file_number AS a, b.file_number AS b,
    a.identity_number AS x, b.identity_number AS y FROM ${walk}
    WHERE a.merged_into IS NULL AND b.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM distinct_pair d
      WHERE d.lower_id = min(a.id, b.id) AND d.upper_id = max(a.id, b.id)) ${most}`);
  return why === 'one-digit-apart' ? rows.filter(({ x, y }) => nearNumbers(x).includes(y)) : rows;
}
