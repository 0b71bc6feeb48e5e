import { Alert, Modal } from 'antd';
import { formatYuan } from '#shared/domain/money.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { type Batch, batchName } from './words.ts';

type Props = { readonly batch: Batch; readonly close: (said?: string) => void };

/** In how many lines a month is otherwise than the last: `新增 61 条，停发 53 条，变更 2 条`. */
function differenceText(movement: NonNullable<Batch['movement']>): string {
  const sum = (part: 'added' | 'stopped' | 'changed') =>
    PROGRAMS.reduce((people, program) => people + (movement[program]?.[part].people ?? 0), 0);
  const parts = [
    ['新增', sum('added')],
    ['停发', sum('stopped')],
    ['变更', sum('changed')],
  ] as const;
  return parts.map(([name, people]) => `${name} ${people.toLocaleString('zh-CN')} 条`).join('，');
}

/** What is confirmed, before it stands in the ledger: how many, how much, and that the differences were looked at. */
export function ConfirmDialog({ batch, close }: Props) {
  const confirm = useCommand(client.payments.confirm);
  const { lines, totalFen, movement, madeBy } = batch;
  return (
    <Modal
      open
      title={`复核 ${batchName(batch)}`}
      okText={movement ? '差异已看过，复核入账' : '复核入账'}
      cancelText="取消"
      okButtonProps={{ autoFocus: true }}
      confirmLoading={confirm.isPending}
      onCancel={() => close()}
      onOk={() =>
        confirm.mutate({ batchId: batch.id }, { onSuccess: () => close(`${batchName(batch)} 已复核入账。`) })
      }
    >
      <p>
        {madeBy} 制单：
        <b>
          {lines.toLocaleString('zh-CN')} 条，{formatYuan(totalFen)} 元
        </b>
        。
      </p>
      {movement && <p>和上月比：{differenceText(movement)}，每一条都有原因。</p>}
      <p>复核以后记入台账，谁也改不了；报送以前发现不对，可以作废重做。</p>
      {confirm.error && <Alert type="error" showIcon role="alert" title={errorText(confirm.error)} />}
    </Modal>
  );
}
