import type { ClockDoubt } from '#shared/domain/clock.ts';
import { formatDayChinese } from '#shared/domain/day.ts';

/** 电脑的日期是 2015年1月1日，比上次使用（2026年11月30日）早 4351 天。 */
export function clockText({ today, last, days }: ClockDoubt): string {
  const differs = days < 0 ? `早 ${-days} 天` : `晚 ${days} 天`;
  return `电脑的日期是 ${formatDayChinese(today)}，比上次使用（${formatDayChinese(last)}）${differs}。`;
}
