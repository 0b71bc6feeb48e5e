import {
  type Candidates,
  type HeaderProblem,
  headerProblems,
  recogniseHeader,
  type RememberedTitles,
  type SheetMapping,
} from '#shared/domain/imports/header.ts';
import { type HiddenProblem, hiddenProblems, inSight } from '#shared/domain/imports/hidden.ts';
import type { SheetProfile, WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import { type SheetProblem, sheetProblems } from '#shared/domain/imports/sheet-problems.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { headerCandidates } from '#shared/domain/imports/title.ts';

/** Why a sheet cannot be read yet. */
export type MappingProblem = HeaderProblem | HiddenProblem | SheetProblem;

/** What clerks have said about titles, by the kind of sheet. */
export type Remembered = Readonly<Record<string, RememberedTitles>>;

export type Recognised = {
  readonly profile: WorkbookProfile;
  readonly mappings: readonly SheetMapping[];
  /** Sheets that hold something and are none of the profile's. */
  readonly otherSheets: readonly string[];
};

/** What each sheet is, when the clerk has said which kind of workbook this is. */
export function recogniseSheets(
  sheets: readonly Sheet[],
  profile: WorkbookProfile,
  remembered: Remembered = {},
): Recognised {
  return recogniseAs(candidatesOf(sheets), profile, remembered).recognised;
}

/** The kind of workbook that fits best; undefined when nothing in it looks like any of them. */
export function recogniseWorkbook(
  sheets: readonly Sheet[],
  profiles: readonly WorkbookProfile[],
  remembered: Remembered = {},
): Recognised | undefined {
  const found = candidatesOf(sheets);
  const readings = profiles
    .map((profile) => recogniseAs(found, profile, remembered))
    .filter(({ score, unseen }) => score + unseen > 0)
    // What is in sight says what the workbook is; of two that fit alike, the one that expects less.
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.unseen - a.unseen ||
        a.recognised.profile.sheets.length - b.recognised.profile.sheets.length,
    );
  return readings[0]?.recognised;
}

/** Everything that stands in the way of reading the sheets that are mapped. */
export function mappingProblems(
  sheets: readonly Sheet[],
  { profile, mappings }: Pick<Recognised, 'profile' | 'mappings'>,
): readonly MappingProblem[] {
  return mappings.flatMap((mapping) => {
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    const sheetProfile = profile.sheets.find(({ id }) => id === mapping.profile);
    return sheet && sheetProfile ? problemsOf(sheet, sheetProfile, mapping) : [];
  });
}

function problemsOf(sheet: Sheet, profile: SheetProfile, mapping: SheetMapping): readonly MappingProblem[] {
  const hidden = hiddenProblems(sheet, profile, mapping);
  if (sheet.hidden && mapping.hidden.sheet !== 'take') return hidden;
  // Before it is said whether columns out of sight are taken, they are neither missed nor strange.
  const isAsked = hidden.some(({ code }) => code === 'hidden-columns');
  const problems = headerProblems(sheet, profile, isAsked ? mapping : inSight(sheet, mapping));
  const concealed = new Set(isAsked ? sheet.hiddenColumns : []);
  // An expected column that the clerk leaves out knowingly is as good as one that is blank throughout.
  const isLeft = (field: string) =>
    mapping.columns[field] !== undefined && profile.columns[field]?.presence === 'expected';
  const stands = (problem: HeaderProblem) =>
    problem.code === 'missing' ? !isLeft(problem.field) : !concealed.has(problem.column);
  return [...hidden, ...problems.filter(stands), ...sheetProblems(sheet, profile, mapping)];
}

type Scored = { readonly mapping: SheetMapping; readonly score: number; readonly isHidden: boolean };

const sumOf = (some: readonly Scored[]): number => some.reduce((sum, { score }) => sum + score, 0);

function recogniseAs(
  found: readonly Candidates[],
  profile: WorkbookProfile,
  remembered: Remembered,
): { readonly recognised: Recognised; readonly score: number; readonly unseen: number } {
  const best = found.flatMap((candidates) => bestOf(candidates, profile.sheets, remembered) ?? []);
  const fitting = best.filter(({ score }) => score > 0);
  // Nothing fits: the sheet that comes nearest is shown with what it lacks.
  const nearest = best.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden) || b.score - a.score);
  const chosen = fitting.length > 0 ? fitting : nearest.slice(0, 1);
  const names = new Set(chosen.map(({ mapping }) => mapping.sheet));
  const otherSheets = found.map(({ sheet }) => sheet.name).filter((name) => !names.has(name));
  return {
    recognised: { profile, mappings: chosen.map(({ mapping }) => mapping), otherSheets },
    score: sumOf(fitting.filter(({ isHidden }) => !isHidden)),
    unseen: sumOf(fitting.filter(({ isHidden }) => isHidden)),
  };
}

function bestOf(
  candidates: Candidates,
  profiles: readonly SheetProfile[],
  remembered: Remembered,
): Scored | undefined {
  return profiles
    .flatMap((profile) => recogniseHeader(candidates, profile, remembered[profile.id] ?? {}) ?? [])
    .map((found) => ({ ...found, isHidden: candidates.sheet.hidden === true }))
    .toSorted((a, b) => b.score - a.score)[0];
}

function candidatesOf(sheets: readonly Sheet[]): readonly Candidates[] {
  return sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => ({ sheet, candidates: headerCandidates(sheet) }));
}
