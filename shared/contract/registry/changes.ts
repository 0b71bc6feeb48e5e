import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { CERTIFICATE_EVENTS } from '#shared/domain/registry/words.ts';
import { command, query } from '../rpc.ts';
import {
  AccountValues,
  Basics,
  CertificateValues,
  GuardianValues,
  HouseholdValues,
  InsuranceValues,
  NeedValues,
  WelfareValues,
} from './person-file.ts';

const Reason = z.string().trim().max(200).nullable();
const personId = z.uuid();

/** A row that belongs to a person, whole. */
export const PersonRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guardian'), values: GuardianValues }),
  z.strictObject({ kind: z.literal('account'), values: AccountValues }),
  z.strictObject({ kind: z.literal('household'), values: HouseholdValues }),
  z.strictObject({ kind: z.literal('welfare'), values: WelfareValues }),
  z.strictObject({ kind: z.literal('insurance'), values: InsuranceValues }),
  z.strictObject({ kind: z.literal('need'), values: NeedValues }),
  z.strictObject({
    kind: z.literal('note'),
    values: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
  }),
]);
export type PersonRecord = z.output<typeof PersonRecord>;

/** What of such a row is to be otherwise: whatever is left out stays as it is. */
const PersonRecordChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guardian'), values: GuardianValues.partial() }),
  z.strictObject({ kind: z.literal('account'), values: AccountValues.partial() }),
  z.strictObject({ kind: z.literal('household'), values: HouseholdValues.partial() }),
  z.strictObject({ kind: z.literal('welfare'), values: WelfareValues.partial() }),
  z.strictObject({ kind: z.literal('insurance'), values: InsuranceValues.partial() }),
  z.strictObject({ kind: z.literal('need'), values: NeedValues.partial() }),
  z.strictObject({
    kind: z.literal('note'),
    values: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
  }),
]);
export type PersonRecordChange = z.output<typeof PersonRecordChange>;

/** Something new is said whole: what is missing of it is wrong, at its own place. */
function wholeWhenNew<K extends string>(id: K, said: string, whole: z.ZodType) {
  return (input: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    if (input[id] !== null) return;
    for (const { path } of whole.safeParse(input[said]).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [said, ...path] });
  };
}

const Change = z.strictObject({
  record: z.string(),
  recordId: z.string(),
  field: z.string(),
  /** As JSON; numbers masked. */
  old: z.unknown(),
  new: z.unknown(),
});

/** What one act changed of a file, the last line first. */
const Save = z.strictObject({
  /** Names it among all of the office: the number of its first line. */
  save: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  changes: z.array(Change),
  /** Whether it is a way back itself, or was taken back and not brought again. */
  way: z.enum(['ahead', 'back', 'taken-back']),
  /** Whether it was made in the file itself, so that it can be taken back there. */
  canTakeBack: z.boolean(),
});
export type Save = z.output<typeof Save>;

export const changes = {
  add: command(
    CLERKS,
    z.strictObject({
      basics: Basics,
      identityNumber: z.string().trim().min(1).max(40),
      certificate: CertificateValues.nullable(),
    }),
    z.strictObject({ personId }),
  ),
  /** Only the fields that are given change. */
  changeBasics: command(
    CLERKS,
    z.strictObject({ personId, values: Basics.partial(), reason: Reason }),
    z.strictObject({}),
  ),
  /** The earlier number stays and still finds the person. */
  changeIdentityNumber: command(
    CLERKS,
    z.strictObject({
      personId,
      identityNumber: z.string().trim().min(1).max(40),
      reason: Reason.unwrap().min(2),
    }),
    z.strictObject({}),
  ),
  /** 死亡, 迁出 and 注销 name their day; nobody is ever deleted. */
  changeStatus: command(
    CLERKS,
    z.strictObject({
      personId,
      status: z.enum(FILE_STATUSES),
      since: z.iso.date().nullable(),
      reason: Reason,
    }),
    z.strictObject({}),
  ),
  /** `certificateId` null adds one, which becomes the current one; of one that is there only the fields given change. */
  saveCertificate: command(
    CLERKS,
    z
      .strictObject({
        personId,
        certificateId: z.uuid().nullable(),
        values: CertificateValues.partial(),
        event: z
          .strictObject({
            kind: z.enum(CERTIFICATE_EVENTS),
            happenedOn: z.iso.date(),
            document: z.string().trim().max(100).nullable(),
            detail: z.string().trim().max(200).nullable(),
          })
          .nullable(),
        reason: Reason,
      })
      .superRefine(wholeWhenNew('certificateId', 'values', CertificateValues)),
    z.strictObject({ certificateId: z.uuid() }),
  ),
  /** `recordId` null adds one; of one that is there only the fields given change. */
  saveRecord: command(
    CLERKS,
    z
      .strictObject({ personId, recordId: z.uuid().nullable(), record: PersonRecordChange, reason: Reason })
      .superRefine(wholeWhenNew('recordId', 'record', PersonRecord)),
    z.strictObject({ recordId: z.uuid() }),
  ),
  removeRecord: command(
    CLERKS,
    z.strictObject({
      personId,
      recordId: z.uuid(),
      kind: z.enum(['guardian', 'welfare', 'insurance', 'need']),
      reason: Reason.unwrap().min(2),
    }),
    z.strictObject({}),
  ),
  /** Who changed what, the newest save first; only those that touched one row when `recordId` is given. */
  history: query(
    EVERYONE,
    z.strictObject({ personId, recordId: z.uuid().optional(), limit: z.int().min(1).max(500) }),
    z.array(Save),
  ),
  /** Makes everything that one save changed what it was before; refused when it was changed again since. */
  takeBack: command(
    CLERKS,
    z.strictObject({ personId, save: z.int().positive(), reason: Reason }),
    z.strictObject({}),
  ),
};
