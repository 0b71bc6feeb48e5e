import { foldTyped } from '#shared/domain/typed-text.ts';
import { DAY_MINUTES } from './hours.ts';

const CLOCK = [/^(\d{1,2})[:.点时](\d{2})分?$/, /^(\d{1,2})(\d{2})$/, /^(\d{1,2})[点时]?$/];

/** A time as clerks type it (8:30, 830, 0830, 8) in minutes since midnight; 24:00 is the end of the day. */
export function parseClock(text: string): number | undefined {
  const typed = foldTyped(text).replaceAll('：', ':').trim();
  const match = CLOCK.map((pattern) => pattern.exec(typed)).find((found) => found !== null);
  if (!match) return undefined;
  const [, hours = '', minutes = '0'] = match;
  const [hour, minute] = [Number(hours), Number(minutes)];
  const total = hour * 60 + minute;
  return minute < 60 && total <= DAY_MINUTES ? total : undefined;
}

/** `08:30`; a time after midnight says so: `次日 00:30`. */
export function clockText(minutes: number): string {
  const isNext = minutes > DAY_MINUTES;
  const rest = isNext ? minutes - DAY_MINUTES : minutes;
  const text = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return isNext ? `次日 ${text}` : text;
}
