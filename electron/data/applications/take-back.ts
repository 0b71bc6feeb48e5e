import { updateRow } from '../db/rows.ts';
import { applications, applicationSteps } from '../db/schema/applications.ts';
import { changeRow, type Pen } from '../registry/changes/pen.ts';
import { readDeadlines } from './deadlines.ts';
import { findingHandedIn } from './finding.ts';
import { refuseApplication } from './receive.ts';
import { applicationsRepository, type Case, counts } from './repository.ts';
import { settle, stateOf } from './standing.ts';

/** The last step or the withdrawal was a mistake: the application stands again where it was before. */
export function takeBack(pen: Pen, applicationId: string, why: string): void {
  const found = applicationsRepository.case(pen.writer, applicationId);
  const { application } = found;
  if (application.state === 'approved') refuseApplication('approved-already');
  if (hasAnotherOpen(pen, found)) refuseApplication('still-open');
  const before = application.state === 'withdrawn' ? notWithdrawn(pen, found) : withoutLast(pen, found, why);
  settle(pen, application, stateOf(before, readDeadlines(pen.writer)));
  findingHandedIn(pen, application, application.appliedOn);
}

function hasAnotherOpen(pen: Pen, { application: { id, personId, program } }: Case): boolean {
  return applicationsRepository
    .ofPerson(pen.writer, personId, program)
    .some((other) => other.id !== id && (other.state === 'at-step' || other.state === 'returned'));
}

function notWithdrawn(pen: Pen, found: Case): Case {
  const { application } = found;
  const { personId } = application;
  changeRow(pen, applications, { personId, before: application, after: { withdrawnWhy: null } });
  return { ...found, application: { ...application, state: 'at-step' } };
}

function withoutLast(pen: Pen, found: Case, why: string): Case {
  const last = found.steps.findLast(counts);
  if (last === undefined) refuseApplication('nothing-said');
  const takenBackAt = pen.author?.at ?? '';
  if (last)
    updateRow(pen.writer, applicationSteps, {
      id: last.id,
      takenBackAt,
      takenBackBy: pen.author?.by ?? '',
      takenBackWhy: why,
    });
  return { ...found, steps: found.steps.map((step) => (step === last ? { ...step, takenBackAt } : step)) };
}
