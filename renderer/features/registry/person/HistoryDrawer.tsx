import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Save } from '#shared/contract/registry/changes.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { ChangeLines } from './ChangeLines.tsx';
import { usePersonPage } from './person-page.ts';

type Props = {
  /** Of one record; of everything when empty; closed when undefined. */
  readonly recordId: string | undefined;
  /** Called when the list has gone. */
  readonly takeBack: (save: Save) => void;
  readonly close: () => void;
};

const WAYS = { ahead: '', back: '（改回）', 'taken-back': '（已改回）' } as const;

/** Who changed what, when, from what to what, and why; what was wrong is taken back from here. */
export function HistoryDrawer({ recordId, takeBack, close }: Props) {
  const { file, canEdit } = usePersonPage();
  const [chosen, choose] = useState<Save>();
  const { data, isError, error } = useQuery({
    queryKey: ['registry.history', file.id, recordId],
    queryFn: () =>
      client.registry.history({
        personId: file.id,
        limit: 200,
        ...(recordId === undefined || recordId === '' ? {} : { recordId }),
      }),
    enabled: recordId !== undefined,
  });
  return (
    <Drawer
      title="历次改动"
      open={recordId !== undefined}
      onClose={close}
      // List and question each keep the focus to themselves: the question comes when the list has gone.
      afterOpenChange={(open) => {
        if (!open && chosen) takeBack(chosen);
        choose(undefined);
      }}
      size={560}
      destroyOnHidden
    >
      {isError && <ErrorState error={error} />}
      {data?.length === 0 && <p>这一块登记以后没有改动过。</p>}
      <ol className="history">
        {data?.map((save) => (
          <li key={save.save}>
            <div>
              <ChangeLines changes={save.changes} />
              <div className="quiet">
                {instantText(save.at)}，{save.by}
                {WAYS[save.way]}
                {save.reason === null ? '' : `：${save.reason}`}
              </div>
            </div>
            {canEdit && save.canTakeBack && save.way !== 'taken-back' && (
              <Button
                size="small"
                onClick={() => {
                  choose(save);
                  close();
                }}
              >
                改回
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
