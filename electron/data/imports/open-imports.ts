import { AppError } from '#shared/contract/errors.ts';
import type { WorkbookCheck } from '#shared/domain/imports/check.ts';
import type { Recognised } from '#shared/domain/imports/recognise.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import type { Reader } from '../db/database.ts';
import type { PlannedRow } from './plan/plan.ts';

/** A workbook between being chosen and being written. */
export type OpenImport = {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly bytes: Buffer;
  readonly sheets: readonly Sheet[];
  readonly recognised: Recognised | undefined;
  /** Undefined until checked, and again after the mapping changed. */
  readonly checked: { readonly check: WorkbookCheck; readonly plan: readonly PlannedRow[] } | undefined;
};

/** Older ones are let go: each is a whole workbook in memory. */
const MOST_OPEN = 2;

// They go with the database that they are held against: a lock closes it.
const byDatabase = new WeakMap<Reader, Map<string, OpenImport>>();

export function keepImport(reader: Reader, open: OpenImport): void {
  const imports = byDatabase.get(reader) ?? new Map<string, OpenImport>();
  byDatabase.set(reader, imports);
  imports.set(open.id, open);
  for (const id of [...imports.keys()].slice(0, -MOST_OPEN)) imports.delete(id);
}

/** An import that this account opened; throws when it is gone. */
export function getImport(reader: Reader, id: string, accountId: string): OpenImport {
  const open = byDatabase.get(reader)?.get(id);
  if (open?.accountId !== accountId) throw new AppError('import-expired');
  return open;
}

export function dropImport(reader: Reader, id: string): void {
  byDatabase.get(reader)?.delete(id);
}
