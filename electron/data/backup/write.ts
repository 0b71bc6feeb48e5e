import { statSync } from 'node:fs';
import { AppError } from '#shared/contract/errors.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import type { JobContext } from '../rpc/context.ts';
import { carry } from './carry.ts';
import { keepSnapshot } from './local.ts';
import { absentFrom } from './lost.ts';
import { bytesOf } from './manifest.ts';
import { labelOf, openRun } from './parts.ts';
import { placeOn } from './place.ts';
import { putBack } from './put-back.ts';
import { backupRepository, type BackupRunRow } from './repository.ts';

type Target = {
  readonly volume: string;
  readonly label: string;
  readonly mount: string;
  readonly onOwnDisk: boolean;
};

function deviceOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new AppError('backup-volume-gone', { percent: 0 });
  return found.dev;
}

/** Contents that an earlier backup was found to hold spoilt while the office has them whole. */
const spoiltBefore = ({ reader }: JobContext): ReadonlySet<string> =>
  new Set(
    backupRepository
      .runs(reader)
      .flatMap(({ faults }) => faults.filter(({ fault }) => fault === 'changed').map(({ part }) => part)),
  );

type Carried = { readonly run: string; readonly faults: readonly PartFault[] };

/** Takes a snapshot and carries it to the stick; tells what its database names and the stick does not hold whole. */
async function snapshotOn(context: JobContext, volume: string): Promise<Carried> {
  const { vault, pause } = context;
  const { run, named } = await keepSnapshot(context, () => pause({ done: 0, total: null }));
  const { attachments } = vault.local;
  const [spoken, own] = [new Set(named), vault.contentsAt(attachments)];
  const spoilt: PartFault[] = [];
  const seen = (name: string, sealed: Buffer): void => {
    if (spoken.has(name) && !own.isSealed(name, sealed)) spoilt.push({ part: name, fault: 'spoilt' });
  };
  await carry({ run, attachments, volume, pause, seen, again: spoiltBefore(context) });
  const there = placeOn(volume, labelOf(run).databaseId).attachments;
  return { run, faults: [...absentFrom(there, named), ...spoilt] };
}

/**
 * Takes a snapshot, carries it to the stick and writes down that it is there: 已写入, not yet proven, and what it lacks. What
 * the office had lost and the stick still holds from an earlier backup is put back first.
 */
export async function write(context: JobContext, target: Target): Promise<BackupRunRow> {
  const { vault, reader, pause, clock, session, transaction } = context;
  if (!target.onOwnDisk && deviceOf(target.volume) === deviceOf(vault.folder.path))
    throw new AppError('backup-on-own-disk');
  const back = await putBack({ vault, reader, volumes: [target.volume], pause });
  const { run, faults } = await snapshotOn(context, target.volume);
  const { label, census } = openRun(vault, run);
  const row: BackupRunRow = {
    id: label.id,
    madeAt: label.madeAt,
    writtenAt: clock.now(),
    writtenBy: session.name,
    volume: target.label,
    mount: target.mount,
    auditRows: census.rows['audit_row'] ?? 0,
    people: label.people,
    bytes: bytesOf(label),
    state: 'written',
    checkedAt: null,
    faults,
  };
  context.note({
    subject: `backup:${label.id}`,
    detail: {
      volume: target.label,
      ...(faults.length === 0 ? {} : { faults }),
      ...(back.length === 0 ? {} : { back }),
    },
  });
  await transaction((writer) => backupRepository.keep(writer, row));
  return row;
}
