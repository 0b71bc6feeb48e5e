import { DOCUMENTS } from '#shared/domain/programs/documents.ts';
import { choosing } from '#shared/domain/programs/rules/choosing.ts';
import { block, lastWelfareOf, type Rule, warn, welfareOf } from '#shared/domain/programs/rules/case.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';

const MINIMUM_LIVING = ['DB_U', 'DB_R', 'DB_DBH'] satisfies WelfareKind[];

const inNeed: Rule = (asked) => {
  const { marginalHouseholds, localKinds } = asked.policy;
  const kinds: readonly WelfareKind[] = [
    ...MINIMUM_LIVING,
    ...(marginalHouseholds ? (['DBBY'] as const) : []),
    ...localKinds,
  ];
  const found = welfareOf(asked, kinds);
  const last = found.length > 0 ? null : lastWelfareOf(asked, kinds);
  return block({
    rule: 'L1',
    document: found[0]?.kind === 'DBBY' ? DOCUMENTS.improving : DOCUMENTS.founding,
    passed: found.length > 0,
    fact: { kind: 'welfare', found, last },
    seen: found[0] ?? last,
    stopReason: '07',
  });
};

const noOrphan: Rule = (asked) => {
  const found = welfareOf(asked, ['GE']);
  return block({
    rule: 'L2',
    document: DOCUMENTS.precision,
    passed: found.length === 0,
    fact: { kind: 'welfare', found, last: null },
    seen: found[0] ?? null,
    stopReason: '11',
  });
};

const notCaredFor: Rule = (asked) => {
  const { partialOrphans } = asked.policy;
  const full = welfareOf(asked, ['SSWR_F']);
  const partial = welfareOf(asked, ['SSWR_P']);
  const found = [...full, ...partial];
  const line = {
    rule: 'L3',
    document: DOCUMENTS.founding,
    fact: { kind: 'welfare', found, last: null },
    seen: found[0] ?? null,
    stopReason: '11',
  } as const;
  if (full.length === 0 && partial.length > 0 && partialOrphans === 'warn') return warn(asked, line);
  return block({
    ...line,
    passed: full.length === 0 && (partial.length === 0 || partialOrphans === 'allow'),
  });
};

/** 困难残疾人生活补贴. */
export const LIVING_RULES: readonly Rule[] = [
  inNeed,
  noOrphan,
  notCaredFor,
  choosing(['LNSH', 'YGZC', 'LXSH'], { rule: 'L4', document: DOCUMENTS.founding }),
];
