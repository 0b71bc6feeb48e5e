import type { Day } from '#shared/domain/day.ts';
import type { ImportRecord } from '#shared/domain/imports/records.ts';
import { isSameName } from '#shared/domain/registry/person-name.ts';
import { persons } from '../../db/schema/registry.ts';
import { planActivity, planParticipation, planVolunteer } from '../../volunteers/import/plan.ts';
import { indexAgain } from '../../registry/search/index-again.ts';
import type { Person } from './match.ts';
import { type Planned, refused, sumOf } from './planned.ts';
import type { Planner } from './planner.ts';
import { planApplication, planCancellation, planPayment } from './programs.ts';
import { planRoster } from './roster.ts';
import { changing } from './steps.ts';
import { planWelfare } from './welfare.ts';

/** What would become of one row that is right in itself. */
export function planRow(planner: Planner, record: ImportRecord, at: string): Planned {
  if (record.kind === 'roster') return planRoster(planner, record, at);
  if (record.kind === 'volunteer')
    return planVolunteer(planner.volunteers, record, { at, countyCode: planner.countyCode });
  if (record.kind === 'activity')
    return planActivity(planner.volunteers, record, { at, countyCode: planner.countyCode });
  if (record.kind === 'participation') return planParticipation(planner.volunteers, record);
  const match = planner.match(record);
  if (match.found === 'several') return refused({ code: 'several', names: match.names });
  if (match.found === 'none') return refused({ code: 'nobody' });
  const { person } = match;
  // A list of another department that names somebody else under this number is about somebody else.
  if (!isSameName(person.name, record.name)) return refused({ code: 'other-name', name: person.name });
  switch (record.kind) {
    case 'welfare':
      return planWelfare(planner, person, record);
    case 'death':
      return planDeath(person, record.diedOn);
    case 'payment':
      return planPayment(planner, person, record);
    case 'application':
      return planApplication(planner, person, record);
    case 'change':
      return record.code === 1
        ? planDeath(person, record.changedOn)
        : planCancellation(planner, person, record);
  }
}

function planDeath(person: Person, diedOn: Day | undefined): Planned {
  const after = { status: '死亡', statusSince: diedOn } as const;
  const planned = sumOf(person.id, 'change', [changing(persons, person.id, { before: person, after })]);
  if (planned.outcome !== 'change') return planned;
  return {
    ...planned,
    apply: (pen) => {
      planned.apply(pen);
      indexAgain(pen.writer, person.id);
    },
  };
}
