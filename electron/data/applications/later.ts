import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { applicationState } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import { updateRow } from '../db/rows.ts';
import { applications, applicationSteps } from '../db/schema/applications.ts';
import { changeRow, type Pen } from '../registry/changes/pen.ts';
import type { JobContext } from '../rpc/context.ts';
import { readDeadlines } from './deadlines.ts';
import { findingReopened } from './finding.ts';
import { refuseApplication } from './receive.ts';
import { applicationsRepository, type Case, counts, courseOf } from './repository.ts';
import { settle, stateOf } from './standing.ts';

/** Throws when nothing can happen to it on that day. */
function mayMove({ application }: Case, on: Day, today: Day): void {
  if (on > today) refuseApplication('in-future');
  if (application.since !== null && on < application.since) refuseApplication('too-early');
}

/** The papers that were missing came in: the step begins anew. */
export function completePapers(
  pen: Pen,
  applicationId: string,
  { on, words, today }: { readonly on: Day; readonly words: string | null; readonly today: Day },
): void {
  const found = applicationsRepository.case(pen.writer, applicationId);
  const last = found.steps.findLast(counts);
  if (found.application.state !== 'returned' || !last) throw notReturned();
  mayMove(found, on, today);
  updateRow(pen.writer, applicationSteps, { id: last.id, completedOn: on, completedWords: words });
  const steps = found.steps.map((step) => (step === last ? { ...last, completedOn: on } : step));
  const after = { ...found, steps };
  settle(pen, found.application, stateOf(after, readDeadlines(pen.writer)));
}

const notReturned = () => new AppError('application-fault', { fault: 'not-returned' });

export function withdrawApplication(
  pen: Pen,
  applicationId: string,
  { on, why, today }: { readonly on: Day; readonly why: string; readonly today: Day },
): void {
  const found = applicationsRepository.case(pen.writer, applicationId);
  const { application } = found;
  if (application.state !== 'at-step' && application.state !== 'returned') refuseApplication('has-ended');
  mayMove(found, on, today);
  const { personId, channel } = application;
  const course = { ...courseOf(found), withdrawnOn: on };
  settle(pen, application, applicationState(course, readDeadlines(pen.writer)(course, channel)));
  changeRow(pen, applications, { personId, before: application, after: { withdrawnWhy: why } });
  findingReopened(pen, application);
}

/** Flags approved applications as entered into the national system, or takes the flag back; all or nothing. */
export function setNational(
  pen: Pen,
  applicationIds: readonly string[],
  { on, today }: { readonly on: Day | null; readonly today: Day },
): number {
  const ids = [...new Set(applicationIds)];
  const cases = applicationsRepository.cases(pen.writer, ids);
  if (cases.length < ids.length) throw new AppError('not-found');
  for (const found of cases) {
    const { application } = found;
    if (application.state !== 'approved') refuseApplication('not-approved');
    if (on !== null) mayMove(found, on, today);
    const { personId } = application;
    changeRow(pen, applications, { personId, before: application, after: { nationalOn: on } });
  }
  return cases.length;
}

const CHUNK = 200;

/** Counts the deadlines of all open applications anew; gives how many have moved. */
export async function countDeadlinesAnew(pen: Pen, pause: JobContext['pause']): Promise<number> {
  const deadlines = readDeadlines(pen.writer);
  const ids = pen.writer
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.state, 'at-step'))
    .all()
    .map(({ id }) => id);
  let moved = 0;
  for (let start = 0; start < ids.length; start += CHUNK) {
    for (const found of applicationsRepository.cases(pen.writer, ids.slice(start, start + CHUNK))) {
      if (settle(pen, found.application, stateOf(found, deadlines))) moved += 1;
    }
    await pause({ done: start, total: ids.length });
  }
  return moved;
}
