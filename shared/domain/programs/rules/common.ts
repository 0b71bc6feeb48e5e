import { DOCUMENTS } from '#shared/domain/programs/documents.ts';
import type { CertificateFact } from '#shared/domain/programs/facts.ts';
import {
  block,
  type Case,
  hasStopped,
  type Rule,
  warn,
  welfareOf,
} from '#shared/domain/programs/rules/case.ts';
import { isGrantCode } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import type { CertificateStatus } from '#shared/domain/registry/words.ts';

const alive: Rule = (asked) => {
  const { diedOn, person } = asked.facts;
  const passed = diedOn === null || !hasStopped(asked, '01', diedOn);
  return block({
    rule: 'C1',
    document: DOCUMENTS.founding,
    passed,
    fact: { kind: 'alive', diedOn },
    seen: person,
    stopReason: '01',
  });
};

const inCounty: Rule = (asked) => {
  const { countyCode, movedOutOn, person } = asked.facts;
  const passed =
    movedOutOn === null ? countyCode === asked.policy.countyCode : !hasStopped(asked, '02', movedOutOn);
  return block({
    rule: 'C2',
    document: DOCUMENTS.founding,
    passed,
    fact: { kind: 'county', countyCode, movedOutOn },
    seen: person,
    stopReason: '02',
  });
};

/** Statuses that end a right; while a certificate is being renewed or changed it pays as before (民发〔2021〕70号). */
const ENDED_BY: Readonly<Partial<Record<CertificateStatus, StopReason>>> = {
  冻结: '04',
  注销: '05',
  迁出: '02',
};

function faultOf(asked: Case, certificate: CertificateFact): StopReason | null {
  const { status, statusSince, expiresOn } = certificate;
  const ended = ENDED_BY[status];
  if (ended && (statusSince === null || hasStopped(asked, ended, statusSince))) return ended;
  return hasStopped(asked, '03', expiresOn) ? '03' : null;
}

const certified: Rule = (asked) => {
  const { certificate, policy, month } = asked;
  const transition = policy.transitions.find(({ from, to }) => from <= month && month <= to);
  const fault = certificate === null ? '06' : faultOf(asked, certificate);
  return block({
    rule: 'C3',
    document: fault === '03' && transition ? transition.document : DOCUMENTS.improving,
    passed: fault === null || (fault === '03' && transition !== undefined),
    fact: { kind: 'certificate', certificate, transition: transition !== undefined },
    seen: certificate,
    stopReason: fault ?? '03',
  });
};

function without(
  kinds: readonly WelfareKind[],
  line: { rule: 'C4' | 'C5' | 'C6'; stopReason: StopReason },
): Rule {
  return (asked) => {
    const found = welfareOf(asked, kinds);
    return block({
      ...line,
      document: line.rule === 'C6' ? asked.policy.localDocument : DOCUMENTS.founding,
      passed: found.length === 0,
      fact: { kind: 'welfare', found, last: null },
      seen: found[0] ?? null,
    });
  };
}

const notInPrison = without(['FX'], { rule: 'C6', stopReason: '12' });

const notEnded: Rule = (asked) => {
  const ending = asked.facts.endings.find(({ reason, on }) => hasStopped(asked, reason, on));
  return ending
    ? block({
        rule: 'E1',
        document: DOCUMENTS.founding,
        passed: false,
        fact: { kind: 'ending', reason: ending.reason, on: ending.on },
        seen: ending,
        stopReason: ending.reason,
      })
    : null;
};

const enrolledOnce: Rule = (asked) =>
  !isGrantCode(asked.program) && asked.facts.enrolledTwice.includes(asked.program)
    ? warn(asked, {
        rule: 'C7',
        document: DOCUMENTS.founding,
        fact: { kind: 'enrolled-twice' },
        seen: asked.facts.person,
      })
    : null;

const seenAlive: Rule = (asked) =>
  asked.facts.livesFarAway
    ? warn(asked, {
        rule: 'C8',
        document: DOCUMENTS.founding,
        fact: { kind: 'lives-far-away' },
        seen: asked.facts.person,
      })
    : null;

/** What holds for a program of the office's own too: its terms may add what excludes. */
export const COMMON_TO_ALL: readonly Rule[] = [alive, inCounty, certified, notEnded, seenAlive];

/** What holds for both subsidies, in the order of its precedence. */
export const COMMON_RULES: readonly Rule[] = [
  alive,
  inCounty,
  certified,
  without(['TKF', 'TKJ'], { rule: 'C4', stopReason: '08' }),
  without(['GSHL'], { rule: 'C5', stopReason: '09' }),
  (asked) => (asked.policy.prisonExcludes ? notInPrison(asked) : null),
  notEnded,
  enrolledOnce,
  seenAlive,
];
