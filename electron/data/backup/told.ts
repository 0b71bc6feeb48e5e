import type { NamedContent } from '#shared/domain/backup/contents.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import type { Reader } from '../db/database.ts';
import { ownersOf } from './owners.ts';
import type { BackupDrillRow, BackupRunRow } from './repository.ts';

export type FaultTold = PartFault & { readonly contents: NamedContent[] };

/** Faults with the rows that speak of the content, where the part is one: as the office calls them today. */
export function faultsTold(reader: Reader, faults: readonly PartFault[]): FaultTold[] {
  const owners = ownersOf(
    reader,
    faults.map(({ part }) => part),
  );
  return faults.map((fault) => ({
    ...fault,
    contents: (owners.get(fault.part) ?? []).map(({ content }) => content),
  }));
}

export function runTold(reader: Reader, row: BackupRunRow) {
  const { writtenAt: _written, auditRows: _rows, faults, ...told } = row;
  return { ...told, faults: faultsTold(reader, faults) };
}

export function drillTold(reader: Reader, row: Omit<BackupDrillRow, 'id'>) {
  const { at, by, madeAt, volume, people, months, bytes, rowsThen, rowsNow, ledgerHead, seconds, passed } =
    row;
  const counted = { people, months, bytes, rowsThen, rowsNow, ledgerHead };
  return { at, by, madeAt, volume, ...counted, seconds, passed, faults: faultsTold(reader, row.faults) };
}
