import { type SQL, sql } from 'drizzle-orm';
import { DIVISIONS, spokenName } from '#shared/domain/registry/divisions.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import { RANK } from '#shared/domain/registry/search-keys.ts';
import { digitsApart, type KeyPrefix, readSearchText } from '#shared/domain/registry/search-text.ts';
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
const OFTEN = 1_000;

/** The text right after every text that begins with `prefix`. */
const afterPrefix = (prefix: string) => `${prefix}\u{10FFFF}`;

/** What of a filter decides which index is walked. */
type Area = { readonly townshipCode?: string | undefined; readonly villageCode?: string | undefined };

/** Whom a text finds: somebody called so or with such a number, or who lives there; or, in several words, all of these. */
export function stagesOf(reader: Reader, text: string, area: Area): readonly Stage[] {
  const apart = nameAndPlaces(reader, text);
  if (!apart) return numberedStages(reader, text, area);
  const places = apart.places.filter((each) => meets(each, area));
  const stages = numberedStages(reader, apart.name, places.length === 1 ? narrowed(area, places[0]) : area);
  return stages.map((stage) => ({ ...stage, where: sql`${stage.where} AND ${anyOf(places.map(livesIn))}` }));
}

/** `王 官地` or `官地 王`: whom, and where. */
function nameAndPlaces(reader: Reader, text: string): { name: string; places: readonly Place[] } | undefined {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2) return undefined;
  for (const at of [words.length - 1, 0]) {
    const { place } = readSearchText(words[at] ?? '');
    const places = place === undefined ? [] : placesCalled(reader, place);
    if (places.length > 0) return { name: words.toSpliced(at, 1).join(' '), places };
  }
  return undefined;
}

/** `王芳 0013`: of those whom the rest of the text finds, whoever has the digits in a number. */
function numberedStages(reader: Reader, text: string, area: Area): readonly Stage[] {
  const apart = digitsApart(text);
  if (!apart) return wholeStages(reader, text, area);
  // Quoted, the digits are a phrase and none of them is syntax.
  const numbered = sql`l.file_number IN (SELECT rowid FROM number_part WHERE numbers MATCH ${`"${apart.digits}"`})`;
  return stagesOf(reader, apart.rest, area).map((stage) => ({
    ...stage,
    where: sql`${stage.where} AND ${numbered}`,
  }));
}

function narrowed(area: Area, place: Place | undefined): Area {
  if (place?.level === 'village') return { ...area, villageCode: place.code };
  return { townshipCode: place?.code, ...area };
}

function wholeStages(reader: Reader, text: string, area: Area): readonly Stage[] {
  const { keys, digits, place } = readSearchText(text);
  const places = place === undefined ? [] : placesCalled(reader, place).filter((each) => meets(each, area));
  return [
    ...keys.map((own, at) => {
      const isBroad = area.villageCode !== undefined && comesOften(reader, own);
      return keyStage(keys.slice(0, at + 1), isBroad ? area.villageCode : undefined);
    }),
    ...(digits === undefined ? [] : [partStage(digits, keys)]),
    ...places.map((each, at) => placeStage(each, places.slice(0, at), { keys, area })),
  ];
}

const BY_NAME = { key: sql`l.pinyin`, first: '', file: sql`l.file_number` };

/** Everybody in the order of their names, through the index that fits the filter. */
export function everybody(area: Area): Stage {
  const index =
    area.villageCode !== undefined
      ? sql`person_listing_village`
      : area.townshipCode !== undefined
        ? sql`person_listing_township`
        : sql`person_listing_order`;
  return { from: sql`person_listing l INDEXED BY ${index}`, where: sql`1`, ...BY_NAME };
}

const inRange = ({ rank, prefix }: KeyPrefix, alias: SQL) =>
  sql`${alias}.rank = ${rank} AND ${alias}.key < ${afterPrefix(prefix)}`;

const within = (key: KeyPrefix, alias: SQL) => sql`${inRange(key, alias)} AND ${alias}.key >= ${key.prefix}`;

const anyOf = (conditions: readonly SQL[]) => sql`(${sql.join([sql`0`, ...conditions], sql` OR `)})`;

/** Whether more keys begin so than anybody would want to look up one by one. */
function comesOften(reader: Reader, key: KeyPrefix): boolean {
  const [found] = reader.all<{ keys: number }>(
    sql`SELECT count(*) AS keys FROM (SELECT 1 FROM search_key k WHERE ${within(key, sql`k`)} LIMIT ${OFTEN})`,
  );
  return found?.keys === OFTEN;
}

/**
 * The last of `keys`, without whom an earlier one has found already or this one by an earlier key. From the people of a
 * village to their keys when a village is asked for and the key comes often; else from the keys to the people.
 */
function keyStage(keys: readonly KeyPrefix[], villageCode: string | undefined): Stage {
  const own = keys.at(-1) ?? { rank: RANK.name, prefix: '' };
  const earlier = keys.slice(0, -1).map((key) => within(key, sql`e`));
  // Only a whole name is there but once.
  const again = own.rank === RANK.name ? [] : [sql`(${within(own, sql`e`)} AND e.key < k.key)`];
  return {
    from:
      villageCode === undefined
        ? sql`search_key k CROSS JOIN person_listing l ON l.file_number = k.file_number`
        : sql`person_listing l INDEXED BY person_listing_village CROSS JOIN search_key k INDEXED BY search_key_file
            ON k.file_number = l.file_number`,
    where: sql`${inRange(own, sql`k`)} AND ${notFoundBy([...earlier, ...again])}`,
    key: sql`k.key`,
    first: own.prefix,
    file: sql`k.file_number`,
  };
}

/** Asked of the listing, so that SQLite asks only for those who pass the filter. */
function notFoundBy(conditions: readonly SQL[]): SQL {
  if (conditions.length === 0) return sql`1`;
  return sql`NOT EXISTS (SELECT 1 FROM search_key e INDEXED BY search_key_file
    WHERE e.file_number = l.file_number AND ${anyOf(conditions)})`;
}

/** Digits anywhere in a number, in the order of the file numbers: trigrams give no better one. */
function partStage(digits: string, keys: readonly KeyPrefix[]): Stage {
  return {
    from: sql`number_part p CROSS JOIN person_listing l ON l.file_number = p.rowid`,
    // Quoted, the text is a phrase and none of it is syntax.
    where: sql`p.numbers MATCH ${`"${digits}"`} AND ${notFoundBy(keys.map((key) => within(key, sql`e`)))}`,
    key: undefined,
    first: '',
    file: sql`p.rowid`,
  };
}

type Beside = { readonly keys: readonly KeyPrefix[]; readonly area: Area };

const livesIn = ({ code, level }: Place) =>
  level === 'village' ? sql`l.division_code = ${code}` : sql`l.township_code = ${code}`;

function placeStage(place: Place, before: readonly Place[], { keys, area }: Beside): Stage {
  const byVillage = place.level === 'village' || area.villageCode !== undefined;
  const index = byVillage ? sql`person_listing_village` : sql`person_listing_township`;
  return {
    from: sql`person_listing l INDEXED BY ${index}`,
    where: sql`${livesIn(place)} AND NOT ${anyOf(before.map(livesIn))} AND ${notFoundBy(
      keys.map((key) => within(key, sql`e`)),
    )}`,
    ...BY_NAME,
  };
}

/** Whether anybody can live both in the place and in the area that the filter asks for. */
function meets({ code }: Place, { townshipCode = '', villageCode = '' }: Area): boolean {
  return [townshipCode, villageCode].every((asked) => code.startsWith(asked) || asked.startsWith(code));
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
