import type { Session } from '#shared/contract/desk.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Keyring } from '../accounts/keyring.ts';
import type { Desk } from './desk.ts';
import { inspect } from './inspect.ts';
import { seat } from './seat.ts';
import { unseal } from './unseal.ts';

function lockedRing(desk: Desk): Keyring {
  const state = inspect(desk);
  if (state.state === 'unusable' || state.state === 'code-needed') throw new AppError(state.why);
  return desk.folder.getKeyring();
}

/** Opens the desk with an account's password. */
export async function signIn(desk: Desk, login: string, password: string): Promise<Session> {
  const ring = lockedRing(desk);
  const entry = ring.entries.find((candidate) => candidate.login === login);
  if (!entry) throw new AppError('account-unknown');
  const { accountId, failures } = entry;
  const key = unseal(desk.folder, ring, { accountId, password, now: desk.clock.now() });
  if (!desk.holds(key)) throw new AppError('keyring-of-another-database');
  const detail = { wrongPasswordsBefore: failures };
  return seat(desk, desk.open(key), { accountId, action: 'desk.signIn', detail });
}
