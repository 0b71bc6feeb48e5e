import type { Saying } from '#shared/contract/applications/steps.ts';
import type { ExplainedLine } from '#shared/contract/programs/explain.ts';
import type { Opinion, Step } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import { WARN_RULES } from '#shared/domain/programs/overriding.ts';

/** What stands in the form of a step. */
export type SayingValues = {
  readonly opinion: Opinion;
  readonly on: Day;
  readonly words?: string;
  readonly noticeFrom?: Day;
  readonly noticeTo?: Day;
  readonly objection?: string;
  readonly payBack?: boolean;
  readonly doubts?: Readonly<Record<string, string | undefined>>;
};

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

export function sayingOf(step: Step, values: SayingValues): Saying {
  const { opinion, on, words, noticeFrom, noticeTo, objection, doubts = {}, payBack } = values;
  return {
    step,
    opinion,
    on,
    words: orNull(words),
    notice:
      noticeFrom !== undefined && noticeTo !== undefined
        ? { from: noticeFrom, to: noticeTo, objection: orNull(objection) }
        : null,
    payBack: opinion === '同意' && payBack === true,
    overrides: WARN_RULES.flatMap((rule) => {
      const why = orNull(doubts[rule]);
      return why === null ? [] : [{ rule, why }];
    }),
  };
}

/** The doubts of a decision that nobody has let pass yet. */
export function doubtsIn(lines: readonly ExplainedLine[]): readonly ExplainedLine[] {
  return lines.filter(
    ({ severity, passed, overridden }) => severity === 'WARN' && !passed && overridden === null,
  );
}
