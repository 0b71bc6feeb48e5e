import { and, asc, eq, inArray } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { Course } from '#shared/domain/applications/steps.ts';
import type { Reader } from '../db/database.ts';
import { applications, applicationSteps } from '../db/schema/applications.ts';
import { persons } from '../db/schema/registry.ts';

export type Application = typeof applications.$inferSelect;
export type Step = typeof applicationSteps.$inferSelect;

/** An application with everything that was said about it. */
export type Case = {
  readonly application: Application;
  readonly name: string;
  readonly steps: readonly Step[];
};

/** A step that was written down by mistake counts no more. */
export const counts = ({ takenBackAt }: Step) => takenBackAt === null;

/** The most ids that one question is given. */
const CHUNK = 500;

export const applicationsRepository = {
  stepsOf: (reader: Reader, applicationId: string): Step[] =>
    reader
      .select()
      .from(applicationSteps)
      .where(eq(applicationSteps.applicationId, applicationId))
      .orderBy(asc(applicationSteps.seq))
      .all(),
  case: (reader: Reader, applicationId: string): Case => {
    const [found] = applicationsRepository.cases(reader, [applicationId]);
    if (!found) throw new AppError('not-found');
    return found;
  },
  /** In the order of the ids; those that there are not are left out. */
  cases: (reader: Reader, ids: readonly string[]): Case[] => {
    const found = new Map<string, Case>();
    for (let start = 0; start < ids.length; start += CHUNK) {
      const some = ids.slice(start, start + CHUNK);
      const steps = Map.groupBy(
        reader
          .select()
          .from(applicationSteps)
          .where(inArray(applicationSteps.applicationId, some))
          .orderBy(asc(applicationSteps.seq))
          .all(),
        ({ applicationId }) => applicationId,
      );
      const rows = reader
        .select({ application: applications, name: persons.name })
        .from(applications)
        .innerJoin(persons, eq(persons.id, applications.personId))
        .where(inArray(applications.id, some))
        .all();
      for (const row of rows) {
        found.set(row.application.id, { ...row, steps: steps.get(row.application.id) ?? [] });
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  },
  ofPerson: (reader: Reader, personId: string, program: Application['program']): Application[] =>
    reader
      .select()
      .from(applications)
      .where(and(eq(applications.personId, personId), eq(applications.program, program)))
      .all(),
};

/** What was said and still counts, as the rules of the steps read it. */
export function courseOf({ application, steps: all }: Pick<Case, 'application' | 'steps'>): Course {
  const { appliedOn, state, since } = application;
  const steps = all.filter(counts);
  return {
    appliedOn,
    taken: steps.map(({ step, opinion, takenOn }) => ({ step, opinion, on: takenOn })),
    completedOn: steps.flatMap(({ completedOn }) => completedOn ?? []),
    withdrawnOn: state === 'withdrawn' ? since : null,
  };
}
