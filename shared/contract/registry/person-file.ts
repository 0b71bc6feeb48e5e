import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { Category, Component, Level } from '#shared/domain/registry/disability.ts';
import { tidyName } from '#shared/domain/registry/person-name.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import {
  ACCOUNT_KINDS,
  ATTACHMENT_KINDS,
  CERTIFICATE_EVENTS,
  CERTIFICATE_STATUSES,
  EDUCATIONS,
  EMPLOYMENTS,
  GUARDIAN_KINDS,
  HOUSEHOLD_TYPES,
  MARITAL_STATES,
  MEDICAL_STATES,
  NEED_KINDS,
  PENSION_STATES,
} from '#shared/domain/registry/words.ts';
import { query } from '../rpc.ts';
import { Program, WelfareKind } from './words.ts';

const Text = z.string().trim().max(200);
const Name = z.string().overwrite(tidyName).max(200);
const day = z.iso.date();

/** What the person's own row says beside number and status; the clerk edits it as one block. */
export const Basics = z.strictObject({
  name: Name.min(1).max(50),
  formerName: Name.nullable(),
  sex: z.enum(['male', 'female']),
  ethnicCode: z.string().length(2),
  birthDate: day,
  identityValidTo: day.nullable(),
  householdType: z.enum(HOUSEHOLD_TYPES).nullable(),
  divisionCode: z.string().min(9).max(12),
  address: Text,
  livingDivisionCode: z.string().min(9).max(12).nullable(),
  livingAddress: Text.nullable(),
  phone: Text.nullable(),
  marital: z.enum(MARITAL_STATES).nullable(),
  education: z.enum(EDUCATIONS).nullable(),
  employment: z.enum(EMPLOYMENTS).nullable(),
  remark: z.string().trim().max(500).nullable(),
});
export type Basics = z.infer<typeof Basics>;

/** What of a certificate a clerk types; the number is checked against person, category and level. */
export const CertificateValues = z.strictObject({
  number: z.string().trim().min(1).max(40),
  category: Category,
  level: Level,
  /** At least two for 多重, none otherwise. */
  components: z.array(Component),
  generation: z.literal([2, 3]).nullable(),
  issuedOn: day,
  expiresOn: day,
  issuer: Text.nullable(),
  status: z.enum(CERTIFICATE_STATUSES),
  statusSince: day.nullable(),
  assessedOn: day.nullable(),
  assessedBy: Text.nullable(),
  remark: Text.nullable(),
});
export type CertificateValues = z.infer<typeof CertificateValues>;

export const GuardianValues = z.strictObject({
  name: Name.min(1),
  identityNumber: Text.nullable(),
  relation: Text.min(1),
  phone: Text.nullable(),
  kind: z.enum(GUARDIAN_KINDS),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});
export const AccountValues = z.strictObject({
  bank: Text.min(1),
  number: Text.min(1),
  holderName: Name.min(1),
  holderRelation: Text.min(1),
  holderReason: Text.nullable(),
  kind: z.enum(ACCOUNT_KINDS),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});
const HouseholdMember = z.strictObject({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  name: Name.min(1),
  /** Masked. */
  identityNumber: Text.nullable(),
  relation: Text.min(1),
  isDisabled: z.boolean(),
});
/** A member as somebody leaves them in the form; `id` null adds one, a number left out is the one that stands there. */
const GivenMember = HouseholdMember.extend({
  id: z.uuid().nullable(),
  identityNumber: Text.nullable().optional(),
});
export const HouseholdValues = z.strictObject({
  number: Text.nullable(),
  headName: Name.min(1),
  address: Text.nullable(),
  housing: Text.nullable(),
  areaSquareMetres: z.int().min(0).nullable(),
  yearlyIncomePerHeadFen: Fen.nullable(),
  members: z.array(GivenMember).max(40),
});
export type HouseholdValues = z.infer<typeof HouseholdValues>;
export const WelfareValues = z.strictObject({
  kind: WelfareKind,
  amountFen: Fen.nullable(),
  startMonth: Month,
  endMonth: Month.nullable(),
  source: Text.min(1),
  checkedOn: day,
});
export const InsuranceValues = z.strictObject({
  year: z.int().min(1990).max(2100),
  pension: z.enum(PENSION_STATES).nullable(),
  medical: z.enum(MEDICAL_STATES).nullable(),
  isPremiumSubsidised: z.boolean(),
});
export const NeedValues = z.strictObject({
  year: z.int().min(1990).max(2100),
  kind: z.enum(NEED_KINDS),
  detail: Text.nullable(),
  metBy: Text.nullable(),
  metOn: day.nullable(),
});

