import type { Telling } from '../electron/data/practice/story/tell.ts';
import { Day } from '../shared/domain/day.ts';
import { localDay } from '../shared/domain/local-time.ts';
import { PRACTICE_MONTHS, PRACTICE_PEOPLE } from '../shared/domain/practice.ts';

/** The practice office as it is packed today. */
export const practiceTelling = (): Telling => ({
  people: PRACTICE_PEOPLE,
  today: Day.parse(localDay(new Date().toISOString())),
  months: PRACTICE_MONTHS,
});
