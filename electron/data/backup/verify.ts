import { hostname } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { isDamage } from '#shared/domain/backup/runs.ts';
import { writeFlushed } from '../db/flush.ts';
import { remove } from '../files/change.ts';
import type { JobContext } from '../rpc/context.ts';
import { checkRun } from './check-run.ts';
import { type Place, runName, VERIFIED } from './place.ts';
import { backupRepository, type BackupRunRow } from './repository.ts';
import { volumeAt, volumeFailure } from './volume.ts';

type Asked = { readonly run: string; readonly place: Place; readonly volume: string; readonly mount: string };

/** The run that this desk wrote under a name. */
function writtenRun({ reader }: JobContext, run: string): BackupRunRow {
  const found = backupRepository.runs(reader).find(({ madeAt, id }) => run.endsWith(runName(madeAt, id)));
  if (!found) throw new AppError('not-found');
  return found;
}

/**
 * Proves a run that came back: what the system still had in its memory when it was written proves nothing of the stick, so
 * it must have been out in between. What is found is written down, and on the stick for whoever restores it elsewhere.
 */
export async function verify(context: JobContext, { run, place, volume: path, mount }: Asked) {
  const { vault, clock, pause, transaction } = context;
  const before = writtenRun(context, run);
  if (before.mount === mount && before.state === 'written') throw new AppError('backup-not-taken-out');
  const volume = volumeAt(path);
  try {
    volume.mustBeThere();
    const { faults } = await checkRun(vault, { run, place, id: before.id, pause });
    volume.mustBeThere();
    const at = clock.now();
    const state = faults.some(isDamage) ? ('damaged' as const) : ('verified' as const);
    const verified = join(run, VERIFIED);
    // On the stick only how many: which ones is nobody's business who finds it.
    if (state === 'verified')
      writeFlushed(verified, JSON.stringify({ at, computer: hostname(), lacking: faults.length }));
    else await remove(verified);
    const row = { ...before, state, checkedAt: at, faults };
    context.note({ subject: `backup:${before.id}`, detail: { state, faults } });
    await transaction((writer) => backupRepository.keep(writer, row));
    return row;
  } catch (error) {
    throw volumeFailure(error, volume, 0);
  }
}
