import type { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { Category, Component, Level } from '#shared/domain/registry/disability.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import type { CertificateStatus, HouseholdType } from '#shared/domain/registry/words.ts';
import type { Service } from '#shared/domain/volunteers/words.ts';

/** A value that the row may leave blank; a blank never overwrites. */
type Blank = undefined;

/** Whom a row is about: the numbers and what else finds a file. */
export type Subject = {
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: Day;
  readonly sex: Sex;
};

export type RosterCertificate = {
  readonly number: string;
  readonly base: string;
  readonly category: Category;
  readonly level: Level;
  readonly components: readonly Component[];
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  readonly status: CertificateStatus | Blank;
  readonly statusSince: Day | Blank;
};

export type RosterGuardian = {
  readonly name: string;
  readonly relation: string | Blank;
  readonly phone: string | Blank;
};

export type BankAccount = { readonly bank: string | Blank; readonly number: string };

/** A line of the roster of certificate holders. */
export type RosterRecord = Subject & {
  readonly kind: 'roster';
  readonly ethnicCode: string;
  readonly certificate: RosterCertificate;
  readonly householdType: HouseholdType | Blank;
  readonly townshipCode: string;
  readonly villageCode: string | Blank;
  readonly phone: string | Blank;
  readonly guardian: RosterGuardian | Blank;
  readonly account: BankAccount | Blank;
  readonly note: string | Blank;
};

export type WelfareRecord = Subject & {
  readonly kind: 'welfare';
  readonly welfare: WelfareKind;
  readonly from: Month;
  readonly to: Month | Blank;
  readonly monthlyFen: Fen | Blank;
};

type DeathRecord = Subject & { readonly kind: 'death'; readonly diedOn: Day };

export type PaymentRecord = Subject & {
  readonly kind: 'payment';
  readonly program: Program;
  readonly enrolledFrom: Month;
  readonly rateFen: Fen;
  readonly month: Month;
  readonly paidFen: Fen;
  readonly account: BankAccount | Blank;
};

export type ApplicationRecord = Subject & {
  readonly kind: 'application';
  readonly program: Program;
  readonly appliedOn: Day;
  readonly approvedOn: Day;
  readonly account: BankAccount | Blank;
};

/** The office's codes of a monthly change: 1 死亡, 2 困难取消, 3 重度取消, 4 取消. */
export const CHANGE_CODES = { 1: '死亡', 2: '困难取消', 3: '重度取消', 4: '取消' } as const;
export type ChangeCode = keyof typeof CHANGE_CODES;

export type ChangeRecord = Subject & {
  readonly kind: 'change';
  readonly code: ChangeCode;
  readonly changedOn: Day | Blank;
  readonly reason: string | Blank;
};

export type VolunteerRecord = Subject & {
  readonly kind: 'volunteer';
  readonly number: string;
  readonly phone: string | Blank;
  readonly station: string | Blank;
  readonly skill: string | Blank;
  readonly registeredOn: Day;
};

export type ActivityRecord = {
  readonly kind: 'activity';
  readonly number: string;
  readonly title: string;
  readonly service: Service;
  readonly heldOn: Day;
  readonly place: string | Blank;
  readonly beneficiaries: number | Blank;
  readonly organiser: string | Blank;
};

export type ParticipationRecord = {
  readonly kind: 'participation';
  readonly activityNumber: string;
  readonly volunteerNumber: string;
  readonly name: string | Blank;
  /** Minutes since midnight. */
  readonly arrived: number;
  readonly left: number;
};

export type ImportRecord =
  | RosterRecord
  | WelfareRecord
  | DeathRecord
  | PaymentRecord
  | ApplicationRecord
  | ChangeRecord
  | VolunteerRecord
  | ActivityRecord
  | ParticipationRecord;
