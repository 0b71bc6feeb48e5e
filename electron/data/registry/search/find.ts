import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Reader } from '../../db/database.ts';
import { filterConditions } from './filter.ts';
import { everybody, type Stage, stagesOf } from './stages.ts';

/** Where a page ended: in which stage, at which key and file. */
const Cursor = z.tuple([z.int().min(0), z.string(), z.int()]);
type Cursor = z.infer<typeof Cursor>;

type Found = { readonly key: string; readonly fileNumber: number };
export type Search = { readonly filter: PersonFilter; readonly today: Day };
type Place = { readonly cursor: Cursor; readonly limit: number };
type Page = { readonly after: string | undefined; readonly limit: number };

function readCursor(text: string | undefined): Cursor {
  if (text === undefined) return [0, '', 0];
  try {
    return Cursor.parse(JSON.parse(text));
  } catch {
    throw new AppError('invalid-input', { fields: ['after'] });
  }
}

function stagesFor(reader: Reader, { text, ...filter }: PersonFilter): readonly Stage[] {
  return text === '' ? [everybody(filter)] : stagesOf(reader, text, filter);
}

function stageRows(stage: Stage, conditions: SQL, { cursor, limit }: Place): SQL {
  const { from, where, key, file } = stage;
  const [, lastKey, lastFile] = cursor;
  // One bound alone for the index (the plus hides the other from it): given two, it may walk from the smaller one.
  const rest = key
    ? sql`${key} >= ${lastKey === '' ? stage.first : lastKey} AND (+${key}, ${file}) > (${lastKey}, ${lastFile})`
    : sql`${file} > ${lastFile}`;
  const order = key ? sql`${key}, ${file}` : file;
  return sql`SELECT ${key ?? sql`''`} AS key, ${file} AS fileNumber FROM ${from} WHERE ${where}
    AND ${rest} AND ${conditions} ORDER BY ${order} LIMIT ${limit}`;
}

/** The file numbers of one page, best matches first, and where the next page begins. */
export function findPage(
  reader: Reader,
  { filter, today }: Search,
  page: Page,
): { readonly files: readonly number[]; readonly next: string | null } {
  const conditions = filterConditions(filter, today);
  const stages = stagesFor(reader, filter);
  const start = readCursor(page.after);
  const found: { stage: number; row: Found }[] = [];
  for (let stage = start[0]; stage < stages.length && found.length <= page.limit; stage += 1) {
    const cursor: Cursor = stage === start[0] ? start : [stage, '', 0];
    const here = stages[stage];
    if (!here) break;
    const limit = page.limit + 1 - found.length;
    const rows = reader.all<Found>(stageRows(here, conditions, { limit, cursor }));
    found.push(...rows.map((row) => ({ stage, row })));
  }
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const next = found.length > page.limit && last ? cursorOf(last.stage, last.row) : null;
  return { files: shown.map(({ row }) => row.fileNumber), next };
}

function cursorOf(stage: number, { key, fileNumber }: Found): string {
  return JSON.stringify([stage, key, fileNumber] satisfies Cursor);
}

/** Past so many nobody needs to know: counting a million would keep everybody waiting. */
const MOST_COUNTED = 20_000;

/** How many the filter finds, and whether there are more than were counted. */
export function countFound(reader: Reader, { filter, today }: Search): { people: number; more: boolean } {
  const conditions = filterConditions(filter, today);
  let people = 0;
  for (const { from, where, key, first } of stagesFor(reader, filter)) {
    const all = key ? sql`${where} AND ${key} >= ${first}` : where;
    const found = reader.get<{ people: number }>(sql`SELECT count(*) AS people FROM
      (SELECT 1 FROM ${from} WHERE ${all} AND ${conditions} LIMIT ${MOST_COUNTED + 1 - people})`);
    people += found.people;
    if (people > MOST_COUNTED) return { people: MOST_COUNTED, more: true };
  }
  return { people, more: false };
}
