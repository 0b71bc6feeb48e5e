import type { Month } from '#shared/domain/month.ts';
import type { RuleLine, Severity } from '#shared/domain/programs/decision.ts';
import type { CertificateFact, PersonFacts, WelfareFact } from '#shared/domain/programs/facts.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import type { ProgramCode } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';

/** One question to the rules: this person, this program, this month, under this policy. */
export type Case = {
  readonly facts: PersonFacts;
  readonly program: ProgramCode;
  readonly month: Month;
  readonly policy: Policy;
  /** The certificate that counts in the month. */
  readonly certificate: CertificateFact | null;
  /** What holds in the month. */
  readonly welfare: readonly WelfareFact[];
};

/** The welfare that holds in a month. */
export function welfareIn(facts: PersonFacts, month: Month): readonly WelfareFact[] {
  return facts.welfare.filter(
    ({ startMonth, endMonth }) => startMonth <= month && (endMonth === null || endMonth >= month),
  );
}

/** A rule answers with its line, or with nothing where it has nothing to say. */
export type Rule = (asked: Case) => RuleLine | null;

type Answer = Pick<RuleLine, 'rule' | 'document' | 'passed' | 'fact'> & Partial<RuleLine>;

// Written out: spreading costs more than the rules do.
const withDefaults = (severity: Severity, answer: Answer): RuleLine => ({
  rule: answer.rule,
  severity,
  document: answer.document,
  passed: answer.passed,
  fact: answer.fact,
  seen: answer.seen ?? null,
  stopReason: answer.stopReason ?? null,
  overridden: answer.overridden ?? null,
});

export const block = (answer: Answer): RuleLine => withDefaults('BLOCK', answer);
export const choice = (answer: Answer): RuleLine => withDefaults('CHOICE', answer);
export const info = (answer: Answer): RuleLine => withDefaults('INFO', answer);

/** A doubt that is there; a checker may have let it pass. */
export function warn({ facts }: Case, answer: Omit<Answer, 'passed'>): RuleLine {
  const override = facts.overrides.find(({ rule }) => rule === answer.rule);
  return withDefaults('WARN', { ...answer, passed: false, overridden: override?.why ?? null });
}

/** Whether an event of a day has ended the right by the month: months and days compare as text. */
export function hasStopped({ policy, month }: Case, reason: StopReason, on: string): boolean {
  const eventMonth = on.slice(0, 7);
  return policy.stopRules[reason] === 'same-month' ? month >= eventMonth : month > eventMonth;
}

/** The welfare of the kinds that holds in the month. */
export function welfareOf({ welfare }: Case, kinds: readonly WelfareKind[]): readonly WelfareFact[] {
  return welfare.length === 0 ? welfare : welfare.filter(({ kind }) => kinds.includes(kind));
}

/** The last of the kinds that there was before the month: what a return of the right would hang on. */
export function lastWelfareOf({ facts, month }: Case, kinds: readonly WelfareKind[]): WelfareFact | null {
  const earlier = facts.welfare.filter(
    ({ kind, endMonth }) => kinds.includes(kind) && endMonth !== null && endMonth < month,
  );
  return earlier.toSorted((a, b) => ((a.endMonth ?? '') < (b.endMonth ?? '') ? 1 : -1))[0] ?? null;
}
