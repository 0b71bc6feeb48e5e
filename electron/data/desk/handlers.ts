import type { desk } from '#shared/contract/desk.ts';
import { AppError } from '#shared/contract/errors.ts';
import { formatRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { PRACTICE_PEOPLE } from '#shared/domain/practice.ts';
import { foundPracticeOffice } from '../practice/found.ts';
import { startPracticeOver } from '../practice/start-over.ts';
import type { Handlers } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { doubtOf } from './clock-doubt.ts';
import { draftsRepository } from './drafts.ts';
import { inspect } from './inspect.ts';
import { arriveOrClose, leave } from './leave.ts';
import { recover } from './recover.ts';
import { seat } from './seat.ts';
import { found } from './set-up.ts';
import { signIn } from './sign-in.ts';

export const deskHandlers: Handlers<typeof desk> = {
  state: ({ desk: current }) => inspect(current),
  setUp: async ({ desk: current }, { office, administrator }) => {
    const { key, accountIds } = await found(current, {
      office,
      accounts: [{ ...administrator, role: 'admin' }],
    });
    const recoveryCode = formatRecoveryCode(key);
    const [accountId = ''] = accountIds;
    const arrival = { accountId, action: 'desk.signIn', detail: { first: true } };
    return { session: await seat(current, current.open(key), arrival), recoveryCode };
  },
  setUpPractice: async ({ desk: current }, { people, told = people === undefined }) => {
    if (!current.practice) throw new AppError('practice-only');
    await foundPracticeOffice(current, { people: people ?? PRACTICE_PEOPLE, told });
    return {};
  },
  startPracticeOver: async (context) => {
    await startPracticeOver(context);
    return {};
  },
  signIn: (context, { login, password }) =>
    arriveOrClose(context, () => signIn(context.desk, login, password)),
  recover: (context, recovery) => arriveOrClose(context, () => recover(context.desk, recovery)),
  lock: async (context, { drafts, place }) => {
    const { desk: current } = context;
    const session = current.session();
    if (session && place !== undefined) current.places.set(session.accountId, place);
    await leave(context, drafts);
    return {};
  },
  takePlace: ({ desk: { places, session } }) => {
    const { accountId = '' } = session() ?? {};
    const place = places.get(accountId) ?? null;
    places.delete(accountId);
    return { place };
  },
  session: ({ session }) => session,
  clock: ({ reader, clock, session }) => doubtOf({ reader, clock, practice: session.practice }) ?? null,
  // Its own row is the last one recorded from now on: later days follow from this one.
  trustClock: ({ writer, clock, session, note }, { today }) => {
    const doubt = doubtOf({ reader: writer, clock, practice: session.practice });
    if (doubt && doubt.today !== today) throw new AppError('clock-doubtful', doubt);
    note({ detail: doubt });
    return {};
  },
  draftNames: ({ reader, session }) => draftsRepository.names(reader, session.accountId),
  takeDrafts: ({ writer, session }) => draftsRepository.take(writer, session.accountId),
  showRecoveryCode: ({ keys, session }, { password }) => {
    keys.prove(session.accountId, password);
    return { recoveryCode: keys.recoveryCode() };
  },
  confirmRecoverySheet: ({ writer, clock }) => {
    settingsRepository.insertFact(writer, 'recovery-sheet-confirmed-at', clock.now());
    return {};
  },
};
