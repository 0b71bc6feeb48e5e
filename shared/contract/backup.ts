import { z } from 'zod';
import { ADMINS, CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { CONTENT_KINDS } from '#shared/domain/backup/contents.ts';
import { PART_FAULTS, RUN_STATES } from '#shared/domain/backup/runs.ts';
import { command, entry, job, query } from './rpc.ts';
import { Secret } from './secret.ts';

const Instant = z.iso.datetime();

/** A row that speaks of a sealed content: what it is, whose, and whether it can be opened at the desk. */
const NamedContent = z.strictObject({
  kind: z.enum(CONTENT_KINDS),
  title: z.string(),
  owner: z.string(),
  fileNumber: z.int().nullable(),
  personId: z.string().nullable(),
  inUse: z.boolean(),
});

const PartFault = z.strictObject({
  part: z.string(),
  fault: z.enum(PART_FAULTS),
  /** Who speaks of it, where the part is a content. */
  contents: z.array(NamedContent),
});
export type PartFaultTold = z.infer<typeof PartFault>;

/** A volume as the shell names it; null is the office's own folder with its snapshots. */
const VolumePath = z.string().max(1000).nullable();

/** Sticks and disks that are plugged in. */
const Volumes = z.array(z.string().max(1000)).max(26);

const Run = z.strictObject({
  /** The folder's name at its place. */
  name: z.string(),
  id: z.uuid().nullable(),
  state: z.enum(RUN_STATES),
  madeAt: Instant.nullable(),
  verifiedAt: Instant.nullable(),
  /** How many contents it was verified without: the office had lost them before. */
  lacking: z.int(),
  office: z.string().nullable(),
  databaseId: z.string().nullable(),
  computer: z.string().nullable(),
  people: z.int().nullable(),
  months: z.int().nullable(),
  lastMonth: z.string().nullable(),
  bytes: z.int().nullable(),
});
export type BackupRun = z.infer<typeof Run>;

/** One run: where it lies, and how it is called there. */
const RunAt = z.strictObject({
  volume: VolumePath,
  name: z.string().regex(/^[\w -]+$/),
  databaseId: z.string(),
});

const Written = z.strictObject({
  id: z.uuid(),
  madeAt: Instant,
  volume: z.string(),
  /** The insertion at which it was written: it proves nothing before there is another. */
  mount: z.string(),
  state: z.enum(RUN_STATES),
  checkedAt: Instant.nullable(),
  bytes: z.int(),
  people: z.int(),
  writtenBy: z.string(),
  faults: z.array(PartFault),
});

const Drill = z.strictObject({
  at: Instant,
  by: z.string(),
  madeAt: Instant,
  volume: z.string(),
  people: z.int(),
  months: z.int(),
  bytes: z.int(),
  rowsThen: z.int(),
  rowsNow: z.int(),
  ledgerHead: z.string(),
  seconds: z.int(),
  passed: z.boolean(),
  faults: z.array(PartFault),
});

/** Where snapshots go as well. */
const SecondDisk = z.strictObject({
  path: z.string(),
  /** The disk that was chosen is there, nothing is, or another disk has its letter by now. */
  standing: z.enum(['there', 'away', 'another']),
  /** When the newest snapshot on it was made; null when none is found there. */
  newestAt: Instant.nullable(),
});
export type SecondDisk = z.infer<typeof SecondDisk>;

export const backup = {
  /** How things stand: what would be lost if this PC broke now. */
  status: query(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({
      lastVerified: Written.nullable(),
      /** Changes of the office's since then; of all of them when there is no verified backup. */
      changesSince: z.int(),
      /** Everybody who would be lost with them where nothing was ever proven. */
      people: z.int(),
      remindAfterDays: z.int(),
      written: z.array(Written),
      drills: z.array(Drill),
      secondDisk: SecondDisk.nullable(),
      /** Whether there is an office that the last restore replaced. */
      canUndoRestore: z.boolean(),
    }),
  ),
  /** Writes the office to a stick and reads it back: 已写入. */
  write: job(
    CLERKS,
    z.strictObject({
      volume: z.string().max(1000),
      label: z.string().max(100),
      mount: z.string().max(100),
      /** Said by somebody who was told that it is the office's own disk. */
      onOwnDisk: z.boolean(),
    }),
    Written,
  ),
  /** Snapshots go to this disk as well from now on; null: to none. */
  setSecondDisk: command(ADMINS, z.strictObject({ path: VolumePath }), z.strictObject({})),
  /** Proves what is on a stick that was out meanwhile: 已验证, or what is wrong with it. */
  verify: job(CLERKS, RunAt.extend({ volume: z.string().max(1000), mount: z.string().max(100) }), Written),
  /** Restores a backup beside the office, compares it with today, and keeps the record. */
  drill: job(CLERKS, RunAt.extend({ label: z.string().max(100) }), Drill),
  /** What the office has lost of the contents that its database names, and where it may still be. */
  lost: query(
    EVERYONE,
    z.strictObject({ volumes: Volumes }),
    z.strictObject({
      count: z.int(),
      /** How many of them lie on one of these volumes, the second disk or beside an office that was replaced. */
      found: z.int(),
      /** The first of them, those in use before all others. */
      contents: z.array(PartFault.extend({ found: z.boolean(), mayBeOn: z.array(z.string()) })),
    }),
  ),
  /** Copies back what was lost and is found whole there. */
  putBack: job(CLERKS, z.strictObject({ volumes: Volumes }), z.strictObject({ back: z.int() })),
  /** What lies on a volume, or beside the office; nobody need be signed in to see it. */
  runs: entry(z.strictObject({ volume: VolumePath }), z.array(Run)),
  /** Whose passwords open a backup. */
  openers: entry(RunAt, z.array(z.strictObject({ login: z.string(), name: z.string() }))),
  /** Puts a backup in the office's place; whoever was at the desk has to sign in again. */
  restore: entry(
    RunAt.extend({
      /** The secret is the password that this login had then, or the code of a recovery sheet; then it has none. */
      login: z.string().nullable(),
      secret: Secret,
      /** Said by somebody who was told that the backup is another office's. */
      otherOffice: z.boolean(),
    }),
    z.strictObject({
      office: z.string(),
      madeAt: Instant,
      people: z.int(),
      /** What its database names and nobody had whole any more. */
      lacking: z.array(PartFault),
    }),
  ),
  /** Puts back the office that the last restore replaced; asked by an administrator who is signed in. */
  undoRestore: entry(z.strictObject({}), z.strictObject({})),
  /** Gives the office another key; asked by an administrator, whose own password is proven. */
  rekey: entry(z.strictObject({ password: Secret }), z.strictObject({ recoveryCode: z.string() })),
};
