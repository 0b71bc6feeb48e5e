import { AppError } from '#shared/contract/errors.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import type { JobContext } from '../rpc/context.ts';
import type { Census } from './census.ts';
import { bytesOf } from './manifest.ts';
import { isInUse, ownersOf } from './owners.ts';
import { labelOf } from './parts.ts';
import type { Place } from './place.ts';
import { backupRepository } from './repository.ts';
import { gather } from './scratch.ts';
import { dropScratch, emptyScratch } from './swap.ts';

type Asked = { readonly run: string; readonly place: Place; readonly label: string };

const rowsOf = ({ rows }: Census): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

/** What gathering found wrong: the drill has failed, and says with what. */
function faultOf(error: unknown): PartFault {
  if (error instanceof AppError && error.wire.code === 'backup-damaged') return error.wire.params;
  throw error;
}

/** Restores a backup beside the office as in earnest, holds it against today, and takes it away again. */
export async function drill(context: JobContext, { run, place, label: volume }: Asked) {
  const { vault, reader, clock, session, pause, transaction } = context;
  const from = Date.parse(clock.now());
  const label = labelOf(run);
  const into = await emptyScratch(vault.folder.path);
  try {
    const gathered = await gather({ vault, run, place, into, rehearsal: true, pause }).catch(faultOf);
    const census = 'census' in gathered ? gathered.census : undefined;
    const faults = 'fault' in gathered ? [gathered] : gathered.faults;
    const owners = ownersOf(
      reader,
      faults.map(({ part }) => part),
    );
    const row = {
      at: clock.now(),
      by: session.name,
      runId: label.id,
      madeAt: label.madeAt,
      volume,
      people: label.people,
      months: label.months,
      bytes: bytesOf(label),
      rowsThen: census ? rowsOf(census) : 0,
      rowsNow: rowsOf((await vault.examine(vault.folder.database)).census),
      ledgerHead: census?.heads['payment_line'] ?? '',
      seconds: Math.round((Date.parse(clock.now()) - from) / 1000),
      // What nobody can open at the desk any more may be gone; everything else has to come back.
      passed: census !== undefined && faults.every(({ part }) => !isInUse(owners, part)),
      faults,
    };
    context.note({
      subject: `backup:${label.id}`,
      detail: { passed: row.passed, ...(faults.length > 0 ? { faults } : {}) },
    });
    await transaction((writer) => backupRepository.keepDrill(writer, row));
    return row;
  } finally {
    await dropScratch(vault.folder.path);
  }
}
