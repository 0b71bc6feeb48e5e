import { useQuery } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import type { Save } from '#shared/contract/registry/changes.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { usePersonPage } from './person-page.ts';

/** Which save is to be taken back: this one, or the last that still counts. */
export type TakingBack = Save | 'last';
type Props = { readonly asked: TakingBack; readonly close: () => void };

const ENOUGH = 200;

/** What one save changed, as it will be afterwards, and the question whether it shall. */
export function TakeBackDialog({ asked, close }: Props) {
  const { file } = usePersonPage();
  const takeBack = useCommand(client.registry.takeBack);
  const { data: saves } = useQuery({
    queryKey: ['registry.history', file.id, 'last'],
    queryFn: () => client.registry.history({ personId: file.id, limit: ENOUGH }),
    enabled: asked === 'last',
  });
  const save =
    asked === 'last' ? saves?.find(({ way, canTakeBack }) => way === 'ahead' && canTakeBack) : asked;
  if (asked === 'last' && saves === undefined) return null;
  return (
    <Modal
      open
      title="改回"
      okText="改回"
      cancelText="取消"
      okButtonProps={{ autoFocus: true, disabled: save === undefined }}
      confirmLoading={takeBack.isPending}
      onCancel={close}
      onOk={() =>
        save &&
        takeBack.mutate({ personId: file.id, save: save.save, reason: null }, { onSuccess: () => close() })
      }
    >
      {save === undefined ? (
        <p>这份档案没有可以改回的改动。</p>
      ) : (
        <>
          <p>
            {save.by}在 {instantText(save.at).slice(0, 16)} 的改动将改回：
          </p>
          <ChangeLines
            changes={save.changes.map((change) => ({ ...change, old: change.new, new: change.old }))}
          />
        </>
      )}
      {takeBack.error && <Alert type="error" showIcon role="alert" title={errorText(takeBack.error)} />}
    </Modal>
  );
}
