import { Button, Space } from 'antd';
import { FileChoice } from '#renderer/ui/FileChoice.tsx';
import type { useCycle } from './cycle.ts';
import type { Batch } from './words.ts';

type Props = { readonly batch: Batch; readonly cycle: ReturnType<typeof useCycle> };

/** What else a clerk may do with a batch, beside its next step. */
export function BatchActions({ batch: { state }, cycle }: Props) {
  return (
    <Space>
      {state === 'draft' ? (
        <Button disabled={cycle.pending} onClick={cycle.makeAgain}>
          重新制单
        </Button>
      ) : (
        <Button disabled={cycle.pending} onClick={cycle.saveBankFile}>
          存代发文件
        </Button>
      )}
      {state === 'paid' && (
        <FileChoice
          label="选银行结果文件"
          accept=".xlsx,.xls,.csv"
          disabled={cycle.pending}
          choose={cycle.readReturn}
          field={cycle.bankFile}
        />
      )}
    </Space>
  );
}
