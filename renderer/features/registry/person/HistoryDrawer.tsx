import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { changeWords } from '#renderer/lib/person-file/change-words.ts';
import { usePersonPage } from './person-page.ts';

type Props = {
  /** Of one record; of everything when empty; closed when undefined. */
  readonly recordId: string | undefined;
  readonly close: () => void;
};

/** Who changed what, when, from what to what, and why. */
export function HistoryDrawer({ recordId, close }: Props) {
  const { file } = usePersonPage();
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
    <Drawer title="历次改动" open={recordId !== undefined} onClose={close} size={560} destroyOnHidden>
      {isError && <ErrorState error={error} />}
      {data?.length === 0 && <p>这一块登记以后没有改动过。</p>}
      <ol className="history">
        {data?.map((change, index) => {
          const { what, how } = changeWords(change);
          return (
            // One save may write the same field of two rows at one instant.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${change.at}${change.record}${change.field}${index}`}>
              <div>
                <b>{what}</b> <span className="number">{how}</span>
              </div>
              <div className="quiet">
                {instantText(change.at)}，{change.by}
                {change.reason === null ? '' : `：${change.reason}`}
              </div>
            </li>
          );
        })}
      </ol>
    </Drawer>
  );
}
