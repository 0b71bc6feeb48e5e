import type { ApplicationRow } from '#shared/contract/applications/listing.ts';

/** The programs as the clerks call them in a narrow column. */
export const SHORT_PROGRAMS = { living: '生活补贴', nursing: '护理补贴' } as const;

const SOON = 3;

/** How long there still is for the step; what is late has its sign. */
export function leftText({ daysLeft, isDueKnown }: Pick<ApplicationRow, 'daysLeft' | 'isDueKnown'>): string {
  if (daysLeft === null) return '';
  const unknown = isDueKnown ? '' : '（只按周末算）';
  if (daysLeft < 0) return `▲ 超 ${-daysLeft} 个工作日${unknown}`;
  if (daysLeft === 0) return `● 今天到期${unknown}`;
  return `${daysLeft <= SOON ? '● ' : ''}还有 ${daysLeft} 个工作日${unknown}`;
}
