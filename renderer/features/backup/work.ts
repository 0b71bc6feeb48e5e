import { useState } from 'react';
import type { BackupRun } from '#shared/contract/backup.ts';
import type { Volume } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { lackText, STATE_MEANINGS } from './words.ts';
import { faultsText } from '#shared/domain/backup/fault-text.ts';

/** Where a run lies: null is beside the office. */
export type Place = { readonly volume: string | null; readonly label: string };

export const LOCAL: Place = { volume: null, label: '本机' };

/** What can be done with backups here, one at a time, and what came of it. */
export function useBackupWork() {
  const [said, setSaid] = useState<string>();
  const write = useCommand(client.backup.write);
  const verify = useCommand(client.backup.verify);
  const drill = useCommand(client.backup.drill);
  const undo = useCommand(client.backup.undoRestore);
  const all = [write, verify, drill, undo];

  function begin(): void {
    for (const each of all) each.reset();
    setSaid(undefined);
  }
  return {
    busy: all.some(({ isPending }) => isPending),
    failure: all.map(({ error }) => error).find((error) => error !== null),
    said,
    hush: () => setSaid(undefined),
    /** `onOwnDisk`: said by somebody who was told that it is the office's own disk. */
    write: ({ path, label, mount }: Volume, onOwnDisk: boolean): void => {
      begin();
      write.mutate(
        { volume: path, label, mount, onOwnDisk },
        {
          onSuccess: ({ faults }) =>
            setSaid(
              `已写入「${label}」。${lackText(faults)}请安全弹出、拔下，再插回来验证：验证过的才算数。`,
            ),
        },
      );
    },
    verify: ({ path, mount }: Volume, { name, databaseId }: BackupRun): void => {
      begin();
      verify.mutate(
        { volume: path, mount, name, databaseId: databaseId ?? '' },
        {
          onSuccess: ({ state, faults }) =>
            setSaid(
              state === 'verified'
                ? `验证通过：这份备份能恢复。${lackText(faults)}`
                : `${STATE_MEANINGS[state]}${faultsText(faults)}。请再备份一次：写坏的会重新写。`,
            ),
        },
      );
    },
    drill: ({ volume, label }: Place, { name, databaseId }: BackupRun): void => {
      begin();
      drill.mutate(
        { volume, name, databaseId: databaseId ?? '', label },
        {
          onSuccess: ({ passed, faults }) =>
            setSaid(
              passed
                ? '演练通过：在旁边恢复了一遍，在用的全都对得上。'
                : `演练没有通过：${faultsText(faults)}。`,
            ),
        },
      );
    },
    undo: (): void => {
      begin();
      undo.mutate({}, { onSuccess: () => void client.shell.freshWindow({}) });
    },
  };
}
