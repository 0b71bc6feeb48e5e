import { addDays, Day, daysBetween } from '#shared/domain/day.ts';

/**
 * What a year's notice of the State Council changes of the plain week: days off, and weekend days that are worked. Both may
 * lie in the December before: 元旦 of 2019 began on 2018-12-30, and 2018-12-29 was worked for it.
 */
export type Holidays = {
  readonly year: number;
  readonly daysOff: readonly Day[];
  readonly worked: readonly Day[];
};
export type WorkingCalendar = ReadonlyMap<number, Holidays>;

const MONDAY = Day.parse('2024-01-01');
const MOST_DAYS = 3_660;

function span(from: string, to: string): Day[] {
  const first = Day.parse(from);
  return Array.from({ length: daysBetween(first, Day.parse(to)) + 1 }, (_, count) => addDays(first, count));
}
const days = (...texts: readonly string[]) => texts.map((text) => Day.parse(text));

/** The years whose notices are known (国务院办公厅, 2024-11-12 and 2025-11-04); later ones are brought in each year. */
export const KNOWN_HOLIDAYS: readonly Holidays[] = [
  {
    year: 2025,
    daysOff: [
      ...span('2025-01-01', '2025-01-01'),
      ...span('2025-01-28', '2025-02-04'),
      ...span('2025-04-04', '2025-04-06'),
      ...span('2025-05-01', '2025-05-05'),
      ...span('2025-05-31', '2025-06-02'),
      ...span('2025-10-01', '2025-10-08'),
    ],
    worked: days('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
  },
  {
    year: 2026,
    daysOff: [
      ...span('2026-01-01', '2026-01-03'),
      ...span('2026-02-15', '2026-02-23'),
      ...span('2026-04-04', '2026-04-06'),
      ...span('2026-05-01', '2026-05-05'),
      ...span('2026-06-19', '2026-06-21'),
      ...span('2026-09-25', '2026-09-27'),
      ...span('2026-10-01', '2026-10-07'),
    ],
    worked: days('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
  },
];

export function workingCalendar(holidays: readonly Holidays[]): WorkingCalendar {
  return new Map(holidays.map((of) => [of.year, of]));
}

/** Whether a day is worked, the newer notice first; a year whose notice is not known has only its weekends off. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const year = Number(day.slice(0, 4));
  for (const holidays of [calendar.get(year + 1), calendar.get(year)]) {
    if (holidays?.worked.includes(day)) return true;
    if (holidays?.daysOff.includes(day)) return false;
  }
  return ((daysBetween(MONDAY, day) % 7) + 7) % 7 < 5;
}

/** The last day of a deadline of `count` working days, the first of which is the one after `day`. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let last = day;
  for (let left = count, tried = 0; left > 0; tried += 1) {
    if (tried > MOST_DAYS) throw new RangeError('The calendar has no working days');
    last = addDays(last, 1);
    if (isWorkingDay(last, calendar)) left -= 1;
  }
  return last;
}

/** How many working days there are after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** From this day of December on, the notice of the next year is out: it came between late October and mid December. */
const NOTICE_IS_OUT = '12-01';

/** The years whose notice an office should have by now, and does not: this year's, and in December the next one's. */
export function missingYears(today: Day, calendar: WorkingCalendar): number[] {
  const year = Number(today.slice(0, 4));
  const due = today.slice(5) >= NOTICE_IS_OUT ? [year, year + 1] : [year];
  return due.filter((each) => !calendar.has(each));
}

/** Whether deadlines that reach into the day's year are counted by a notice, and not by weekends alone. */
export function isCalendarKnown(day: Day, calendar: WorkingCalendar): boolean {
  return calendar.has(Number(day.slice(0, 4)));
}
