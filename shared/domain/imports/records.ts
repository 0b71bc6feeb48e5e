import type { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Category, Component, Level } from '#shared/domain/registry/disability.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';

/** A value that the row may leave blank; a blank never overwrites. */
type Blank = undefined;

/** Whom a row is about: the numbers and what else finds a file. */
export type Subject = {
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: Day;
  readonly sex: Sex;
};

export const CERTIFICATE_STATUSES = [
  '正常',
  '冻结',
  '注销',
  '迁出',
  '挂失补办中',
  '换领中',
  '等级变更中',
] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

export const HOUSEHOLD_KINDS = ['农业', '非农业', '居民'] as const;
export type HouseholdKind = (typeof HOUSEHOLD_KINDS)[number];

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
  readonly ethnicCode: string | Blank;
  readonly certificate: RosterCertificate;
  readonly householdKind: HouseholdKind | Blank;
  readonly townshipCode: string;
  readonly villageCode: string | Blank;
  readonly phone: string | Blank;
  readonly guardian: RosterGuardian | Blank;
  readonly account: BankAccount | Blank;
  readonly note: string | Blank;
};

/** What another department pays or provides, from month to month; the codes of the data dictionary. */
export const WELFARE_KINDS = {
  DB_U: '城市低保',
  DB_R: '农村低保',
  DB_DBH: '单人户低保',
  DBBY: '低保边缘家庭',
  TKF: '特困(分散)',
  TKJ: '特困(集中)',
  GE: '孤儿',
  SSWR_F: '事实无人抚养(全额)',
  SSWR_P: '事实无人抚养(差额)',
  GSHL: '工伤生活护理费',
  LNSH: '老年生活补贴',
  LNHL: '老年护理补贴',
  YGZC: '因公致残补贴',
  LXSH: '离休生活补贴',
  LXHL: '离休护理补贴',
  GLJT: '高龄津贴',
  YLFW: '养老服务补贴',
  CJJR: '残疾军人',
  SCJC: '伤残人民警察',
  FX: '服刑',
  ZZ: '支出型困难家庭',
  FPJC: '防返贫监测对象',
  TPRK: '脱贫人口',
} as const;
export type WelfareKind = keyof typeof WELFARE_KINDS;

type WelfareRecord = Subject & {
  readonly kind: 'welfare';
  readonly welfare: WelfareKind;
  readonly from: Month;
  readonly to: Month | Blank;
  readonly monthlyFen: Fen | Blank;
};

type DeathRecord = Subject & { readonly kind: 'death'; readonly diedOn: Day };

/** The two monthly subsidies. */
export const SUBSIDIES = { SHBT: '困难残疾人生活补贴', HLBT: '重度残疾人护理补贴' } as const;
export type Subsidy = keyof typeof SUBSIDIES;

type PaymentRecord = Subject & {
  readonly kind: 'payment';
  readonly subsidy: Subsidy;
  readonly enrolledFrom: Month;
  readonly rateFen: Fen;
  readonly month: Month;
  readonly paidFen: Fen;
  readonly account: BankAccount | Blank;
};

type ApplicationRecord = Subject & {
  readonly kind: 'application';
  readonly subsidy: Subsidy;
  readonly appliedOn: Day;
  readonly approvedOn: Day;
  readonly account: BankAccount | Blank;
};

/** The office's codes of a monthly change: 1 死亡, 2 困难取消, 3 重度取消, 4 取消. */
export const CHANGE_CODES = { 1: '死亡', 2: '困难取消', 3: '重度取消', 4: '取消' } as const;
export type ChangeCode = keyof typeof CHANGE_CODES;

type ChangeRecord = Subject & {
  readonly kind: 'change';
  readonly code: ChangeCode;
  readonly changedOn: Day | Blank;
  readonly reason: string | Blank;
};

type VolunteerRecord = Subject & {
  readonly kind: 'volunteer';
  readonly number: string;
  readonly phone: string | Blank;
  readonly station: string | Blank;
  readonly skill: string | Blank;
  readonly registeredOn: Day;
};

type ActivityRecord = {
  readonly kind: 'activity';
  readonly number: string;
  readonly title: string;
  readonly service: string;
  readonly heldOn: Day;
  readonly place: string | Blank;
  readonly beneficiaries: number | Blank;
  readonly organiser: string | Blank;
};

type ParticipationRecord = {
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
