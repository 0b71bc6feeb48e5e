import { type Day, daysBetween } from './day.ts';

/** Why the PC's date is not taken on trust: `days` from the last day on which the office recorded anything to today. */
export type ClockDoubt = { readonly today: Day; readonly last: Day; readonly days: number };

/**
 * Days without anything recorded after which it is asked once whether the date is right. Subsidies are paid every month, and
 * no office is closed for half a year; a year that was typed wrongly when the clock was set is 365 days. What is backed up,
 * looked at or signed in to records nothing, so a PC that stood in a cupboard is asked about as well.
 */
const MOST_DAYS = 180;

/**
 * A date before the last one recorded, or long after it: a flat battery puts a PC into 2015 or 2031, and with it every day
 * that is written into money and paper. An earlier hour of the same day harms no day, and is no doubt.
 */
export function clockDoubt(today: Day, last: Day): ClockDoubt | undefined {
  const days = daysBetween(last, today);
  return days < 0 || days > MOST_DAYS ? { today, last, days } : undefined;
}
