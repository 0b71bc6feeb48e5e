import type { Session } from '#shared/contract/desk.ts';
import { AppError } from '#shared/contract/errors.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { accountsRepository } from '../accounts/repository.ts';
import { auditRepository } from '../audit/repository.ts';
import type { OpenDatabase } from '../db/database.ts';
import type { EntryContext } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { doubtOf } from './clock-doubt.ts';
import type { Desk } from './desk.ts';
import { closeWhenIdle } from './leave.ts';

type Arrival = {
  readonly accountId: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
};
type Seated = Pick<Session, 'accountId' | 'signedInAt'>;

/** Who sits at the desk, as the database has them now; undefined when they may not. */
function sessionOf(
  desk: Desk,
  { reader }: OpenDatabase,
  { accountId, signedInAt }: Seated,
): Session | undefined {
  const account = accountsRepository.find(reader, accountId);
  if (!account || account.state === 'locked') return undefined;
  return {
    accountId,
    login: account.login,
    name: account.name,
    role: account.role,
    mustChangePassword: account.mustChangePassword,
    office: String(settingOn(settingsRepository.history(reader), 'office.name', desk.clock.today())),
    practice: desk.practice,
    signedInAt,
  };
}

/** Lets an account sit down at the open desk, and writes that into the audit log. */
export async function seat(desk: Desk, database: OpenDatabase, arrival: Arrival): Promise<Session> {
  const { accountId, action, detail } = arrival;
  const at = desk.clock.now();
  const session = sessionOf(desk, database, { accountId, signedInAt: at });
  if (!session) throw new AppError('account-locked');
  const clock = doubtOf({ reader: database.reader, clock: desk.clock, practice: desk.practice });
  await database.transaction((writer) => {
    accountsRepository.update(writer, accountId, { lastSignInAt: at });
    auditRepository.append(writer, {
      at,
      accountId,
      accountName: session.name,
      action,
      subject: null,
      reason: null,
      detail: JSON.stringify(clock ? { ...detail, clock } : detail),
    });
  });
  desk.seat(session);
  return session;
}

/** What a command changed about whoever is at the desk counts from their next call; a locked account has to go. */
export function seatAgain(context: EntryContext): void {
  const { desk } = context;
  const session = desk.session();
  if (!session) return;
  const next = sessionOf(desk, desk.database(), session);
  if (next) return desk.seat(next);
  desk.leave();
  void closeWhenIdle(context);
}
