import { ageOn } from '#shared/domain/day.ts';
import { lastDay } from '#shared/domain/month.ts';
import type { RuleLine } from '#shared/domain/programs/decision.ts';
import { isEnrolled } from '#shared/domain/programs/entitlement-state.ts';
import { type Grant, grantIn } from '#shared/domain/programs/grants.ts';
import { isGrantCode } from '#shared/domain/programs/programs.ts';
import { block, type Case, lastWelfareOf, type Rule, welfareOf } from '#shared/domain/programs/rules/case.ts';
import { COMMON_TO_ALL } from '#shared/domain/programs/rules/common.ts';
import { hasDisability } from '#shared/domain/programs/rules/disability.ts';

/** A rule of the program's own terms; it has nothing to say where they do not narrow, or where none count. */
const byTerms =
  (rule: (asked: Case, grant: Grant) => Omit<Parameters<typeof block>[0], 'document'> | null): Rule =>
  (asked): RuleLine | null => {
    if (!isGrantCode(asked.program)) return null;
    const grant = grantIn(asked.policy.grants, asked.program, asked.month);
    const answer = grant && rule(asked, grant);
    return answer ? block({ ...answer, document: grant.document }) : null;
  };

const ofAge = byTerms(({ facts, month }, { ageFrom, ageTo }) => {
  if (ageFrom === null && ageTo === null) return null;
  const age = ageOn(facts.birthDate, lastDay(month));
  return {
    rule: 'G1',
    passed: (ageFrom === null || age >= ageFrom) && (ageTo === null || age <= ageTo),
    fact: { kind: 'age', age, birthDate: facts.birthDate },
    seen: facts.person,
  };
});

const ofDisability = byTerms(({ certificate }, terms) =>
  terms.categories.length === 0 && terms.levels.length === 0
    ? null
    : {
        rule: 'G2',
        passed: certificate !== null && hasDisability(certificate, terms),
        fact: { kind: 'certificate', certificate, transition: false },
        seen: certificate,
      },
);

const inNeed = byTerms((asked, { welfare }) => {
  if (welfare.length === 0) return null;
  const found = welfareOf(asked, welfare);
  const last = found.length > 0 ? null : lastWelfareOf(asked, welfare);
  return {
    rule: 'G3',
    passed: found.length > 0,
    fact: { kind: 'welfare', found, last },
    seen: found[0] ?? last,
  };
});

const withoutWelfare = byTerms((asked, terms) => {
  if (terms.withoutWelfare.length === 0) return null;
  const found = welfareOf(asked, terms.withoutWelfare);
  return {
    rule: 'G4',
    passed: found.length === 0,
    fact: { kind: 'welfare', found, last: null },
    seen: found[0] ?? null,
  };
});

const withoutPrograms = byTerms(({ facts, month }, terms) => {
  if (terms.withoutPrograms.length === 0) return null;
  const drawn = facts.enrolments.filter(
    (each) => terms.withoutPrograms.includes(each.program) && isEnrolled(each, month),
  );
  return {
    rule: 'G5',
    passed: drawn.length === 0,
    fact: { kind: 'enrolled', programs: drawn.map(({ program }) => program) },
    seen: facts.person,
  };
});

/** A program of the office's own: what holds for everybody, then its terms. */
export const GRANT_RULES: readonly Rule[] = [
  ...COMMON_TO_ALL,
  ofAge,
  ofDisability,
  inNeed,
  withoutWelfare,
  withoutPrograms,
];
