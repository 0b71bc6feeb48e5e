import { addDays, Day, daysBetween } from '#shared/domain/day.ts';
import { foldTyped } from '#shared/domain/typed-text.ts';
import { type Holidays, isWorkingDay, workingCalendar } from '#shared/domain/working-days.ts';

/** What a line of a holiday notice got wrong. */
export const NOTICE_FAULTS = [
  /** A date that does not exist, or an end before its beginning. */
  'no-such-day',
  /** A date of another year: neither of the notice's own nor of the December before it. */
  'other-year',
  /** Dates with no word whether they are free or worked. */
  'no-word',
  /** The same day free here and worked elsewhere. */
  'both',
  /** A day from Monday to Friday said to be worked: it is in any case. */
  'worked-weekday',
  /** A span longer than any holiday. */
  'too-long',
  /** Nothing in it that could be read. */
  'nothing',
] as const;
export type NoticeFault = (typeof NOTICE_FAULTS)[number];

type ReadNotice =
  | { readonly ok: true; readonly holidays: Holidays }
  | { readonly ok: false; readonly line: number; readonly fault: NoticeFault };

const FREE = /放假|调休|休|假/;
const WORKED = /上班|工作|班/;
const REMARK = /（[^）]*）|\([^)]*\)/g;
const DAY = String.raw`(?:(\d{4})[-年./])?(\d{1,2})[-月./](\d{1,2})日?`;
const DATES = new RegExp(
  String.raw`${DAY}(?:\s*(?:至|到|~|～|—|－)\s*(?:(?:(\d{4})[-年./])?(\d{1,2})[-月./])?(\d{1,2})日?)?`,
  'g',
);
const LONGEST = 20;
const PLAIN_WEEKS = workingCalendar([]);

class Fault extends Error {
  readonly fault: NoticeFault;

  constructor(fault: NoticeFault) {
    super(fault);
    this.fault = fault;
  }
}

function dayOf(year: number, month: string, day: string): Day {
  const parsed = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!parsed.success) throw new Fault('no-such-day');
  return parsed.data;
}

/** A day of the year, or of the December before it: 元旦 of 2019 began on 2018年12月30日, after work on the 29th. */
function keepToYear(day: Day, year: number): Day {
  if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) throw new Fault('other-year');
  return day;
}

/** Every day that a sentence names; a span may begin in the December before, with or without its year. */
function daysIn(sentence: string, year: number): Day[] {
  return [...sentence.matchAll(DATES)].flatMap((match) => {
    const [, ownYear, month = '', day = '', endYear, endMonth = month, endDay] = match;
    const turns = endDay !== undefined && Number(month) === 12 && Number(endMonth) === 1;
    const firstYear = Number(ownYear ?? (turns ? Number(endYear ?? year) - 1 : year));
    const lastYear = Number(endYear ?? (turns ? firstYear + 1 : firstYear));
    const first = keepToYear(dayOf(firstYear, month, day), year);
    const last = endDay === undefined ? first : keepToYear(dayOf(lastYear, endMonth, endDay), year);
    const length = daysBetween(first, last);
    if (length < 0) throw new Fault('no-such-day');
    if (length > LONGEST) throw new Fault('too-long');
    return Array.from({ length: length + 1 }, (_, step) => addDays(first, step));
  });
}

/**
 * Reads a year's holidays, which may begin in the December before, as they stand in the notice of the State Council (元旦：1月1日至3日放假，1月4日上班), or as lines of
 * a sheet (2027-01-01 休, 2027-01-04 班). A sentence without a date says nothing.
 */
export function readHolidayNotice(text: string, year: number): ReadNotice {
  const free = new Set<Day>();
  const worked = new Set<Day>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    try {
      for (const sentence of foldTyped(line)
        .replaceAll(REMARK, '')
        .split(/[。;；]/)) {
        for (const day of daysIn(sentence, year)) {
          const isWorked = WORKED.test(sentence);
          if (!isWorked && !FREE.test(sentence)) throw new Fault('no-word');
          if (isWorked && isWorkingDay(day, PLAIN_WEEKS)) throw new Fault('worked-weekday');
          if ((isWorked ? free : worked).has(day)) throw new Fault('both');
          (isWorked ? worked : free).add(day);
        }
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { ok: false, line: index + 1, fault: error.fault };
    }
  }
  if (free.size === 0) return { ok: false, line: 1, fault: 'nothing' };
  return { ok: true, holidays: { year, daysOff: [...free].toSorted(), worked: [...worked].toSorted() } };
}

/** A year's holidays as lines that `readHolidayNotice` reads back: what a clerk mends by hand. */
export function writeHolidayLines({ daysOff, worked }: Omit<Holidays, 'year'>): string {
  return [...daysOff.map((day) => ({ day, word: '休' })), ...worked.map((day) => ({ day, word: '班' }))]
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, word }) => `${day} ${word}`)
    .join('\n');
}
