import type { Day } from '#shared/domain/day.ts';
import { addWorkingDays, type WorkingCalendar } from '#shared/domain/working-days.ts';

/** How an application came in (民发〔2021〕70号; 跨省通办 since 2021-04-22). */
export const CHANNELS = ['窗口', '网办', '跨省通办', '代办', '主动发现'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The steps in their order (国发〔2015〕52号): the county's civil affairs decide last. */
export const STEPS = ['村公示', '乡镇初审', '残联审核', '民政审定'] as const;
export type Step = (typeof STEPS)[number];
/** The step that decides. */
export const DECIDING_STEP = '民政审定' satisfies Step;

export const OPINIONS = ['同意', '不同意', '退回补正'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Working days that each step may take (内政发〔2015〕135号 as applied; a setting). */
export type StepDays = Readonly<Record<Step, number>>;

/** What was said at a step. */
export type StepTaken = {
  readonly step: Step;
  readonly opinion: Opinion;
  readonly on: Day;
};

export const STATES = ['at-step', 'returned', 'approved', 'refused', 'withdrawn'] as const;

export type ApplicationState =
  /** A step is to be taken. */
  | { readonly state: 'at-step'; readonly step: Step; readonly since: Day; readonly dueOn: Day }
  /** Papers are missing: the applicant has it back, and the step begins anew when it comes in again. */
  | { readonly state: 'returned'; readonly step: Step; readonly since: Day }
  | { readonly state: 'approved'; readonly on: Day }
  | { readonly state: 'refused'; readonly step: Step; readonly on: Day }
  /** The applicant does not want it any more. */
  | { readonly state: 'withdrawn'; readonly on: Day };

export type Course = {
  readonly appliedOn: Day;
  readonly taken: readonly StepTaken[];
  /** When papers that were missing came in, oldest first. */
  readonly completedOn: readonly Day[];
  readonly withdrawnOn: Day | null;
};
export type DeadlineRules = {
  readonly days: StepDays;
  /** Working days for all steps together (跨省通办), from the day it was whole; null when each has only its own. */
  readonly together: number | null;
  readonly calendar: WorkingCalendar;
};

/** Where an application stands after all that was said about it, and until when the next step is due. */
export function applicationState(course: Course, rules: DeadlineRules): ApplicationState {
  const { appliedOn, taken, completedOn, withdrawnOn } = course;
  if (withdrawnOn !== null) return { state: 'withdrawn', on: withdrawnOn };
  const at = (step: Step, since: Day): ApplicationState => ({
    state: 'at-step',
    step,
    since,
    dueOn: dueDay(step, { since, whole: completedOn.at(-1) ?? appliedOn }, rules),
  });
  const last = taken.at(-1);
  if (!last) return at(STEPS[0], appliedOn);
  const { step, opinion, on } = last;
  switch (opinion) {
    case '不同意':
      return { state: 'refused', step, on };
    case '退回补正': {
      const returned = taken.filter((each) => each.opinion === '退回补正').length;
      const completed = completedOn[returned - 1];
      return completed === undefined ? { state: 'returned', step, since: on } : at(step, completed);
    }
    case '同意': {
      const next = STEPS[STEPS.indexOf(step) + 1];
      return next === undefined ? { state: 'approved', on } : at(next, on);
    }
  }
}

function dueDay(
  step: Step,
  { since, whole }: { readonly since: Day; readonly whole: Day },
  { days, together, calendar }: DeadlineRules,
): Day {
  const own = addWorkingDays(since, days[step], calendar);
  if (together === null) return own;
  const all = addWorkingDays(whole, together, calendar);
  return all < own ? all : own;
}

/** Whether the step may be taken now: only the one that the application is at, never earlier than it came there. */
export function mayTake(state: ApplicationState, { step, on }: Pick<StepTaken, 'step' | 'on'>): boolean {
  return state.state === 'at-step' && state.step === step && on >= state.since;
}
