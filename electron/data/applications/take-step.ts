import type { Frozen } from '#shared/contract/applications/frozen.ts';
import { AppError, type WireError } from '#shared/contract/errors.ts';
import { REVIEWERS, type Role } from '#shared/domain/accounts/roles.ts';
import { type Said, sayingFault } from '#shared/domain/applications/saying.ts';
import { applicationState, DECIDING_STEP } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import type { Renewed } from '#shared/domain/programs/renewal.ts';
import { startMonth } from '#shared/domain/programs/start-month.ts';
import type { Reader } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { applicationSteps } from '../db/schema/applications.ts';
import { readRenewal } from '../programs/back-pay.ts';
import { startEntitlement } from '../programs/entitlements.ts';
import { overrideWarning } from '../programs/override.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { askRules } from './ask.ts';
import { type DeadlinesOf, readDeadlines } from './deadlines.ts';
import { findingRefused } from './finding.ts';
import { applicationsRepository, type Case, courseOf } from './repository.ts';
import { settle, stateOf } from './standing.ts';

export type Speaker = { readonly name: string; readonly role: Role; readonly today: Day };

/** What stands against it, as it is thrown and as it is told. */
type Refusal = { readonly error: Error; readonly wire: WireError };

/** What would become of one application. */
type Judged =
  | { readonly found: Case; readonly refused: Refusal }
  | ({ readonly found: Case; readonly refused: null } & Outcome);

/** The copy to keep of what it is decided on, null where nothing is decided yet; and what a renewal pays back. */
type Outcome = { readonly decided: Frozen | null; readonly start: Start | null };

/** From when an approved application pays, and which months of those are paid back. */
type Start = { readonly from: Month; readonly backPay: Renewed | null };

/** Looks at each application as it stands; writes nothing. Those that there are not are refused as a whole. */
export function judgeSaying(
  reader: Reader,
  applicationIds: readonly string[],
  { said, speaker }: { readonly said: Said; readonly speaker: Speaker },
): { readonly judged: readonly Judged[]; readonly deadlines: DeadlinesOf } {
  const deadlines = readDeadlines(reader);
  const ids = [...new Set(applicationIds)];
  const cases = applicationsRepository.cases(reader, ids);
  if (cases.length < ids.length) throw new AppError('not-found');
  const judged = cases.map((found): Judged => {
    try {
      return { found, refused: null, ...judge(reader, found, { said, speaker, deadlines }) };
    } catch (error) {
      if (error instanceof AppError) return { found, refused: { error, wire: error.wire } };
      throw error;
    }
  });
  return { judged, deadlines };
}

type Judging = { readonly said: Said; readonly speaker: Speaker; readonly deadlines: DeadlinesOf };

/** What would come of it. Throws what stands against it. */
function judge(reader: Reader, found: Case, { said, speaker, deadlines }: Judging): Outcome {
  const { application } = found;
  const { today, role, name } = speaker;
  const fault = sayingFault(stateOf(found, deadlines), said, today);
  if (fault) throw new AppError('application-fault', { fault });
  const approves = said.opinion === '同意' && said.step === DECIDING_STEP;
  if (!approves && said.opinion !== '不同意') return { decided: null, start: null };
  const { personId, program, appliedOn } = application;
  const passed = { by: name, doubts: said.overrides };
  const answer = askRules(reader, { personId, program, appliedOn, today, passed });
  if (!approves) return { decided: answer.frozen, start: null };
  mayApprove(answer, role, said);
  const start = startOf(reader, { personId, program, appliedOn, today }, said);
  return { decided: answer.frozen, start };
}

/** Paid from the month in which it was handed in (国发〔2015〕52号); after a renewal as the policy says. */
function startOf(reader: Reader, asked: Parameters<typeof readRenewal>[1], { payBack }: Said): Start {
  const renewed = readRenewal(reader, asked);
  if (!payBack) return { from: renewed?.renewedFrom ?? startMonth(asked.appliedOn), backPay: null };
  if (!renewed || renewed.backFrom === renewed.renewedFrom) {
    throw new AppError('application-fault', { fault: 'no-back-pay' });
  }
  return { from: renewed.backFrom, backPay: renewed };
}

/** A BLOCK is never let pass; a WARN by a reviewer, with a reason. */
function mayApprove({ frozen, isEnrolled }: ReturnType<typeof askRules>, role: Role, said: Said): void {
  const { outcome, sentence } = frozen.told;
  if (isEnrolled) throw new AppError('entitlement-refused', { fault: 'already-enrolled' });
  if (outcome === 'not-entitled') throw new AppError('not-entitled', { sentence });
  const isChecker = REVIEWERS.includes(role);
  if ((said.overrides.length > 0 || said.payBack) && !isChecker)
    throw new AppError('reviewer-needed', { sentence });
  if (outcome === 'held') throw new AppError(isChecker ? 'doubt-stands' : 'reviewer-needed', { sentence });
}

/** Writes what was said of one application, and what follows from it. */
export function writeSaying(
  pen: Pen,
  { found, decided, start }: { readonly found: Case } & Outcome,
  { said, deadlines }: { readonly said: Said; readonly deadlines: DeadlinesOf },
): void {
  const { application, steps } = found;
  const { step, opinion, on, words, notice, overrides } = said;
  insertRow(pen.writer, applicationSteps, {
    id: pen.newId(),
    applicationId: application.id,
    seq: steps.length + 1,
    step,
    opinion,
    takenOn: on,
    since: application.since ?? application.appliedOn,
    dueOn: application.listedOn,
    words,
    noticeFrom: notice?.from ?? null,
    noticeTo: notice?.to ?? null,
    objection: notice?.objection ?? null,
    overrides: overrides.length > 0 ? overrides : null,
    decided,
    recordedAt: pen.author?.at ?? '',
    recordedBy: pen.author?.by ?? '',
  });
  const course = courseOf(found);
  const after = { ...course, taken: [...course.taken, { step, opinion, on }] };
  const state = applicationState(after, deadlines(after, application.channel));
  settle(pen, application, state);
  if (start) enrol(pen, application, { start, approvedOn: on });
  if (state.state === 'refused') findingRefused(pen, application, { reasons: words ?? step, on });
  // A doubt that was let pass once does not hold up any month that comes.
  const { personId } = application;
  for (const override of overrides) overrideWarning(pen, { personId, ...override });
}

function enrol(
  pen: Pen,
  { personId, program, appliedOn }: Case['application'],
  { start, approvedOn }: { readonly start: Start; readonly approvedOn: Day },
): void {
  const { from, backPay } = start;
  const back = backPay ? `，过期换证，补发自 ${backPay.backFrom}` : '';
  startEntitlement(
    pen,
    { personId, program, backPay },
    {
      from,
      cause: `${appliedOn} 申请${PROGRAM_NAMES[program]}，${approvedOn} 审定同意${back}`,
      document: null,
    },
  );
}
