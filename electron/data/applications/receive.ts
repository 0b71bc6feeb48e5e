import { townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import { AppError, type WireError } from '#shared/contract/errors.ts';
import type { ApplicationFault } from '#shared/domain/applications/saying.ts';
import { applicationState, type Channel } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';
import { insertRow } from '../db/rows.ts';
import { applications } from '../db/schema/applications.ts';
import { type Pen, remember, WHOLE_ROW } from '../registry/changes/pen.ts';
import { getLivingFile } from '../registry/changes/person.ts';
import { USUAL_STATUSES } from '../registry/search/filter.ts';
import { type Answer, askRules } from './ask.ts';
import { type DeadlinesOf, readDeadlines } from './deadlines.ts';
import { findingHandedIn } from './finding.ts';
import { applicationsRepository } from './repository.ts';
import { standingOf } from './standing.ts';

export type HandedIn = {
  readonly personId: string;
  readonly programs: readonly Program[];
  readonly appliedOn: Day;
  readonly channel: Channel;
  readonly remark: string | null;
};

export function refuseApplication(fault: ApplicationFault | undefined): void {
  if (fault) throw new AppError('application-fault', { fault });
}

type Asked = {
  readonly personId: string;
  readonly program: Program;
  readonly appliedOn: Day;
  readonly today: Day;
};

/** Whose application is handed in; refused for whom none is taken in, and on a day that cannot be. */
function applicant(reader: Reader, { personId, appliedOn, today }: Omit<Asked, 'program'>) {
  const person = getLivingFile(reader, personId);
  if (!USUAL_STATUSES.includes(person.status))
    throw new AppError('person-not-kept', { status: person.status });
  if (appliedOn > today) refuseApplication('in-future');
  if (appliedOn < person.birthDate) refuseApplication('before-birth');
  return person;
}

/** What the rules say of it; refused where another one is open, or is paid already. */
function answered(reader: Reader, { personId, program, appliedOn, today }: Asked): Answer {
  const others = applicationsRepository.ofPerson(reader, personId, program);
  if (others.some((other) => other.appliedOn === appliedOn)) refuseApplication('same-day');
  if (others.some(({ state }) => state === 'at-step' || state === 'returned'))
    refuseApplication('still-open');
  const answer = askRules(reader, { personId, program, appliedOn, today });
  if (answer.isEnrolled) throw new AppError('entitlement-refused', { fault: 'already-enrolled' });
  return answer;
}

/** Why an application would not be taken in; null when it would. */
export function whyRefused(reader: Reader, asked: Asked): WireError | null {
  try {
    applicant(reader, asked);
    answered(reader, asked);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.wire;
    throw error;
  }
}

/** Takes somebody's application in, one for each program; gives their ids. */
export function receiveApplications(pen: Pen, handedIn: HandedIn, today: Day): string[] {
  const { divisionCode } = applicant(pen.writer, { ...handedIn, today });
  const townshipCode = townshipCodeOf(divisionCode);
  const deadlines = readDeadlines(pen.writer);
  return [...new Set(handedIn.programs)].map((program) =>
    receive(pen, { ...handedIn, program, townshipCode }, { deadlines, today }),
  );
}

type One = Omit<HandedIn, 'programs'> & { readonly program: Program; readonly townshipCode: string };

function receive(
  pen: Pen,
  { program, ...handedIn }: One,
  { deadlines, today }: { readonly deadlines: DeadlinesOf; readonly today: Day },
): string {
  const { personId, appliedOn, channel } = handedIn;
  const answer = answered(pen.writer, { personId, program, appliedOn, today });
  const course = { appliedOn, taken: [], completedOn: [], withdrawnOn: null };
  const row = {
    ...handedIn,
    program,
    id: pen.newId(),
    ...standingOf(applicationState(course, deadlines(course, channel))),
    recordedAt: pen.author?.at ?? null,
    recordedBy: pen.author?.by ?? null,
  };
  insertRow(pen.writer, applications, { ...row, received: answer.frozen });
  // The copy is kept in one place.
  const subject = { personId, table: applications, recordId: row.id };
  remember(pen, subject, [{ field: WHOLE_ROW, old: null, new: row }]);
  findingHandedIn(pen, row, appliedOn);
  return row.id;
}
