import type { Month } from '#shared/domain/month.ts';
import type { Decision, RuleLine } from '#shared/domain/programs/decision.ts';
import type { CertificateFact, PersonFacts } from '#shared/domain/programs/facts.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { isGrantCode, type Program, type ProgramCode } from '#shared/domain/programs/programs.ts';
import { type Case, type Rule, welfareIn } from '#shared/domain/programs/rules/case.ts';
import { COMMON_RULES } from '#shared/domain/programs/rules/common.ts';
import { GRANT_RULES } from '#shared/domain/programs/rules/grant.ts';
import { LIVING_RULES } from '#shared/domain/programs/rules/living.ts';
import { NURSING_RULES } from '#shared/domain/programs/rules/nursing.ts';
import { hasStandard } from '#shared/domain/programs/rules/standard.ts';

const RULES_OF: Readonly<Record<Program, readonly Rule[]>> = {
  living: [...COMMON_RULES, ...LIVING_RULES, hasStandard],
  nursing: [...COMMON_RULES, ...NURSING_RULES, hasStandard],
};
const RULES_OF_GRANT: readonly Rule[] = [...GRANT_RULES, hasStandard];

/** The certificate issued last by the end of the month; null where none was issued by then. */
function certificateIn(facts: PersonFacts, month: Month): CertificateFact | null {
  let found: CertificateFact | null = null;
  for (const certificate of facts.certificates) {
    if (certificate.issuedOn.slice(0, 7) > month) continue;
    if (found === null || certificate.issuedOn > found.issuedOn) found = certificate;
  }
  return found;
}

/** The month whose certificate counts: what is paid back after a renewal is paid by the new one (民发〔2021〕70号). */
function certifiedIn({ enrolments }: PersonFacts, { program, month }: Question): Month {
  const back = enrolments.find(
    (each) =>
      each.program === program &&
      each.backFrom !== null &&
      each.renewedFrom !== null &&
      each.backFrom <= month &&
      month < each.renewedFrom,
  );
  return back?.renewedFrom ?? month;
}

const decidesAgainst = ({ severity, passed }: RuleLine): boolean =>
  !passed && (severity === 'BLOCK' || severity === 'CHOICE');
const holds = ({ severity, passed, overridden }: RuleLine): boolean =>
  severity === 'WARN' && !passed && overridden === null;

export type Question = { readonly program: ProgramCode; readonly month: Month };

/**
 * Decides one person, one program, one month, and says every rule that was looked at. It has no clock and asks nobody:
 * the same facts and policy give the same decision, years later too.
 */
export function decide(facts: PersonFacts, { program, month }: Question, policy: Policy): Decision {
  const asked: Case = {
    facts,
    program,
    month,
    policy,
    certificate: certificateIn(facts, certifiedIn(facts, { program, month })),
    welfare: welfareIn(facts, month),
  };
  const lines: RuleLine[] = [];
  for (const rule of isGrantCode(program) ? RULES_OF_GRANT : RULES_OF[program]) {
    const line = rule(asked);
    if (line !== null) lines.push(line);
  }
  const against = lines.find(decidesAgainst) ?? null;
  const held = against === null ? (lines.find(holds) ?? null) : null;
  const standard = lines.at(-1)?.fact;
  return {
    program,
    month,
    outcome: against ? 'not-entitled' : held ? 'held' : 'entitled',
    rateFen: standard?.kind === 'standard' ? (standard.standard?.amountFen ?? null) : null,
    deciding: against ?? held,
    lines,
  };
}
