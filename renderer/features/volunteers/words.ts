import { DIVISIONS, findDivision } from '#shared/domain/registry/divisions.ts';
import {
  type ActivityState,
  ACTIVITY_STATE_NAMES,
  SERVICES,
  VOLUNTEER_STATUSES,
} from '#shared/domain/volunteers/words.ts';

export const TOWNS = DIVISIONS.filter(({ level }) => level === 'township').map(({ code, name }) => ({
  value: code,
  label: name,
}));
export const SERVICE_OPTIONS = SERVICES.map((value) => ({ value, label: value }));
export const STATUS_OPTIONS = VOLUNTEER_STATUSES.map((value) => ({ value, label: value }));

const SIGNS: Readonly<Record<ActivityState, string>> = {
  planned: '○',
  submitted: '●',
  approved: '✓',
  cancelled: '✕',
};
export const stateText = (state: ActivityState): string => `${SIGNS[state]} ${ACTIVITY_STATE_NAMES[state]}`;

export const townText = (code: string): string => findDivision(code)?.name ?? '县本级';

export const number = (count: number): string => count.toLocaleString('zh-CN');

/** Whatever was typed into a field that may be blank. */
export const orNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
