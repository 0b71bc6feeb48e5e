import { addDays, Day } from '#shared/domain/day.ts';

/**
 * All of China keeps the time of the 120th meridian east, the whole year (国务院, 1992: no summer time any more): offices
 * live by it whatever zone a PC is set to.
 */
export const OFFICE_ZONE = 'Asia/Shanghai';
const AHEAD_OF_UTC_MINUTES = 8 * 60;
const DAY_MINUTES = 24 * 60;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):\d{2}(?:\.\d+)?Z$/;

type Local = { readonly day: Day; readonly minute: number };

function localAt(instant: string): Local {
  const [, day = '', hour = '', minute = ''] = INSTANT.exec(instant) ?? [];
  const all = Number(hour) * 60 + Number(minute) + AHEAD_OF_UTC_MINUTES;
  const days = Math.floor(all / DAY_MINUTES);
  return { day: addDays(Day.parse(day), days), minute: all - days * DAY_MINUTES };
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The office's calendar day at an instant (UTC, ISO 8601 with Z). */
export const localDay = (instant: string): Day => localAt(instant).day;

/** Minutes of the office's day that have passed at an instant: 9:05 is 545. */
export const localMinute = (instant: string): number => localAt(instant).minute;

/** The office's day and time at an instant, to the minute: 2026-11-23 09:05. */
export function localText(instant: string): string {
  const { day, minute } = localAt(instant);
  return `${day} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** The instant (UTC, ISO 8601 with Z) of a minute of the office's day. */
export function instantAt(day: Day, minute: number): string {
  const all = minute - AHEAD_OF_UTC_MINUTES;
  const days = Math.floor(all / DAY_MINUTES);
  const rest = all - days * DAY_MINUTES;
  return `${addDays(day, days)}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}:00.000Z`;
}
