import {
  type ApplicationState,
  DECIDING_STEP,
  mayTake,
  type Opinion,
  type Step,
} from '#shared/domain/applications/steps.ts';
import type { WarnRule } from '#shared/domain/programs/overriding.ts';
import type { Day } from '#shared/domain/day.ts';

/** Why something cannot be done with an application. */
export const APPLICATION_FAULTS = [
  /** It is at another step by now, or has ended. */
  'elsewhere',
  /** A day before it came to this step. */
  'too-early',
  'in-future',
  /** A refusal without its reasons (社会救助暂行办法 art. 11). */
  'reasons-needed',
  'papers-needed',
  /** The village's notice ends before it begins, or after the day of the opinion. */
  'notice-days',
  'objection-unanswered',
  /** Only the last step decides, and only there a doubt is let pass. */
  'override-elsewhere',
  'not-returned',
  'has-ended',
  'not-approved',
  'before-birth',
  /** The same program was applied for on the same day. */
  'same-day',
  /** The person's earlier application has not ended yet. */
  'still-open',
  /** Its subsidy has begun: that is stopped, not taken back. */
  'approved-already',
  'nothing-said',
  /** Nothing was decided of which somebody could be told. */
  'not-decided',
  /** A refusal is told in writing. */
  'told-in-writing',
  /** No renewed certificate has anything to pay back here. */
  'no-back-pay',
] as const;
export type ApplicationFault = (typeof APPLICATION_FAULTS)[number];

export type Said = {
  readonly step: Step;
  readonly opinion: Opinion;
  readonly on: Day;
  readonly words: string | null;
  readonly notice: { readonly from: Day; readonly to: Day; readonly objection: string | null } | null;
  /** With what a renewed certificate may pay back. */
  readonly payBack: boolean;
  readonly overrides: readonly { readonly rule: WarnRule; readonly why: string }[];
};

const isBlank = (words: string | null) => words === null || words.trim() === '';

/** What stands against writing this down for an application that stands so; undefined when nothing does. */
export function sayingFault(state: ApplicationState, said: Said, today: Day): ApplicationFault | undefined {
  const { step, opinion, on, words, notice, overrides, payBack } = said;
  if (state.state !== 'at-step' || state.step !== step) return 'elsewhere';
  if (!mayTake(state, said)) return 'too-early';
  if (on > today) return 'in-future';
  if (opinion === '不同意' && isBlank(words)) return 'reasons-needed';
  if (opinion === '退回补正' && isBlank(words)) return 'papers-needed';
  if (notice && (notice.from > notice.to || notice.to > on)) return 'notice-days';
  if (notice && opinion === '同意' && !isBlank(notice.objection) && isBlank(words)) {
    return 'objection-unanswered';
  }
  if (payBack && (step !== DECIDING_STEP || opinion !== '同意')) return 'no-back-pay';
  return overrides.length > 0 && step !== DECIDING_STEP ? 'override-elsewhere' : undefined;
}
