import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { ADMINS, EVERYONE, ROLES, WRITERS } from '#shared/domain/accounts/roles.ts';
import { AccountName, Login } from './accounts.ts';
import { command, entry, query } from './rpc.ts';
import { Secret } from './secret.ts';

export const Session = z.strictObject({
  accountId: z.uuid(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  mustChangePassword: z.boolean(),
  office: z.string(),
  practice: z.boolean(),
  signedInAt: z.iso.datetime(),
});
export type Session = z.infer<typeof Session>;

const Doorplate = z.strictObject({
  office: z.string(),
  accounts: z.array(z.strictObject({ login: z.string(), name: z.string(), waitSeconds: z.int() })),
});

/** What the office's folder holds, as far as can be said without a key. */
export const DeskState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('new'), practice: z.boolean() }),
  Doorplate.extend({ state: z.literal('locked'), practice: z.boolean() }),
  z.strictObject({ state: z.literal('open'), practice: z.boolean(), session: Session }),
  z.strictObject({
    state: z.literal('code-needed'),
    practice: z.boolean(),
    why: z.enum(['keyring-missing', 'keyring-damaged', 'keyring-of-another-database']),
  }),
  z.strictObject({
    state: z.literal('unusable'),
    practice: z.boolean(),
    why: z.enum([
      'database-missing',
      'database-damaged',
      'disk-read-only',
      'file-in-use',
      'disk-failure',
      'database-in-use',
    ]),
  }),
]);
export type DeskState = z.infer<typeof DeskState>;

export const Office = z.strictObject({
  name: z.string().trim().min(4).max(40),
  countyCode: z.string().regex(/^\d{6}$/),
  documentPrefix: z.string().trim().min(1).max(12),
});
export type Office = z.infer<typeof Office>;

const ClockDoubt = z.strictObject({ today: Day, last: Day, days: z.int() });

const RecoveryCode = z.strictObject({ code: Secret });

export const desk = {
  state: entry(z.strictObject({}), DeskState),
  setUp: entry(
    z.strictObject({
      office: Office,
      administrator: z.strictObject({ login: Login, name: AccountName, password: Secret }),
    }),
    z.strictObject({ session: Session, recoveryCode: z.string() }),
  ),
  setUpPractice: entry(
    z.strictObject({
      /** As many as the county has, unless said. */
      people: z.int().min(1).max(1_000_000).optional(),
      /** With two years of history: unless said, only where everybody is there. */
      told: z.boolean().optional(),
    }),
    z.strictObject({}),
  ),
  /** Takes the practice office away, so that it is founded anew; whoever is there is signed out. */
  startPracticeOver: entry(z.strictObject({}), z.strictObject({})),
  signIn: entry(z.strictObject({ login: z.string(), password: Secret }), Session),
  /** Opens a lone database with the code of its recovery sheet and lays a new keyring beside it. */
  recover: entry(RecoveryCode.extend({ login: Login, name: AccountName, password: Secret }), Session),
  /** `place` is the page that was shown. */
  lock: entry(
    z.strictObject({
      drafts: z.record(z.string(), z.unknown()),
      place: z.string().startsWith('/').max(2000).optional(),
    }),
    z.strictObject({}),
  ),
  /** The page at which whoever sits here now has left the desk since this program started; told once. */
  takePlace: entry(z.strictObject({}), z.strictObject({ place: z.string().nullable() })),
  session: query(EVERYONE, z.strictObject({}), Session),
  /** Why the PC's date is doubted: then nothing is written until it is right, or said to be. */
  clock: query(EVERYONE, z.strictObject({}), ClockDoubt.nullable()),
  /** Somebody says that the PC's date, as it was shown, is right. */
  trustClock: command(WRITERS, z.strictObject({ today: Day }), z.strictObject({})),
  /** Which forms were open when this account's window was locked. */
  draftNames: query(EVERYONE, z.strictObject({}), z.array(z.string())),
  /** What stood in them; given back once. */
  takeDrafts: command(EVERYONE, z.strictObject({}), z.record(z.string(), z.unknown())),
  /** The recovery sheet once more; the administrator's own password is asked again. */
  showRecoveryCode: command(
    ADMINS,
    z.strictObject({ password: Secret }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  confirmRecoverySheet: command(ADMINS, z.strictObject({}), z.strictObject({})),
};
