import { z } from 'zod';
import { isBlank } from '#shared/domain/imports/cells/text.ts';
import type { Columns, SheetProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { foldTitle, headerAt, type HeaderCandidate, withoutBrackets } from '#shared/domain/imports/title.ts';

/** What is done with what is out of sight on a sheet, or with the sheet itself; undefined until the clerk says. */
const HiddenChoices = z.partialRecord(z.enum(['sheet', 'rows', 'columns']), z.enum(['take', 'leave']));

/** Which column of a sheet is which field, as recognised or as the clerk corrected it. */
export const SheetMapping = z.strictObject({
  sheet: z.string(),
  profile: z.string(),
  headerTop: z.int().min(1),
  headerBottom: z.int().min(1),
  /** Field → column, counted from 0. */
  columns: z.record(z.string(), z.int().min(0)),
  /** Columns that the clerk leaves out knowingly. */
  leftOut: z.array(z.int().min(0)),
  hidden: HiddenChoices,
});
export type SheetMapping = z.infer<typeof SheetMapping>;

/** What a clerk once said about titles that we did not know: folded title → field, or null for “leave it out”. */
export const RememberedTitles = z.record(z.string(), z.string().nullable());
export type RememberedTitles = z.infer<typeof RememberedTitles>;

/** Why a sheet cannot be read with a mapping. Nothing is matched as long as there is one. */
export type HeaderProblem =
  | { readonly code: 'missing'; readonly sheet: string; readonly field: string; readonly title: string }
  | { readonly code: 'unknown'; readonly sheet: string; readonly column: number; readonly title: string }
  | { readonly code: 'untitled'; readonly sheet: string; readonly column: number };

/** A sheet with everything in it that may be its header; found once, tried for every kind of sheet. */
export type Candidates = { readonly sheet: Sheet; readonly candidates: readonly HeaderCandidate[] };

/** The best reading of a sheet as one of this kind, and how well it fits: more is better. */
export function recogniseHeader(
  { sheet, candidates }: Candidates,
  profile: SheetProfile,
  remembered: RememberedTitles,
): { readonly mapping: SheetMapping; readonly score: number } | undefined {
  const names = fieldNames(profile.columns);
  let best: { readonly mapping: SheetMapping; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const mapped = mapColumns(candidate, names, remembered);
    const score = scoreOf(mapped, candidate, profile.columns);
    if (mapped.columns.size > 0 && (!best || score > best.score)) {
      const { top, bottom } = candidate;
      const place = { sheet: sheet.name, profile: profile.id, headerTop: top, headerBottom: bottom };
      const columns = Object.fromEntries(mapped.columns);
      best = { score, mapping: { ...place, columns, leftOut: [...mapped.leftOut], hidden: {} } };
    }
  }
  return best;
}

/** What still stands in the way of reading the sheet; an empty list when it can be read. */
export function headerProblems(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): HeaderProblem[] {
  const { titles } = headerAt(sheet, mapping.headerTop, mapping.headerBottom);
  const missing = Object.entries(profile.columns)
    .filter(([field, { presence }]) => isNeeded(presence) && mapping.columns[field] === undefined)
    .map(([field, { title }]) => ({ code: 'missing', sheet: sheet.name, field, title }) as const);
  const known = new Set([...Object.values(mapping.columns), ...mapping.leftOut]);
  const unknown = columnsWithContent(sheet, mapping)
    .filter((column) => !known.has(column))
    .map((column) => columnProblem(sheet.name, column, titles[column]?.shown ?? ''));
  return [...missing, ...unknown];
}

/** What a corrected mapping teaches for the next workbook of the kind. */
export function rememberTitles(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): RememberedTitles {
  const { titles } = headerAt(sheet, mapping.headerTop, mapping.headerBottom);
  const names = fieldNames(profile.columns);
  const titleOf = (column: number) => titles[column]?.readings[0] ?? '';
  const learnt = Object.entries(mapping.columns)
    .map(([field, column]) => [titleOf(column), field] as const)
    .filter(([title, field]) => title !== '' && names.get(title) !== field);
  const leftOut = mapping.leftOut.map((column) => [titleOf(column), null] as const);
  return Object.fromEntries([...learnt, ...leftOut.filter(([title]) => title !== '')]);
}

function columnProblem(sheet: string, column: number, title: string): HeaderProblem {
  return title === '' ? { code: 'untitled', sheet, column } : { code: 'unknown', sheet, column, title };
}

type Mapped = { readonly columns: ReadonlyMap<string, number>; readonly leftOut: readonly number[] };

function mapColumns(
  { titles }: HeaderCandidate,
  names: ReadonlyMap<string, string>,
  remembered: RememberedTitles,
): Mapped {
  const columns = new Map<string, number>();
  const leftOut: number[] = [];
  titles.forEach(({ readings }, column) => {
    const [whole = ''] = readings;
    if (whole === '') return;
    const learnt = remembered[whole];
    if (learnt === null) leftOut.push(column);
    const field = learnt ?? fieldOf(readings, names);
    // Of two columns with the same title the first is taken; the other stays unknown, and stops.
    if (learnt !== null && field !== undefined && !columns.has(field)) columns.set(field, column);
  });
  return { columns, leftOut };
}

function fieldOf(readings: readonly string[], names: ReadonlyMap<string, string>): string | undefined {
  return readings.map((reading) => names.get(reading)).find((field) => field !== undefined);
}

/** What a column may be called, folded, and which field it then is. */
export function fieldNames(columns: Columns): ReadonlyMap<string, string> {
  const entries = Object.entries(columns);
  const all = entries.flatMap(([field, { title, aliases = [] }]) =>
    [title, ...aliases].map((name) => [foldTitle(name), field] as const),
  );
  return new Map([...all.map(([name, field]) => [withoutBrackets(name), field] as const), ...all]);
}

function scoreOf({ columns }: Mapped, { titles, top, bottom }: HeaderCandidate, specs: Columns): number {
  const titled = titles.filter(({ shown }) => shown !== '').length;
  const missing = Object.entries(specs).filter(
    ([field, { presence }]) => isNeeded(presence) && !columns.has(field),
  ).length;
  // A data row taken for a second header row shows as titles that nobody knows; of equals the lower header wins.
  return columns.size * 4 - missing * 4 - (titled - columns.size) * 2 - (bottom - top);
}

const isNeeded = (presence: string) => presence === 'required' || presence === 'expected';

/** The columns that hold something in the header or under it, from 0. */
export function columnsWithContent(sheet: Sheet, { headerTop }: SheetMapping): readonly number[] {
  const filled = new Set<number>();
  for (const { number, cells } of sheet.rows) {
    if (number < headerTop) continue;
    cells.forEach((cell, column) => {
      if (cell !== undefined && !filled.has(column) && !isBlank(cell)) filled.add(column);
    });
  }
  return [...filled].toSorted((a, b) => a - b);
}
