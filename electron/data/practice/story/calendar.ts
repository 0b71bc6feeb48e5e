import { addDays, Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import { isWorkingDay, KNOWN_HOLIDAYS, workingCalendar } from '#shared/domain/working-days.ts';

const CALENDAR = workingCalendar(KNOWN_HOLIDAYS);

/** The first day from this one on that is worked. */
export function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found, CALENDAR)) found = addDays(found, 1);
  return found;
}

/** The last day before this one that was worked. */
export function workingDayBefore(day: Day): Day {
  let found = addDays(day, -1);
  while (!isWorkingDay(found, CALENDAR)) found = addDays(found, -1);
  return found;
}

/** The first working day of a month from a day of it on. */
export const workingDayOf = (month: Month, day: number): Day =>
  workingDayFrom(Day.parse(`${month}-${String(day).padStart(2, '0')}`));
