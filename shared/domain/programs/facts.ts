import type { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Interval } from '#shared/domain/programs/entitlement-state.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { Category, Component, Level } from '#shared/domain/registry/disability.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import type { CertificateStatus } from '#shared/domain/registry/words.ts';

/** Where a fact comes from, and the day on which that source last said so. */
export type Seen = { readonly source: string; readonly seenOn: Day | null };

export type CertificateFact = Seen & {
  readonly category: Category;
  readonly level: Level;
  /** The parts of a 多重 certificate; empty otherwise. */
  readonly components: readonly Component[];
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  readonly status: CertificateStatus;
  /** Since when the status is so; null while it is 正常, or when nobody knows. */
  readonly statusSince: Day | null;
};

/** What another department pays or says, from one month to another, both included. */
export type WelfareFact = Seen & {
  readonly kind: WelfareKind;
  readonly amountFen: Fen | null;
  readonly startMonth: Month;
  readonly endMonth: Month | null;
};

/** Something that ended a right on a day and that no list of ours can tell: 失踪, 弄虚作假, 未认证, 放弃. */
type EndingFact = Seen & { readonly reason: StopReason; readonly on: Day };

/** Enrolled in a subsidy from one month to the last before another. */
type EnrolmentFact = Pick<Interval, 'startMonth' | 'stopMonth'> & {
  readonly program: Program;
  /** Months from the first up to before the second are paid back by a renewed certificate; null where there are none. */
  readonly backFrom: Month | null;
  readonly renewedFrom: Month | null;
};

/** A checker's word that a WARN does not stand in the way. */
type Override = { readonly rule: string; readonly by: string; readonly why: string };

/** The subsidy that somebody chose where only the higher of two may be drawn (择高). */
export type ChoiceFact = Seen & { readonly kind: WelfareKind; readonly chosen: 'subsidy' | 'other' };

/** All that the rules see of one person; nothing else decides. */
export type PersonFacts = {
  readonly person: Seen;
  readonly birthDate: Day;
  readonly diedOn: Day | null;
  /** When the household registration left the county. */
  readonly movedOutOn: Day | null;
  /** The six digits of the county of the household registration. */
  readonly countyCode: string;
  readonly certificates: readonly CertificateFact[];
  readonly welfare: readonly WelfareFact[];
  /** In what they are or were enrolled; a program that excludes another looks at it, and 补发 after a renewal. */
  readonly enrolments: readonly EnrolmentFact[];
  readonly endings: readonly EndingFact[];
  readonly choices: readonly ChoiceFact[];
  /** Programs in which the same person is enrolled a second time, under another file or number. */
  readonly enrolledTwice: readonly Program[];
  readonly livesFarAway: boolean;
  readonly overrides: readonly Override[];
};
