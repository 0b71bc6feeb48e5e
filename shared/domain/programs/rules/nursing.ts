import { DOCUMENTS } from '#shared/domain/programs/documents.ts';
import type { CertificateFact } from '#shared/domain/programs/facts.ts';
import { block, info, type Rule, welfareOf } from '#shared/domain/programs/rules/case.ts';
import { choosing } from '#shared/domain/programs/rules/choosing.ts';
import { type Component, MULTIPLE } from '#shared/domain/registry/disability.ts';

const isMildMental = ({ category, level }: Component): boolean =>
  (category === 5 || category === 6) && (level === 3 || level === 4);

function hasMildMental({ category, level, components }: CertificateFact): boolean {
  return category === MULTIPLE ? components.some(isMildMental) : isMildMental({ category, level });
}

const isSevere: Rule = (asked) => {
  const { certificate, policy } = asked;
  const severe = certificate !== null && certificate.level <= 2;
  const widened = certificate !== null && !severe && policy.mildMental && hasMildMental(certificate);
  return block({
    rule: 'N1',
    document: widened ? DOCUMENTS.improving : DOCUMENTS.founding,
    passed: severe || widened,
    fact: { kind: 'certificate', certificate, transition: false },
    seen: certificate,
    stopReason: '06',
  });
};

const mayStack: Rule = (asked) => {
  const found = welfareOf(asked, ['GE', 'SSWR_F', 'SSWR_P', 'GLJT', 'YLFW']);
  return found.length === 0
    ? null
    : info({
        rule: 'N3',
        document: DOCUMENTS.precision,
        passed: true,
        fact: { kind: 'welfare', found, last: null },
        seen: found[0] ?? null,
      });
};

/** 重度残疾人护理补贴. */
export const NURSING_RULES: readonly Rule[] = [
  isSevere,
  choosing(['LNHL', 'LXHL'], { rule: 'N2', document: DOCUMENTS.precision }),
  mayStack,
];
