import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { RULES } from '#shared/domain/programs/decision.ts';
import { ENTITLEMENT_STATES, ENTITLEMENT_STEPS } from '#shared/domain/programs/entitlement-state.ts';
import { WARN_RULES } from '#shared/domain/programs/overriding.ts';
import { WelfareKind } from '../registry/words.ts';
import { command, query } from '../rpc.ts';
import { StopReasonCode } from './findings.ts';
import { ProgramCode } from './program-code.ts';

const Words = z.string().trim().min(1).max(200);

/** One rule that was looked at, in the words of the office. */
export const ExplainedLine = z.strictObject({
  rule: z.enum(RULES),
  title: z.string(),
  severity: z.enum(['BLOCK', 'WARN', 'CHOICE', 'INFO']),
  passed: z.boolean(),
  document: z.string(),
  /** What the rule saw. */
  fact: z.string(),
  /** Where that comes from, and when; null where the rule saw nothing of the person. */
  source: z.string().nullable(),
  /** A reviewer's reason for letting a doubt pass. */
  overridden: z.string().nullable(),
});
export type ExplainedLine = z.infer<typeof ExplainedLine>;

export const BackPay = z.strictObject({ backFrom: Month, renewedFrom: Month });

const Enrolment = z.strictObject({
  id: z.uuid(),
  state: z.enum(ENTITLEMENT_STATES),
  startMonth: Month,
  stopMonth: Month.nullable(),
  pausedFrom: Month.nullable(),
  /** While it is paused: what a renewed certificate may pay back, when that is ticked. */
  backPay: BackPay.nullable(),
  steps: z.array(
    z.strictObject({
      step: z.enum(ENTITLEMENT_STEPS),
      effectiveMonth: Month,
      stopReason: StopReasonCode.nullable(),
      cause: z.string(),
      document: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
});

/** Why somebody is entitled in a month or not, and how they are enrolled. */
const Explanation = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  fileNumber: z.int(),
  maskedIdentityNumber: z.string(),
  divisionCode: z.string(),
  program: ProgramCode,
  month: Month,
  outcome: z.enum(['entitled', 'held', 'not-entitled']),
  /** The answer in one sentence. */
  sentence: z.string(),
  rateFen: Fen.nullable(),
  deciding: z.enum(RULES).nullable(),
  /** The other benefit of which only the higher may be drawn; null where there is none. */
  choice: z.strictObject({ kind: WelfareKind, name: z.string() }).nullable(),
  /** What would change the answer. */
  remedy: z.string().nullable(),
  lines: z.array(ExplainedLine),
  /** The one of the month, else the last there was. */
  enrolment: Enrolment.nullable(),
  paidFen: Fen.nullable(),
});
export type Explanation = z.output<typeof Explanation>;

const entitlementId = z.uuid();
const Because = { entitlementId, from: Month, cause: Words, document: Words.nullable() };
const nothing = z.strictObject({});

export const explaining = {
  explain: query(
    EVERYONE,
    z.strictObject({ personId: z.uuid(), program: ProgramCode, month: Month }),
    Explanation,
  ),
  /** Lets a doubt (WARN) pass; what blocks cannot be named here. */
  override: command(
    REVIEWERS,
    z.strictObject({ personId: z.uuid(), rule: z.enum(WARN_RULES), why: Words }),
    nothing,
  ),
  /** Which of two somebody chose where only the higher may be drawn (择高). */
  choose: command(
    CLERKS,
    z.strictObject({
      personId: z.uuid(),
      kind: WelfareKind,
      chosen: z.enum(['subsidy', 'other']),
      chosenOn: z.iso.date(),
    }),
    nothing,
  ),
  pause: command(CLERKS, z.strictObject(Because), nothing),
  /** `payBack`: with the months that a renewed certificate may pay back (补发). */
  resume: command(CLERKS, z.strictObject({ ...Because, payBack: z.boolean().default(false) }), nothing),
  stop: command(CLERKS, z.strictObject({ ...Because, reason: StopReasonCode }), nothing),
};

/** The same on paper, with who printed it and when. */
export const ExplanationSheet = Explanation.extend({
  office: z.string(),
  place: z.string(),
  printedAt: z.string(),
  printedBy: z.string(),
});
export type ExplanationSheet = z.output<typeof ExplanationSheet>;
