import { type ApplicationState, applicationState } from '#shared/domain/applications/steps.ts';
import { applications } from '../db/schema/applications.ts';
import { changeRow, type Pen } from '../registry/changes/pen.ts';
import type { DeadlinesOf } from './deadlines.ts';
import { type Application, type Case, courseOf } from './repository.ts';

type Standing = Pick<Application, 'state' | 'step' | 'since' | 'listedOn' | 'approvedOn'> &
  Partial<Pick<Application, 'toldOn' | 'toldHow'>>;

/** Of what is not decided, or no more, nobody was told. */
const UNTOLD = { toldOn: null, toldHow: null } as const;

/** Where an application stands, as its row says it. */
export function standingOf(state: ApplicationState): Standing {
  switch (state.state) {
    case 'at-step':
      return {
        state: 'at-step',
        step: state.step,
        since: state.since,
        listedOn: state.dueOn,
        approvedOn: null,
        ...UNTOLD,
      };
    case 'returned':
      return {
        state: 'returned',
        step: state.step,
        since: state.since,
        listedOn: state.since,
        approvedOn: null,
        ...UNTOLD,
      };
    case 'approved':
      return { state: 'approved', step: null, since: state.on, listedOn: state.on, approvedOn: state.on };
    case 'refused':
      return { state: 'refused', step: state.step, since: state.on, listedOn: state.on, approvedOn: null };
    case 'withdrawn':
      return { state: 'withdrawn', step: null, since: state.on, listedOn: state.on, approvedOn: null };
  }
}

/** Where it stands by all that was said; one that a list brought in stands as the list says. */
export function stateOf(found: Case, deadlines: DeadlinesOf): ApplicationState {
  const { application } = found;
  const { state, approvedOn, appliedOn } = application;
  if (state === 'approved') return { state, on: approvedOn ?? appliedOn };
  const course = courseOf(found);
  return applicationState(course, deadlines(course, application.channel));
}

/** Writes where an application stands now; says whether that is otherwise than before. */
export function settle(pen: Pen, application: Application, state: ApplicationState): boolean {
  return changeRow(pen, applications, {
    personId: application.personId,
    before: application,
    after: standingOf(state),
  });
}
