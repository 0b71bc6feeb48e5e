import { changes, type PersonRecord } from '#shared/contract/registry/changes.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Saved } from '../fields/BlockForm.tsx';
import { usePersonPage } from './person-page.ts';

/** Saves and removes a record of the open person, and leaves its form when that has worked. */
export function useRecord(kind: PersonRecord['kind'], recordId: string | null) {
  const { file, edit } = usePersonPage();
  const saving = useCommand(checked(changes.saveRecord.input, client.registry.saveRecord));
  const removing = useCommand(client.registry.removeRecord);
  const done = { onSuccess: () => edit(undefined) };
  return {
    pending: saving.isPending || removing.isPending,
    error: saving.error ?? removing.error,
    close: () => edit(undefined),
    save: ({ values, reason }: Saved) => {
      saving.mutate({ personId: file.id, recordId, record: { kind, values }, reason }, done);
    },
    remove: (reason: string) => {
      if (recordId === null) return;
      if (kind === 'guardian' || kind === 'welfare' || kind === 'insurance' || kind === 'need')
        removing.mutate({ personId: file.id, recordId, kind, reason }, done);
    },
  };
}
