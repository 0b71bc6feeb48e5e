import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { CHANNELS, OPINIONS, STATES, STEPS } from '#shared/domain/applications/steps.ts';
import { WARN_RULES } from '#shared/domain/programs/overriding.ts';
import { WAYS_OF_TELLING } from '#shared/domain/programs/outcomes.ts';
import { Program } from '../registry/words.ts';
import { query } from '../rpc.ts';
import { BackPay } from '../programs/explain.ts';
import { Told } from './frozen.ts';

/** A line of the list. */
export const ApplicationRow = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  townshipCode: z.string(),
  program: Program,
  appliedOn: z.iso.date(),
  /** Null for one that another office's list brought in. */
  channel: z.enum(CHANNELS).nullable(),
  state: z.enum(STATES),
  step: z.enum(STEPS).nullable(),
  since: z.iso.date().nullable(),
  /** Until when its step is to be taken. */
  dueOn: z.iso.date().nullable(),
  /** Working days left; negative when it is late. */
  daysLeft: z.int().nullable(),
  /** Whether its deadline is counted by a year's notice, and not by weekends alone. */
  isDueKnown: z.boolean(),
  approvedOn: z.iso.date().nullable(),
  nationalOn: z.iso.date().nullable(),
  /** When and how the applicant was told of the decision. */
  toldOn: z.iso.date().nullable(),
  toldHow: z.enum(WAYS_OF_TELLING).nullable(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

const LATENESS = ['late', 'soon'] as const;

/** Everything here combines; what is left out does not narrow. A list is always of one state. */
export const ApplicationFilter = z.strictObject({
  state: z.enum(STATES),
  step: z.enum(STEPS).optional(),
  townshipCode: z.string().length(9).optional(),
  program: Program.optional(),
  /** `late`: past its day; `soon`: due within three working days. */
  lateness: z.enum(LATENESS).optional(),
  /** Approved, and not yet in the national system. */
  notNational: z.literal(true).optional(),
  /** Decided here, and nobody has told the applicant. */
  notTold: z.literal(true).optional(),
});
export type ApplicationFilter = z.infer<typeof ApplicationFilter>;

/** What was said at a step. */
const StepRow = z.strictObject({
  id: z.uuid(),
  step: z.enum(STEPS),
  opinion: z.enum(OPINIONS),
  takenOn: z.iso.date(),
  since: z.iso.date(),
  dueOn: z.iso.date(),
  words: z.string().nullable(),
  noticeFrom: z.iso.date().nullable(),
  noticeTo: z.iso.date().nullable(),
  objection: z.string().nullable(),
  overrides: z.array(z.strictObject({ rule: z.enum(WARN_RULES), why: z.string() })),
  completedOn: z.iso.date().nullable(),
  completedWords: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  takenBackAt: z.string().nullable(),
  takenBackBy: z.string().nullable(),
  takenBackWhy: z.string().nullable(),
});
export type StepRow = z.infer<typeof StepRow>;

export const OpenApplication = z.strictObject({
  row: ApplicationRow,
  steps: z.array(StepRow),
  remark: z.string().nullable(),
  withdrawnWhy: z.string().nullable(),
  recordedAt: z.string().nullable(),
  recordedBy: z.string().nullable(),
  /** What the files said when it was handed in, and when it was decided. */
  received: Told.nullable(),
  decided: Told.nullable(),
  /** What a renewed certificate may pay back when it is approved; null where nothing. */
  backPay: BackPay.nullable(),
});
export type OpenApplication = z.infer<typeof OpenApplication>;

export const listing = {
  /** What is due first comes first; what has ended, the latest first. `after` is the `next` of the page before. */
  page: query(
    EVERYONE,
    z.strictObject({
      filter: ApplicationFilter,
      after: z.string().max(200).optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(ApplicationRow), next: z.string().nullable() }),
  ),
  count: query(
    EVERYONE,
    z.strictObject({ filter: ApplicationFilter }),
    z.strictObject({ applications: z.int(), more: z.boolean() }),
  ),
  /** All of one person, the latest first. */
  ofPerson: query(EVERYONE, z.strictObject({ personId: z.uuid() }), z.array(ApplicationRow)),
  open: query(EVERYONE, z.strictObject({ applicationId: z.uuid() }), OpenApplication),
  /** What the rules say today of somebody who applied on a day. */
  ask: query(
    EVERYONE,
    z.strictObject({ personId: z.uuid(), program: Program, appliedOn: z.iso.date() }),
    Told,
  ),
  /** What stands against taking in an application that somebody hands in on a day; `receive` refuses it with the same error. */
  whyRefused: query(
    EVERYONE,
    z.strictObject({ personId: z.uuid(), program: Program, appliedOn: z.iso.date() }),
    z.strictObject({ error: z.strictObject({ code: z.string(), params: z.unknown() }).nullable() }),
  ),
};
