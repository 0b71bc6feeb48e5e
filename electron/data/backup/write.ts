import { statSync } from 'node:fs';
import { AppError } from '#shared/contract/errors.ts';
import type { JobContext } from '../rpc/context.ts';
import { carry } from './carry.ts';
import { keepSnapshot } from './local.ts';
import { bytesOf } from './manifest.ts';
import { openRun } from './parts.ts';
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

/** Takes a snapshot, carries it to the stick and writes down that it is there: 已写入, not yet proven. */
export async function write(context: JobContext, target: Target): Promise<BackupRunRow> {
  const { vault, pause, clock, session, transaction } = context;
  if (!target.onOwnDisk && deviceOf(target.volume) === deviceOf(vault.folder.path))
    throw new AppError('backup-on-own-disk');
  const run = await keepSnapshot(context, () => pause({ done: 0, total: null }));
  await carry({ run, attachments: vault.local.attachments, volume: target.volume, pause });
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
    faults: [],
  };
  context.note({ subject: `backup:${label.id}`, detail: { volume: target.label } });
  await transaction((writer) => backupRepository.keep(writer, row));
  return row;
}
