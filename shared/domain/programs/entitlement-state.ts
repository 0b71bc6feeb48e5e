import type { Month } from '#shared/domain/month.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';

/** How an entitlement stands in a month. After 停发 it may begin again with a new application; 终止 is the end of it. */
export const ENTITLEMENT_STATES = ['享受中', '暂停', '停发', '终止'] as const;
export type EntitlementState = (typeof ENTITLEMENT_STATES)[number];

export const ENTITLEMENT_STEPS = ['start', 'pause', 'resume', 'stop'] as const;
export type EntitlementStep = (typeof ENTITLEMENT_STEPS)[number];

/** 死亡、户籍迁出、本人放弃: nothing that the office can mend brings them back. */
const FINAL: readonly StopReason[] = ['01', '02', '16'];

export type Interval = {
  readonly startMonth: Month;
  /** The first month without pay. */
  readonly stopMonth: Month | null;
  readonly stopReason: StopReason | null;
  readonly pausedFrom: Month | null;
};

/** Null before it begins. */
export function entitlementState(interval: Interval, month: Month): EntitlementState | null {
  const { startMonth, stopMonth, stopReason, pausedFrom } = interval;
  if (month < startMonth) return null;
  if (stopMonth !== null && month >= stopMonth) {
    return stopReason !== null && FINAL.includes(stopReason) ? '终止' : '停发';
  }
  return pausedFrom !== null && month >= pausedFrom ? '暂停' : '享受中';
}

/** Whether somebody is on the program's list in the month, paid or held back. */
export function isEnrolled(
  { startMonth, stopMonth }: Pick<Interval, 'startMonth' | 'stopMonth'>,
  month: Month,
): boolean {
  return startMonth <= month && (stopMonth === null || stopMonth > month);
}

/** Why an entitlement cannot be changed as asked. */
export const ENTITLEMENT_FAULTS = [
  'already-enrolled',
  'already-stopped',
  'already-paused',
  'not-paused',
  'before-start',
  /** No renewed certificate has anything to pay back. */
  'no-renewal',
] as const;
type EntitlementFault = (typeof ENTITLEMENT_FAULTS)[number];

type Asked = { readonly step: Exclude<EntitlementStep, 'start'>; readonly from: Month };

/** What stands against a step from a month on; undefined when it may be taken. */
export function entitlementFault(
  { startMonth, stopMonth, pausedFrom }: Interval,
  { step, from }: Asked,
): EntitlementFault | undefined {
  if (stopMonth !== null) return 'already-stopped';
  if (step === 'pause' && pausedFrom !== null) return 'already-paused';
  if (step === 'resume' && pausedFrom === null) return 'not-paused';
  return from < (step === 'resume' ? (pausedFrom ?? startMonth) : startMonth) ? 'before-start' : undefined;
}
