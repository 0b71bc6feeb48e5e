import { addDays, type Day, daysBetween } from '#shared/domain/day.ts';
import { firstDay, type Month, monthOf, shiftMonth } from '#shared/domain/month.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import { inventPeople, type InventedPerson } from '#shared/domain/registry/invented/people.ts';
import {
  between,
  happens,
  pickWeighted,
  type Random,
  randomFrom,
} from '#shared/domain/registry/invented/random.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import { insertRow } from '../../db/rows.ts';
import { welfareStatuses } from '../../db/schema/circumstances.ts';
import { addFile } from '../../registry/service.ts';
import { fileOf, SEED } from '../people.ts';
import type { PastOffice } from './past-office.ts';

/** What happens to somebody while the story goes on, and in which month the office hears of it. */
export type Fate = {
  readonly personId: string;
  readonly status: Exclude<FileStatus, '在册' | '待核'>;
  readonly since: Day;
  readonly heardIn: Month;
};

export type Span = {
  /** The first month that is told. */
  readonly from: Month;
  /** The first that is not. */
  readonly to: Month;
};

const FATE_KEY = 11;
const WELFARE_KEY = 12;
/** Who has what in a rural county: 低保 more than half, and what else bears on the two subsidies a little of each. */
const WELFARE = {
  values: ['low', 'marginal', 'destitute', 'injury', 'none'],
  weights: [560, 50, 30, 6, 354],
} as const;
/** Of 低保 some begin and some end while the story goes on. */
const [BEGINS, ENDS] = [0.05, 0.04];

/** Writes the county's people as they were when the story begins; gives what will happen to some of them. */
export function* writePeople(
  office: PastOffice,
  { count, today, span }: { readonly count: number; readonly today: Day; readonly span: Span },
): Generator<Fate | null, void> {
  const { writer, newId } = office;
  const pen = { writer, newId, author: null };
  let index = 0;
  for (const person of inventPeople({ seed: SEED, count, today })) {
    const status = person.status === '待核' ? '待核' : '在册';
    const personId = addFile(pen, fileOf({ ...person, status }, office.now()));
    writeWelfare(office, { person, personId, span, random: randomFrom(SEED, WELFARE_KEY, index) });
    yield fateOf(person, { personId, span, random: randomFrom(SEED, FATE_KEY, index) });
    index += 1;
  }
}

type Drawn = { readonly personId: string; readonly span: Span; readonly random: Random };

const monthsIn = ({ from, to }: Span): number =>
  Math.round(daysBetween(firstDay(from), firstDay(to)) / 30.44);

/** A month of the span. */
const someMonth = (random: Random, span: Span): Month =>
  shiftMonth(span.from, between(random, 0, monthsIn(span) - 1));

function fateOf({ status }: InventedPerson, { personId, span, random }: Drawn): Fate | null {
  if (status === '在册' || status === '待核') return null;
  const since = addDays(firstDay(someMonth(random, span)), between(random, 0, 27));
  const heardIn = shiftMonth(monthOf(since), happens(random, 0.7) ? 1 : between(random, 2, 4));
  return { personId, status, since, heardIn };
}

function writeWelfare(
  { writer, newId, now }: PastOffice,
  { person, personId, span, random }: Drawn & { readonly person: InventedPerson },
): void {
  const kind = kindOf(pickWeighted(random, WELFARE), person);
  if (kind === null) return;
  const begins = happens(random, BEGINS);
  const startMonth = begins ? someMonth(random, span) : shiftMonth(span.from, -between(random, 6, 72));
  const ends = !begins && happens(random, ENDS);
  insertRow(writer, welfareStatuses, {
    id: newId(),
    personId,
    kind,
    startMonth,
    endMonth: ends ? someMonth(random, span) : null,
    source: '民政局',
    checkedOn: now().slice(0, 10),
  });
}

function kindOf(drawn: (typeof WELFARE.values)[number], { hukou }: InventedPerson): WelfareKind | null {
  switch (drawn) {
    case 'low':
      return hukou === '农业' ? 'DB_R' : 'DB_U';
    case 'marginal':
      return 'DBBY';
    case 'destitute':
      return 'TKF';
    case 'injury':
      return 'GSHL';
    case 'none':
      return null;
  }
}
