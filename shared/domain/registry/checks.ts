import type { Day } from '#shared/domain/day.ts';
import {
  type Category,
  type Component,
  type Level,
  mostSevereLevel,
  MULTIPLE,
} from '#shared/domain/registry/disability.ts';
import { DIVISIONS, findDivision } from '#shared/domain/registry/divisions.ts';
import { findEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import type { Identity, Sex } from '#shared/domain/registry/identity-number.ts';

/** In which ways a file can contradict itself. */
export const FILE_FAULTS = [
  'sex-and-number',
  'birth-and-number',
  'born-after-today',
  'unknown-division',
  'unknown-ethnic-group',
  'certificate-of-another-number',
  'certificate-category',
  'certificate-level',
  'too-few-components',
  'components-without-multiple',
  'component-twice',
  'level-not-most-severe',
  'issued-before-birth',
  'issued-after-today',
  'expires-before-issued',
  'assessed-after-today',
  'status-without-day',
  'status-after-today',
  'status-before-birth',
  'account-number',
  'account-of-another-without-reason',
  'ends-before-it-starts',
  'welfare-overlaps',
  'member-of-another-household',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

type Basics = {
  readonly sex: Sex;
  readonly birthDate: string;
  readonly ethnicCode: string;
  readonly divisionCode: string;
};

/** Person against identity number and the lists of places and ethnic groups. */
export function basicsFaults(basics: Basics, identity: Identity, today: Day): FileFault[] {
  return faults({
    'sex-and-number': identity.holder === 'citizen' && basics.sex !== identity.sex,
    'birth-and-number': basics.birthDate !== identity.birthDate,
    'born-after-today': basics.birthDate > today,
    'unknown-division': isUnknownHere(basics.divisionCode),
    'unknown-ethnic-group': !findEthnicGroup(basics.ethnicCode),
  });
}

type Certificate = {
  readonly category: Category;
  readonly level: Level;
  readonly components: readonly Component[];
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly assessedOn: string | null;
};
type CertificateContext = {
  /** What the number says. */
  readonly read: { readonly identityNumber: string; readonly category: Category; readonly level: Level };
  /** The person's identity number and those of before. */
  readonly identityNumbers: readonly string[];
  readonly birthDate: string;
  readonly today: Day;
};

/** Certificate against its own number, its holder, its components (残联发〔2017〕34号 art. 13) and the calendar. */
export function certificateFaults(certificate: Certificate, context: CertificateContext): FileFault[] {
  const { category, level, components, issuedOn, expiresOn, assessedOn } = certificate;
  const { read, identityNumbers, birthDate, today } = context;
  const isMultiple = category === MULTIPLE;
  const kinds = new Set(components.map((component) => component.category));
  return faults({
    'certificate-of-another-number': !identityNumbers.includes(read.identityNumber),
    'certificate-category': read.category !== category,
    'certificate-level': read.level !== level,
    'too-few-components': isMultiple && components.length < 2,
    'components-without-multiple': !isMultiple && components.length > 0,
    'component-twice': kinds.size !== components.length,
    'level-not-most-severe': isMultiple && components.length > 0 && mostSevereLevel(components) !== level,
    'issued-before-birth': issuedOn < birthDate,
    'issued-after-today': issuedOn > today,
    'expires-before-issued': expiresOn <= issuedOn,
    'assessed-after-today': assessedOn !== null && assessedOn > today,
  });
}

const NEEDS_DAY: readonly FileStatus[] = ['死亡', '迁出', '注销'];

/** 死亡, 迁出 and 注销 name their day, and it has come. */
export function statusFaults(
  { status, since }: { readonly status: FileStatus; readonly since: string | null },
  birthDate: string,
  today: Day,
): FileFault[] {
  return faults({
    'status-without-day': since === null && NEEDS_DAY.includes(status),
    'status-after-today': since !== null && since > today,
    'status-before-birth': since !== null && since < birthDate,
  });
}

type Account = {
  readonly number: string;
  readonly holderRelation: string;
  readonly holderReason: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** An account of somebody else needs the reason why. */
export function accountFaults(account: Account): FileFault[] {
  const { number, holderRelation, holderReason } = account;
  return faults({
    'account-number': !/^\d{8,30}$/.test(number),
    'account-of-another-without-reason': holderRelation !== '本人' && (holderReason ?? '') === '',
    'ends-before-it-starts': endsEarly(account.validFrom, account.validTo),
  });
}

type Interval = { readonly kind: string; readonly startMonth: string; readonly endMonth: string | null };

/** Two intervals of one kind never overlap; `others` are the person's, without the one itself. */
export function welfareFaults(interval: Interval, others: readonly Interval[]): FileFault[] {
  return faults({
    'ends-before-it-starts': endsEarly(interval.startMonth, interval.endMonth),
    'welfare-overlaps': others.some(
      (other) =>
        other.kind === interval.kind &&
        (other.endMonth === null || other.endMonth >= interval.startMonth) &&
        (interval.endMonth === null || interval.endMonth >= other.startMonth),
    ),
  });
}

/** A term that ends before it begins. */
export function termFaults(from: string | null, to: string | null): FileFault[] {
  return faults({ 'ends-before-it-starts': endsEarly(from, to) });
}

/** Only the county whose places are known can be told to have no such place. */
function isUnknownHere(code: string): boolean {
  return DIVISIONS.some(({ parentCode }) => code.startsWith(parentCode)) && !findDivision(code);
}

function endsEarly(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && to < from;
}

function faults(found: Partial<Record<FileFault, boolean>>): FileFault[] {
  return FILE_FAULTS.filter((fault) => found[fault] === true);
}
