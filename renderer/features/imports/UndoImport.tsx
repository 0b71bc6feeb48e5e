import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';

type Props = {
  readonly runId: string;
  readonly fileName: string;
  readonly disabled?: boolean;
  readonly done: () => void;
};

/** Everything as before an import, after a sentence that says so. */
export function UndoImport({ runId, fileName, disabled = false, done }: Props) {
  const [asking, setAsking] = useState(false);
  const undo = useCommand(client.imports.undo);
  return (
    <>
      <Button disabled={disabled} onClick={() => setAsking(true)}>
        撤销这次导入
      </Button>
      <Modal
        open={asking}
        title="撤销导入"
        okText="撤销"
        cancelText="不撤销"
        okButtonProps={{ autoFocus: true, danger: true }}
        confirmLoading={undo.isPending}
        onCancel={() => setAsking(false)}
        onOk={() =>
          undo.mutate(
            { runId },
            {
              onSuccess: () => {
                setAsking(false);
                done();
              },
            },
          )
        }
      >
        <p>
          “{fileName}”带来的新增和变更都会退回到导入以前的样子。后来又改过的不会被盖掉：那时会告诉您是哪一条。
        </p>
        {undo.error && <Alert type="error" showIcon role="alert" title={errorText(undo.error)} />}
      </Modal>
    </>
  );
}
