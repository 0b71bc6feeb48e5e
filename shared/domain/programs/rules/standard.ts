import type { Standard, Tier } from '#shared/domain/programs/policy.ts';
import { block, type Case, type Rule, welfareOf } from '#shared/domain/programs/rules/case.ts';

function fits(asked: Case, { levels, categories, welfare }: Tier): boolean {
  const { certificate } = asked;
  return (
    (levels === undefined || (certificate !== null && levels.includes(certificate.level))) &&
    (categories === undefined || (certificate !== null && categories.includes(certificate.category))) &&
    (welfare === undefined || welfareOf(asked, welfare).length > 0)
  );
}

const narrowness = ({ levels, categories, welfare }: Tier): number =>
  [levels, categories, welfare].filter((condition) => condition !== undefined).length;

/** The standard of the month being decided: of those that fit, the narrowest tier, and of equal ones the latest. */
export function standardOf(asked: Case): Standard | null {
  const { policy, program, month } = asked;
  let best: Standard | null = null;
  for (const standard of policy.standards) {
    if (standard.program !== program || standard.from > month) continue;
    if ((standard.to !== null && standard.to < month) || !fits(asked, standard.tier)) continue;
    const lead = best === null ? 1 : narrowness(standard.tier) - narrowness(best.tier);
    if (best === null || lead > 0 || (lead === 0 && standard.from > best.from)) best = standard;
  }
  return best;
}

export const hasStandard: Rule = (asked) => {
  const standard = standardOf(asked);
  return block({
    rule: 'R1',
    document: standard?.document ?? asked.policy.localDocument,
    passed: standard !== null,
    fact: { kind: 'standard', standard },
    stopReason: '17',
  });
};
