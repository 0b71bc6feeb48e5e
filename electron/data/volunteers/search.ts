import { asc, gt, type SQL, sql } from 'drizzle-orm';
import { pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import { RANK, searchKeysOf } from '#shared/domain/registry/search-keys.ts';
import { readSearchText } from '#shared/domain/registry/search-text.ts';
import { foldCode } from '#shared/domain/typed-text.ts';
import type { Writer } from '../db/database.ts';
import { insertRow, runPrepared, updateRow } from '../db/rows.ts';
import { volunteerKeys, volunteers } from '../db/schema/volunteers.ts';

type Volunteer = typeof volunteers.$inferSelect;

const afterPrefix = (prefix: string) => `${prefix}\u{10FFFF}`;

/** LXZY0119 → 119: what people write on a sheet. */
const shortNumber = (number: string): string => /([1-9]\d*)\D*$/.exec(number)?.[1] ?? number;

/** Writes what finds a volunteer anew: name, pinyin, initials, numbers. */
export function indexVolunteer(
  writer: Writer,
  {
    seq,
    name,
    number,
    identityNumber,
    phone,
  }: Pick<Volunteer, 'seq' | 'name' | 'number' | 'identityNumber' | 'phone'>,
): void {
  runPrepared(writer, 'DELETE FROM volunteer_key WHERE seq = ?', [seq]);
  const keys = searchKeysOf({ name, formerName: null, numbers: [identityNumber], phone });
  const own = [foldCode(number), shortNumber(number)].map((key) => ({ rank: RANK.number, key }));
  for (const { rank, key } of new Map(
    [...keys, ...own].map((each) => [`${each.rank} ${each.key}`, each]),
  ).values())
    insertRow(writer, volunteerKeys, { rank, key, seq });
}

/** So many in one transaction keep nobody waiting. */
const AT_ONCE = 50;

/** Writes anew what finds the next volunteers behind a `seq`, and their place in lists; gives the last one's, if any. */
export function indexNextVolunteers(writer: Writer, after: number): number | undefined {
  const next = writer
    .select()
    .from(volunteers)
    .where(gt(volunteers.seq, after))
    .orderBy(asc(volunteers.seq))
    .limit(AT_ONCE)
    .all();
  for (const volunteer of next) {
    const pinyin = pinyinOrder(volunteer.name);
    if (pinyin !== volunteer.pinyin) updateRow(writer, volunteers, { id: volunteer.id, pinyin });
    indexVolunteer(writer, volunteer);
  }
  return next.at(-1)?.seq;
}

/** Whom a typed text may mean, as a condition on `volunteer v`. */
export function foundBy(text: string): SQL {
  const { keys } = readSearchText(text);
  const ways = [...keys, { rank: RANK.number, prefix: foldCode(text) }].filter(({ prefix }) => prefix !== '');
  const ranges = ways.map(
    ({ rank, prefix }) => sql`(k.rank = ${rank} AND k.key >= ${prefix} AND k.key < ${afterPrefix(prefix)})`,
  );
  return sql`v.seq IN (SELECT k.seq FROM volunteer_key k WHERE ${sql.join(ranges, sql` OR `)})`;
}

/** Whom a word of a sign-in sheet names whole: a number, a name, or the initials of one. */
export function namedBy(word: string): SQL {
  const { keys } = readSearchText(word);
  const ways = [...keys, { rank: RANK.number, prefix: foldCode(word) }].filter(({ prefix }) => prefix !== '');
  const whole = ways.map(({ rank, prefix }) => sql`(k.rank = ${rank} AND k.key = ${prefix})`);
  return sql`v.seq IN (SELECT k.seq FROM volunteer_key k WHERE ${sql.join(whole, sql` OR `)})`;
}
