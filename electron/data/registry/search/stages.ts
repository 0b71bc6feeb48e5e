import { type SQL, sql } from 'drizzle-orm';
import { DIVISIONS, spokenName } from '#shared/domain/registry/divisions.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import { type KeyPrefix, readSearchText } from '#shared/domain/registry/search-text.ts';
import type { Reader } from '../../db/database.ts';

/**
 * One way of matching a text, each better than the next; together they find everybody once. A stage is a walk along an
 * index from `key` and `file` on: it begins where the page before ended, and reads no more than a page needs.
 */
export type Stage = {
  /** FROM and WHERE but for the filter; `l` is the listing. */
  readonly from: SQL;
  readonly where: SQL;
  /** What the index is sorted by before the file number; nothing when by that alone. */
  readonly key: SQL | undefined;
  /** The key of the first row there can be; `where` leaves this out. */
  readonly first: string;
  readonly file: SQL;
};

type Place = { readonly code: string; readonly level: 'township' | 'village' };

const MOST_PLACES = 12;

/** The text right after every text that begins with `prefix`. */
const afterPrefix = (prefix: string) => `${prefix}\u{10FFFF}`;

export function stagesOf(reader: Reader, text: string): readonly Stage[] {
  const { keys, digits, place } = readSearchText(text);
  const places = place === undefined ? [] : placesCalled(reader, place);
  return [
    ...keys.map((_, at) => keyStage(keys.slice(0, at + 1))),
    ...(digits === undefined ? [] : [partStage(digits, keys)]),
    ...places.map((each, at) => placeStage(each, places.slice(0, at), keys)),
  ];
}

const BY_NAME = { key: sql`l.pinyin`, first: '', file: sql`l.file_number` };

/** Everybody in the order of their names, through the index that fits the filter. */
export function everybody(filter: {
  readonly townshipCode?: string | undefined;
  readonly villageCode?: string | undefined;
}): Stage {
  const index =
    filter.villageCode !== undefined
      ? sql`person_listing_village`
      : filter.townshipCode !== undefined
        ? sql`person_listing_township`
        : sql`person_listing_order`;
  return { from: sql`person_listing l INDEXED BY ${index}`, where: sql`1`, ...BY_NAME };
}

function within({ rank, prefix }: KeyPrefix, alias: SQL): SQL {
  return sql`${alias}.rank = ${rank} AND ${alias}.key >= ${prefix} AND ${alias}.key < ${afterPrefix(prefix)}`;
}

const anyOf = (conditions: readonly SQL[]) => sql`(${sql.join([sql`0`, ...conditions], sql` OR `)})`;

/** The last of `keys`, without whom an earlier one has found already or this one by an earlier key. */
function keyStage(keys: readonly KeyPrefix[]): Stage {
  const own = keys.at(-1) ?? { rank: 0, prefix: '' };
  const earlier = [
    ...keys.slice(0, -1).map((key) => within(key, sql`e`)),
    sql`(${within(own, sql`e`)} AND e.key < k.key)`,
  ];
  return {
    from: sql`search_key k CROSS JOIN person_listing l ON l.file_number = k.file_number`,
    where: sql`k.rank = ${own.rank} AND k.key < ${afterPrefix(own.prefix)} AND ${notFoundBy(sql`k.file_number`, earlier)}`,
    key: sql`k.key`,
    first: own.prefix,
    file: sql`k.file_number`,
  };
}

function notFoundBy(file: SQL, conditions: readonly SQL[]): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM search_key e INDEXED BY search_key_file WHERE e.file_number = ${file}
    AND ${anyOf(conditions)})`;
}

/** Digits anywhere in a number, in the order of the file numbers: trigrams give no better one. */
function partStage(digits: string, keys: readonly KeyPrefix[]): Stage {
  return {
    from: sql`number_part p CROSS JOIN person_listing l ON l.file_number = p.rowid`,
    // Quoted, the text is a phrase and none of it is syntax.
    where: sql`p.numbers MATCH ${`"${digits}"`} AND ${notFoundBy(
      sql`p.rowid`,
      keys.map((key) => within(key, sql`e`)),
    )}`,
    key: undefined,
    first: '',
    file: sql`p.rowid`,
  };
}

function placeStage(place: Place, before: readonly Place[], keys: readonly KeyPrefix[]): Stage {
  const here = ({ code, level }: Place) =>
    level === 'village' ? sql`l.division_code = ${code}` : sql`l.township_code = ${code}`;
  const index = place.level === 'village' ? sql`person_listing_village` : sql`person_listing_township`;
  return {
    from: sql`person_listing l INDEXED BY ${index}`,
    where: sql`${here(place)} AND NOT ${anyOf(before.map(here))} AND ${notFoundBy(
      sql`l.file_number`,
      keys.map((key) => within(key, sql`e`)),
    )}`,
    ...BY_NAME,
  };
}

/** Townships and villages by part of a name they bear, are called by, or bore. */
function placesCalled(reader: Reader, text: string): readonly Place[] {
  const aliases = reader.all<{ code: string }>(
    sql`SELECT division_code AS code FROM division_alias WHERE instr(alias, ${text}) > 0`,
  );
  const codes = new Set(aliases.map(({ code }) => code));
  return DIVISIONS.filter(
    ({ code, name }) =>
      codes.has(code) || foldName(name).includes(text) || foldName(spokenName(name)).includes(text),
  ).slice(0, MOST_PLACES);
}
