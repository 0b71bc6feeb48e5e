import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { ProgramCode } from '#shared/domain/programs/programs.ts';
import type { Grant } from '#shared/domain/programs/grants.ts';
import type { Deadline } from '#shared/domain/programs/deadlines.ts';
import type { RenewalRule } from '#shared/domain/programs/start-month.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { Category, Level } from '#shared/domain/registry/disability.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';

/** Whom a standard is for; what is left out does not narrow. */
export type Tier = {
  readonly levels?: readonly Level[];
  readonly categories?: readonly Category[];
  readonly welfare?: readonly WelfareKind[];
};

/** The money of one program, from one month to another, both included. */
export type Standard = {
  readonly program: ProgramCode;
  readonly amountFen: Fen;
  readonly from: Month;
  readonly to: Month | null;
  readonly tier: Tier;
  readonly document: string;
};

/** The first month without pay: the month of the event itself, or the one after. */
type StopRule = 'same-month' | 'next-month';

/** Months in which expired certificates still count (不可抗力过渡期, 民发〔2021〕70号). */
export type Transition = { readonly from: Month; readonly to: Month; readonly document: string };

/** What an office has decided, as it stood for the month that is being decided. */
export type Policy = {
  readonly countyCode: string;
  readonly standards: readonly Standard[];
  /** Reasons that are not here stop in the next month. */
  readonly stopRules: Readonly<Partial<Record<StopReason, StopRule>>>;
  readonly transitions: readonly Transition[];
  /** In working days. */
  readonly deadlines: Readonly<Record<Deadline, number>>;
  readonly renewal: RenewalRule;
  /** 生活补贴 also for 低保边缘家庭. */
  readonly marginalHouseholds: boolean;
  /** 护理补贴 also for level 3 and 4 of 智力 and 精神. */
  readonly mildMental: boolean;
  /** Further kinds of welfare that give a right to 生活补贴 here. */
  readonly localKinds: readonly WelfareKind[];
  /** 事实无人抚养 with only the difference paid. */
  readonly partialOrphans: 'allow' | 'warn' | 'block';
  /** Programs of the office's own, in the order of their months. */
  readonly grants: readonly Grant[];
  readonly prisonExcludes: boolean;
  /** The office's own document for what it decides itself. */
  readonly localDocument: string;
};
