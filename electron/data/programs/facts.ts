import { Day } from '#shared/domain/day.ts';
import { lastDay, shiftMonth } from '#shared/domain/month.ts';
import type { PersonFacts, Seen } from '#shared/domain/programs/facts.ts';
import { PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { MULTIPLE } from '#shared/domain/registry/disability.ts';
import type { Reader } from '../db/database.ts';
import {
  type EntitlementRow,
  type FactRows,
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

const IN_FILE: Seen = { source: '档案', seenOn: null };
const asItSays: SourceOf = (_record, _recordId, fallback) => fallback;

type Chunk = {
  readonly cases: readonly PersonCase[];
  /** The last person that was looked at; null when nobody is left. */
  readonly next: string | null;
};

/** The facts of the people after one of them, in the order of their ids; begin with ''. */
export function readCases(reader: Reader, place: { readonly after: string; readonly limit: number }): Chunk {
  const people = readPeople(reader, place);
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return { cases: [], next: null };
  const cases = casesOf(people, readRows(reader, { first: first.id, last: last.id }), asItSays);
  return { cases, next: people.length < place.limit ? null : last.id };
}

/** The facts of one person; undefined when there is no such file, or it was merged into another. */
export function readCase(
  reader: Reader,
  personId: string,
  sourceOf: SourceOf = asItSays,
): PersonCase | undefined {
  const person = readPerson(reader, personId);
  if (!person) return undefined;
  return casesOf([person], readRows(reader, { first: personId, last: personId }), sourceOf)[0];
}

function casesOf(people: readonly PersonRow[], rows: FactRows, sourceOf: SourceOf): PersonCase[] {
  const of = {
    certificates: walkOwners(rows.certificates),
    components: walkOwners(rows.components),
    welfare: walkOwners(rows.welfare),
    entitlements: walkOwners(rows.entitlements),
    overrides: walkOwners(rows.overrides),
    choices: walkOwners(rows.choices),
  };
  return people.flatMap((person) => {
    const { id } = person;
    const entitlements = of.entitlements(id);
    const components = of.components(id);
    const facts: PersonFacts = {
      person: sourceOf('person', id, IN_FILE),
      ...whereabouts(person),
      certificates: of.certificates(id).map((row) => ({
        ...row,
        ...sourceOf('certificate', row.id, IN_FILE),
        components:
          row.category === MULTIPLE ? components.filter(({ certificateId }) => certificateId === row.id) : [],
      })),
      welfare: of.welfare(id).map((row) => ({
        ...row,
        ...sourceOf('welfare_status', row.id, { source: row.source, seenOn: row.checkedOn }),
      })),
      endings: endingsOf(person, entitlements),
      choices: of.choices(id).map((row) => ({ ...row, source: '择高选择', seenOn: row.chosenOn })),
      enrolledTwice: enrolledTwice(entitlements),
      overrides: of.overrides(id),
    };
    return [{ personId: id, facts, entitlements }];
  });
}

/** A day before every month, for what is so and nobody wrote down since when. */
const ALWAYS = Day.parse('1900-01-01');

/** Alive, of the county, and within reach; the first two digits of a division are its province. */
function whereabouts({ status, statusSince, divisionCode, livingDivisionCode }: PersonRow) {
  return {
    diedOn: status === '死亡' ? (statusSince ?? ALWAYS) : null,
    movedOutOn: status === '迁出' ? (statusSince ?? ALWAYS) : null,
    countyCode: divisionCode.slice(0, 6),
    livesFarAway: livingDivisionCode !== null && livingDivisionCode.slice(0, 2) !== divisionCode.slice(0, 2),
  };
}

/** Stops that say something of the person and not of the program; a later entitlement lifts them. */
const OF_THE_PERSON: readonly StopReason[] = ['13', '14', '15'];

function endingsOf(
  { status, statusSince }: PersonRow,
  entitlements: readonly EntitlementRow[],
): PersonFacts['endings'] {
  const cancelled =
    status === '注销' ? [{ reason: '05', on: statusSince ?? ALWAYS, ...IN_FILE } as const] : [];
  const stopped = entitlements.flatMap(({ stopMonth, stopReason }) => {
    if (stopMonth === null || stopReason === null || !OF_THE_PERSON.includes(stopReason)) return [];
    if (entitlements.some(({ startMonth }) => startMonth >= stopMonth)) return [];
    const on = lastDay(shiftMonth(stopMonth, -1));
    return [{ reason: stopReason, on, source: '停发登记', seenOn: on }];
  });
  return [...cancelled, ...stopped];
}

function enrolledTwice(entitlements: readonly EntitlementRow[]): Program[] {
  if (entitlements.length < 2) return [];
  return PROGRAMS.filter(
    (program) => entitlements.filter((row) => row.program === program && row.stopMonth === null).length > 1,
  );
}
