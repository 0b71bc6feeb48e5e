import { Day } from '#shared/domain/day.ts';
import { lastDay, shiftMonth } from '#shared/domain/month.ts';
import type { CertificateFact, PersonFacts, Seen } from '#shared/domain/programs/facts.ts';
import { PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { MULTIPLE } from '#shared/domain/registry/disability.ts';
import type { Reader } from '../db/database.ts';
import {
  type CertificateRow,
  type EntitlementRow,
  type FactRows,
  IN_FILE,
  type PersonRow,
  readPeople,
  readPerson,
  readRows,
} from './fact-rows.ts';
import { walkOwners } from './owned-rows.ts';

/** One person as the rules see them, and what they are enrolled in. */
export type PersonCase = {
  readonly personId: string;
  readonly facts: PersonFacts;
  readonly entitlements: readonly EntitlementRow[];
};

/** Says where a row comes from and when; `fallback` is what the row says itself. */
export type SourceOf = (record: string, recordId: string, fallback: Seen) => Seen;

const FILE: Seen = { source: IN_FILE, seenOn: null };

type Chunk = {
  readonly cases: readonly PersonCase[];
  /** The last person that was looked at; null when nobody is left. */
  readonly next: number | null;
};

/** The facts of the people after one of them, in the order of their files; begin with 0. */
export function readCases(reader: Reader, place: { readonly after: number; readonly limit: number }): Chunk {
  const people = readPeople(reader, place);
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return { cases: [], next: null };
  const cases = casesOf(people, readRows(reader, { first: first.fileNumber, last: last.fileNumber }));
  return { cases, next: people.length < place.limit ? null : last.fileNumber };
}

/** The facts of one person; undefined when there is no such file, or it was merged into another. */
export function readCase(reader: Reader, personId: string, sourceOf?: SourceOf): PersonCase | undefined {
  const person = readPerson(reader, personId);
  if (!person) return undefined;
  const [found] = casesOf([person], readRows(reader, { first: person.fileNumber, last: person.fileNumber }));
  return found && sourceOf ? traced(found, sourceOf) : found;
}

/** The same with where each fact comes from. */
function traced({ facts, ...about }: PersonCase & { readonly rows: Rows }, sourceOf: SourceOf): PersonCase {
  const { certificates, welfare } = about.rows;
  return {
    ...about,
    facts: {
      ...facts,
      person: sourceOf('person', about.personId, FILE),
      certificates: facts.certificates.map((fact, index) => ({
        ...fact,
        ...sourceOf('certificate', certificates[index]?.id ?? '', fact),
      })),
      welfare: welfare.map((fact) => ({ ...fact, ...sourceOf('welfare_status', fact.id, fact) })),
    },
  };
}

type Rows = {
  readonly certificates: readonly CertificateRow[];
  readonly welfare: Readonly<FactRows['welfare']>;
};
type RowCase = PersonCase & { readonly rows: Rows };

function casesOf(people: readonly PersonRow[], rows: FactRows): RowCase[] {
  const of = {
    certificates: walkOwners(rows.certificates),
    components: walkOwners(rows.components),
    welfare: walkOwners(rows.welfare),
    entitlements: walkOwners(rows.entitlements),
    doubles: walkOwners(rows.doubles),
    overrides: walkOwners(rows.overrides),
    choices: walkOwners(rows.choices),
  };
  return people.map((person) => {
    const { id, status, statusSince, divisionCode, livingDivisionCode, birthDate } = person;
    const entitlements = of.entitlements(id);
    const certificates = of.certificates(id);
    const welfare = of.welfare(id);
    const facts: PersonFacts = {
      person: FILE,
      birthDate,
      diedOn: status === '死亡' ? (statusSince ?? ALWAYS) : null,
      movedOutOn: status === '迁出' ? (statusSince ?? ALWAYS) : null,
      countyCode: divisionCode.slice(0, 6),
      certificates: withComponents(certificates, of.components(id)),
      welfare,
      enrolments: entitlements,
      endings: endingsOf(person, entitlements),
      choices: of.choices(id),
      enrolledTwice: enrolledTwice(entitlements, of.doubles(id)),
      // The first two digits of a division are its province.
      livesFarAway:
        livingDivisionCode !== null && livingDivisionCode.slice(0, 2) !== divisionCode.slice(0, 2),
      overrides: of.overrides(id),
    };
    return { personId: id, facts, entitlements, rows: { certificates, welfare } };
  });
}

const NONE: readonly never[] = [];

/** Gives each certificate its parts; only one that is 多重 has any. */
function withComponents(
  certificates: readonly CertificateRow[],
  components: Readonly<FactRows['components']>,
): readonly CertificateFact[] {
  return certificates.map((row) => {
    const own =
      row.category === MULTIPLE ? components.filter(({ certificateId }) => certificateId === row.id) : NONE;
    return Object.assign(row, { components: own });
  });
}

/** A day before every month, for what is so and nobody wrote down since when. */
const ALWAYS = Day.parse('1900-01-01');

/** Stops that say something of the person and not of the program; a later entitlement lifts them. */
const OF_THE_PERSON: readonly StopReason[] = ['13', '14', '15'];

function endingsOf(
  { status, statusSince }: PersonRow,
  entitlements: readonly EntitlementRow[],
): PersonFacts['endings'] {
  if (status !== '注销' && entitlements.every(({ stopMonth }) => stopMonth === null)) return NONE;
  const cancelled = status === '注销' ? [{ reason: '05', on: statusSince ?? ALWAYS, ...FILE } as const] : [];
  const stopped = entitlements.flatMap(({ stopMonth, stopReason }) => {
    if (stopMonth === null || stopReason === null || !OF_THE_PERSON.includes(stopReason)) return [];
    if (entitlements.some(({ startMonth }) => startMonth >= stopMonth)) return [];
    const on = lastDay(shiftMonth(stopMonth, -1));
    return [{ reason: stopReason, on, source: '停发登记', seenOn: on }];
  });
  return [...cancelled, ...stopped];
}

/** Twice in the person's own file, or in another file of the same person's. */
function enrolledTwice(
  entitlements: readonly EntitlementRow[],
  doubles: Readonly<FactRows['doubles']>,
): readonly Program[] {
  if (entitlements.length < 2 && doubles.length === 0) return NONE;
  return PROGRAMS.filter(
    (program) =>
      doubles.some((double) => double.program === program) ||
      entitlements.filter((row) => row.program === program && row.stopMonth === null).length > 1,
  );
}
