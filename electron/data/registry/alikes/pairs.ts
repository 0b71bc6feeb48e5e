import { type SQL, sql } from 'drizzle-orm';
import type { AlikeReason } from '#shared/contract/registry/alikes.ts';
import { nearNumbers } from '#shared/domain/registry/near-numbers.ts';
import type { Reader } from '../../db/database.ts';
import { type FoundPerson, registryRepository } from '../repository.ts';

type Pair = { readonly a: FoundPerson; readonly b: FoundPerson; readonly why: readonly AlikeReason[] };
type Row = { readonly a: number; readonly b: number; readonly x: string; readonly y: string };

/** With more people, names come too often to compare the numbers of all who bear one. */
const MOST_TO_COMPARE = 50_000;

/** Two people `a` and `b`, by what they have in common: what comes twice is read off an index, in its order. */
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
    sql`(SELECT birth_date, pinyin FROM person INDEXED BY person_born GROUP BY birth_date, pinyin
        HAVING count(*) > 1) twice
      CROSS JOIN person a INDEXED BY person_born ON a.birth_date = twice.birth_date AND a.pinyin = twice.pinyin
      CROSS JOIN person b INDEXED BY person_born ON b.birth_date = twice.birth_date AND b.pinyin = twice.pinyin
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
  return sql`(SELECT ${field} AS value FROM ${name} GROUP BY ${field} HAVING count(*) > 1) twice
    CROSS JOIN ${name} ra ON ra.${field} = twice.value
    CROSS JOIN ${name} rb ON rb.${field} = twice.value AND rb.person_id > ra.person_id
    CROSS JOIN person a ON a.id = ra.person_id CROSS JOIN person b ON b.id = rb.person_id`;
}

/** Whether there are so few people that all can be compared at any time. */
export function areFew(reader: Reader): boolean {
  const { people } = reader.get<{ people: number }>(
    sql`SELECT count(*) AS people FROM (SELECT 1 FROM person_listing LIMIT ${MOST_TO_COMPARE + 1})`,
  );
  return people <= MOST_TO_COMPARE;
}

/** Pairs that nobody has decided on yet, each with everything the two have in common; those with the most come first. */
export function alikePairs(reader: Reader, limit: number): readonly Pair[] {
  const reasons = new Map<string, { a: number; b: number; why: AlikeReason[] }>();
  const compares = areFew(reader);
  for (const [why, walk] of WALKS) {
    if (why === 'one-digit-apart' && !compares) continue;
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
