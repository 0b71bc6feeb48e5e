import { addMonths, Day } from '#shared/domain/day.ts';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { Category, CATEGORY_NAMES, Level, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';

/** 肢体二级; empty without a certificate. */
export function disabilityText({ category, level }: Pick<PersonRow, 'category' | 'level'>): string {
  const kind = Category.safeParse(category);
  const degree = Level.safeParse(level);
  return kind.success && degree.success ? CATEGORY_NAMES[kind.data] + LEVEL_NAMES[degree.data] : '';
}

type Certificate = Pick<PersonRow, 'certificateStatus' | 'certificateExpiresOn'>;

/** A certificate's state as of a day, with a sign before what needs somebody's attention. */
export function certificateState(
  { certificateStatus, certificateExpiresOn }: Certificate,
  today: string,
): { readonly text: string; readonly urgent: boolean } {
  if (certificateStatus === null) return { text: '没有证件', urgent: false };
  if (certificateStatus !== '正常') return { text: `■ ${certificateStatus}`, urgent: false };
  const [now, end] = [Day.parse(today), Day.safeParse(certificateExpiresOn)];
  if (!end.success) return { text: '正常', urgent: false };
  if (end.data < now) return { text: '▲ 已过期', urgent: true };
  if (end.data <= addMonths(now, 1)) return { text: '▲ 一个月内到期', urgent: true };
  return { text: end.data <= addMonths(now, 6) ? '△ 半年内到期' : '正常', urgent: false };
}
