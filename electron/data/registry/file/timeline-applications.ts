import { asc, eq, inArray } from 'drizzle-orm';
import type { TimelineEntry } from '#shared/contract/registry/person-file.ts';
import { DECIDING_STEP } from '#shared/domain/applications/steps.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../../db/database.ts';
import { applications, applicationSteps } from '../../db/schema/applications.ts';

type Application = typeof applications.$inferSelect;
type Step = typeof applicationSteps.$inferSelect;

const entry = (at: string, title: string, more: { detail?: string | null; by?: string | null } = {}) => ({
  kind: 'entitlement' as const,
  at,
  title,
  detail: more.detail ?? null,
  by: more.by ?? null,
});

/** What somebody applied for, and what was said at each step. */
export function applicationsTold(reader: Reader, personId: string): TimelineEntry[] {
  const own = reader.select().from(applications).where(eq(applications.personId, personId)).all();
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const steps = reader
    .select()
    .from(applicationSteps)
    .where(inArray(applicationSteps.applicationId, ids))
    .orderBy(asc(applicationSteps.seq))
    .all();
  return own.flatMap((application) =>
    told(
      application,
      steps.filter(({ applicationId }) => applicationId === application.id),
    ),
  );
}

function told(application: Application, steps: readonly Step[]): TimelineEntry[] {
  const { program, appliedOn, approvedOn, channel, state, since, withdrawnWhy, recordedBy } = application;
  const name = PROGRAM_NAMES[program];
  return [
    entry(appliedOn, `申请${name}`, { detail: channel, by: recordedBy }),
    ...steps.filter(({ takenBackAt }) => takenBackAt === null).flatMap((step) => stepTold(name, step)),
    ...(approvedOn !== null && steps.length === 0
      ? [entry(approvedOn, `${name}：${DECIDING_STEP}同意`)]
      : []),
    ...(state === 'withdrawn'
      ? [entry(since ?? appliedOn, `撤回${name}的申请`, { detail: withdrawnWhy })]
      : []),
  ];
}

function stepTold(name: string, step: Step): TimelineEntry[] {
  const { opinion, takenOn, words, recordedBy, completedOn, completedWords } = step;
  return [
    entry(takenOn, `${name}：${step.step}${opinion}`, { detail: words, by: recordedBy }),
    ...(completedOn === null
      ? []
      : [entry(completedOn, `${name}：补正材料收到`, { detail: completedWords })]),
  ];
}