const withId = { id: z.uuid() };

/** Everything about one person on one page; identity, certificate, account and phone numbers are masked. */
export const PersonFile = z.strictObject({
  id: z.uuid(),
  fileNumber: z.int(),
  basics: Basics,
  maskedIdentityNumber: z.string(),
  /** Whether the number's region is the county's: only a remark (the place of first registration). */
  isFirstRegisteredElsewhere: z.boolean(),
  status: z.enum(FILE_STATUSES),
  statusSince: day.nullable(),
  mergedInto: z.uuid().nullable(),
  createdAt: z.string(),
  formerNumbers: z.array(
    z.strictObject({ ...withId, maskedIdentityNumber: z.string(), reason: z.string(), until: day }),
  ),
  certificates: z.array(
    CertificateValues.extend({
      ...withId,
      isCurrent: z.boolean(),
      events: z.array(
        z.strictObject({
          kind: z.enum(CERTIFICATE_EVENTS),
          happenedOn: day,
          document: z.string().nullable(),
          detail: z.string().nullable(),
        }),
      ),
    }),
  ),
  guardians: z.array(GuardianValues.extend(withId)),
  /** Whether the law asks for a guardian: minors, and holders with an intellectual or mental disability. */
  needsGuardian: z.boolean(),
  accounts: z.array(AccountValues.extend(withId)),
  household: HouseholdValues.extend({ ...withId, members: z.array(HouseholdMember) }).nullable(),
  welfare: z.array(WelfareValues.extend(withId)),
  insurance: z.array(InsuranceValues.extend(withId)),
  needs: z.array(NeedValues.extend(withId)),
  notes: z.array(
    z.strictObject({ ...withId, text: z.string(), writtenAt: z.string(), writtenBy: z.string() }),
  ),
  attachments: z.array(
    z.strictObject({
      ...withId,
      kind: z.enum(ATTACHMENT_KINDS),
      fileName: z.string(),
      mediaType: z.string(),
      size: z.int(),
      addedAt: z.string(),
      addedBy: z.string(),
    }),
  ),
  entitlements: z.array(z.strictObject({ program: Program, startMonth: Month, stopMonth: Month.nullable() })),
  /** The newest dozen of what was paid. */
  paid: z.array(z.strictObject({ program: Program, month: Month, paidFen: Fen })),
});
export type PersonFile = z.infer<typeof PersonFile>;

/** One thing that ever happened to the person, in the words of the office. */
const TimelineEntry = z.strictObject({
  /** The day it happened, or the instant it was written down when that is all that is known. */
  at: z.string(),
  kind: z.enum([
    'certificate',
    'status',
    'change',
    'welfare',
    'entitlement',
    'payment',
    'note',
    'attachment',
    'merge',
    'service',
  ]),
  title: z.string(),
  detail: z.string().nullable(),
  by: z.string().nullable(),
});

export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const personFile = {
  open: query(EVERYONE, z.strictObject({ personId: z.uuid() }), PersonFile),
  /** Everything that ever happened, the latest first. */
  timeline: query(
    EVERYONE,
    z.strictObject({ personId: z.uuid(), limit: z.int().min(1).max(1000) }),
    z.array(TimelineEntry),
  ),
};
