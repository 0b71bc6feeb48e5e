import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { STARS } from '#shared/domain/volunteers/stars.ts';
import { RECORD_KINDS } from '#shared/domain/volunteers/words.ts';
import { command, query } from '../rpc.ts';
import { Page, volunteerId, Why } from './register.ts';

const Day = z.iso.date();
const Star = z.union(STARS.map((star) => z.literal(star)));
const Words = z.string().trim().min(2).max(200);

const VolunteerRecord = z.strictObject({
  id: z.uuid(),
  kind: z.enum(RECORD_KINDS),
  on: z.string(),
  title: z.string(),
  issuer: z.string().nullable(),
  document: z.string().nullable(),
  by: z.string(),
});
export type VolunteerRecord = z.infer<typeof VolunteerRecord>;

const Request = z.strictObject({
  id: z.uuid(),
  volunteerId,
  number: z.string(),
  name: z.string(),
  askedOn: z.string(),
  words: z.string(),
  by: z.string(),
  outcome: z.enum(['已更正', '不更正']).nullable(),
  outcomeWords: z.string().nullable(),
  settledBy: z.string().nullable(),
});
export type VolunteerRequest = z.infer<typeof Request>;

const StarRow = z.strictObject({
  id: z.uuid(),
  volunteerId,
  number: z.string(),
  name: z.string(),
  star: Star,
  minutes: z.int(),
  proposedOn: z.string(),
  noticeFrom: z.string().nullable(),
  noticeTo: z.string().nullable(),
  approvedOn: z.string().nullable(),
  approvedBy: z.string().nullable(),
});
export type StarRow = z.infer<typeof StarRow>;

const Certificate = z.strictObject({
  documentId: z.uuid(),
  volunteerId,
  number: z.string(),
  name: z.string(),
  /** 编号 on the paper. */
  paperNumber: z.string(),
  from: z.string(),
  to: z.string(),
  minutes: z.int(),
  times: z.int(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  voided: z.boolean(),
});
export type VolunteerCertificate = z.infer<typeof Certificate>;

const starIds = z.array(z.uuid()).min(1).max(500);
const done = z.strictObject({});

export const rewards = {
  records: query(EVERYONE, z.strictObject({ volunteerId }), z.array(VolunteerRecord)),
  addRecord: command(
    CLERKS,
    z.strictObject({
      volunteerId,
      kind: z.enum(RECORD_KINDS),
      on: Day,
      title: Words,
      issuer: Words.nullable(),
      document: Words.nullable(),
    }),
    z.strictObject({ recordId: z.uuid() }),
  ),
  strikeRecord: command(CLERKS, z.strictObject({ recordId: z.uuid(), reason: Why }), done),
  /** What volunteers asked to be put right; of one, or those that are open. */
  requests: query(EVERYONE, z.strictObject({ volunteerId: volunteerId.nullable() }), z.array(Request)),
  askCorrection: command(
    CLERKS,
    z.strictObject({ volunteerId, askedOn: Day, words: Words }),
    z.strictObject({ requestId: z.uuid() }),
  ),
  settleRequest: command(
    CLERKS,
    z.strictObject({ requestId: z.uuid(), outcome: z.enum(['已更正', '不更正']), words: Words }),
    done,
  ),
  /** Of one volunteer, or everybody's: those under way first. */
  stars: query(EVERYONE, z.strictObject({ volunteerId: volunteerId.nullable() }), z.array(StarRow)),
  /** Everybody whose hours have earned a star that nobody has proposed. */
  proposeStars: command(CLERKS, z.strictObject({}), z.strictObject({ proposed: z.int() })),
  /** Until the last of 5 working days. */
  publishStars: command(
    CLERKS,
    z.strictObject({ starIds, fromDay: Day, place: Words }),
    z.strictObject({ to: z.string() }),
  ),
  approveStars: command(REVIEWERS, z.strictObject({ starIds }), done),
  /** The register of certificates, the latest first. */
  certificates: query(
    EVERYONE,
    z.strictObject({ volunteerId: volunteerId.nullable(), ...Page.shape }),
    z.strictObject({ rows: z.array(Certificate), total: z.int() }),
  ),
};
