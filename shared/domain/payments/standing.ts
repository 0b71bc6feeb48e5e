import type { Month } from '#shared/domain/month.ts';
import type { RuleCode } from '#shared/domain/programs/decision.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { entitlementState } from '#shared/domain/programs/entitlement-state.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { Account } from './due.ts';

/** Why somebody is paid in a month, or is not; `nothing` where no reason can be told. */
export type Standing =
  | { readonly kind: 'due'; readonly since: Month }
  | { readonly kind: 'paused' }
  | { readonly kind: 'ended'; readonly reason: StopReason | null }
  | { readonly kind: 'held'; readonly rule: RuleCode }
  | { readonly kind: 'no-right'; readonly rule: RuleCode; readonly reason: StopReason | null }
  | { readonly kind: 'nothing' };

/** How somebody stands in a program in a month, for the comparison of one month with the one before. */
export function standingOf(
  { facts, entitlements }: Pick<Account, 'facts' | 'entitlements'>,
  { program, month }: { readonly program: Program; readonly month: Month },
  policyOf: PolicyOf,
): Standing {
  const own = entitlements.filter((each) => each.program === program && each.startMonth <= month);
  const states = own.map((each) => ({ each, state: entitlementState(each, month) }));
  const open = states.find(({ state }) => state === '享受中' || state === '暂停');
  if (!open) {
    const ended = own.at(-1);
    return ended ? { kind: 'ended', reason: ended.stopReason } : { kind: 'nothing' };
  }
  if (open.state === '暂停') return { kind: 'paused' };
  const { outcome, deciding } = decide(facts, { program, month }, policyOf(month));
  if (deciding === null || outcome === 'entitled') return { kind: 'due', since: open.each.startMonth };
  if (outcome === 'held') return { kind: 'held', rule: deciding.rule };
  return { kind: 'no-right', rule: deciding.rule, reason: deciding.stopReason };
}
