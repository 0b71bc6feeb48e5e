import { join } from 'node:path';
import type { backup, BackupRun } from '#shared/contract/backup.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Session } from '#shared/contract/desk.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { closeWhenIdle } from '../desk/leave.ts';
import type { EntryContext, Handlers } from '../rpc/context.ts';
import { countPeople } from '../programs/people.ts';
import { settingsRepository } from '../settings/repository.ts';
import { drill } from './drill.ts';
import { lostHandlers } from './lost-handlers.ts';
import { bytesOf } from './manifest.ts';
import { localPlace, placeOn, type Place, runName } from './place.ts';
import { rekey } from './rekey.ts';
import { backupRepository } from './repository.ts';
import { accountsOf, restore } from './restore.ts';
import { type FoundRun, runsAt, runsOn } from './runs.ts';
import { secondDiskNow, setSecondDisk } from './second-disk.ts';
import { clearExchange, lastReplaced, swapBack } from './swap.ts';
import { drillTold, runTold } from './told.ts';
import { verify } from './verify.ts';
import { write } from './write.ts';

type Folder = Parameters<typeof localPlace>[0];
type RunAt = { readonly volume: string | null; readonly name: string; readonly databaseId: string };

function find(folder: Folder, { volume, name, databaseId }: RunAt): { run: string; place: Place } {
  const place = volume === null ? localPlace(folder) : placeOn(volume, databaseId);
  return { place, run: join(place.runs, name) };
}

function shown({ run, state, label, verifiedAt, lacking }: FoundRun): BackupRun {
  const name = run.split(/[\\/]/).at(-1) ?? '';
  const bytes = label && bytesOf(label);
  return {
    name,
    id: label?.id ?? null,
    state,
    madeAt: label?.madeAt ?? null,
    verifiedAt,
    lacking,
    office: label?.office ?? null,
    databaseId: label?.databaseId ?? null,
    computer: label?.computer ?? null,
    people: label?.people ?? null,
    months: label?.months ?? null,
    lastMonth: label?.lastMonth ?? null,
    bytes,
  };
}

/** The administrator who is at the desk. */
function administrator({ desk }: EntryContext): Session {
  const session = desk.session();
  if (!session) throw new AppError('not-signed-in');
  if (session.role !== 'admin') throw new AppError('not-allowed');
  return session;
}

/** Everybody goes, and with them the database. */
const leaveIn = (context: EntryContext) => async (): Promise<void> => {
  context.desk.leave();
  await closeWhenIdle(context);
};

export const backupHandlers: Handlers<typeof backup> = {
  status: ({ reader, clock, folder }) => {
    const last = backupRepository.lastVerified(reader);
    return {
      lastVerified: last ? runTold(reader, last) : null,
      changesSince: backupRepository.changesSince(reader, last?.auditRows ?? 0),
      people: last ? 0 : countPeople(reader),
      remindAfterDays: Number(
        settingOn(settingsRepository.history(reader), 'safety.backupDays', clock.today()),
      ),
      written: backupRepository.runs(reader).map((row) => runTold(reader, row)),
      drills: backupRepository.drills(reader).map((row) => drillTold(reader, row)),
      secondDisk: secondDiskNow(reader),
      canUndoRestore: lastReplaced(folder.path) !== undefined,
    };
  },
  setSecondDisk: ({ writer }, { path }) => {
    setSecondDisk(writer, path);
    return {};
  },
  write: async (context, target) => runTold(context.reader, await write(context, target)),
  verify: async (context, { mount, ...at }) =>
    runTold(
      context.reader,
      await verify(context, { ...find(context.vault.folder, at), volume: at.volume, mount }),
    ),
  drill: async (context, { label, ...at }) =>
    drillTold(context.reader, await drill(context, { ...find(context.vault.folder, at), label })),
  ...lostHandlers,
  runs: ({ desk }, { volume }) =>
    (volume === null ? runsAt(localPlace(desk.folder)) : runsOn(volume)).map(shown),
  openers: ({ desk }, at) => accountsOf(find(desk.folder, at).run),
  restore: async (context, { login, secret, otherOffice, ...at }) => {
    const { desk, jobs } = context;
    const leave = leaveIn(context);
    const opener = login === null ? { code: secret } : { login, password: secret };
    const { label, lacking } = await jobs.report('backup.restore', (pause) =>
      restore(desk, { ...find(desk.folder, at), opener, otherOffice, pause, leave }),
    );
    return { office: label.office, madeAt: label.madeAt, people: label.people, lacking: [...lacking] };
  },
  undoRestore: async (context) => {
    const { desk } = context;
    administrator(context);
    const replaced = lastReplaced(desk.folder.path);
    if (replaced === undefined) throw new AppError('not-found');
    await clearExchange(desk.folder.path);
    await leaveIn(context)();
    swapBack(desk.folder.path, replaced, runName(desk.clock.now(), desk.newId()));
    return {};
  },
  rekey: async (context, { password }) => ({
    recoveryCode: await rekey(context.desk, {
      session: administrator(context),
      password,
      leave: leaveIn(context),
    }),
  }),
};
