import { useSyncExternalStore } from 'react';
import type { ImportOverview } from '#shared/contract/imports.ts';
import type { Checked, PlanCounts } from './import-words.ts';

export const STEPS = ['选择', '对列', '核对', '计划', '写入'] as const;

type Workbook = {
  readonly workbook: ImportOverview;
  /** As it was chosen: read again when the clerk says that it is something else. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** How far the import of the moment has come. */
export type CurrentImport =
  | { readonly step: '选择' }
  | ({ readonly step: '对列' } & Workbook)
  | ({ readonly step: '核对' | '计划'; readonly checked: Checked } & Workbook)
  | {
      readonly step: '写入';
      readonly fileName: string;
      readonly runId: string;
      readonly counts: PlanCounts;
      /** Rows that were left out: wrong ones, and those out of sight. */
      readonly left: { readonly wrong: number; readonly hidden: number };
    };

let current: CurrentImport = { step: '选择' };
const listeners = new Set<() => void>();

/** It outlives its page, so that a clerk may look something up between two steps. */
export function setImport(next: CurrentImport): void {
  current = next;
  for (const listen of listeners) listen();
}

export function useImport(): CurrentImport {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => current,
  );
}
