import { OFFICE_ZONE } from '#shared/domain/local-time.ts';

const PART = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: OFFICE_ZONE,
});

/** An instant as tables show it, in the office's time: 2026-11-23 09:05:00. */
export function instantText(instant: string): string {
  const parts = new Map(PART.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The office's calendar day, YYYY-MM-DD. */
export function today(): string {
  return instantText(new Date().toISOString()).slice(0, 10);
}
