import { Button, Space } from 'antd';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { mayAdvance, mayAnswer } from '#shared/domain/payments/batch.ts';
import { WORKBOOK_FILES } from '#renderer/lib/workbook-files.ts';
import { FileChoice } from '#renderer/ui/FileChoice.tsx';
import type { Cycle } from './cycle.ts';
import type { Asker, Batch } from './words.ts';

type Props = { readonly batch: Batch; readonly cycle: Cycle; readonly asker: Asker };

/** What else may be done with a batch, beside its next step. */
export function BatchActions({ batch, cycle, asker: { role } }: Props) {
  const { state, kind, pending: waiting } = batch;
  const clerk = CLERKS.includes(role);
  const disabled = cycle.pending;
  return (
    <Space wrap>
      {clerk && state === 'draft' && kind === 'monthly' && (
        <Button disabled={disabled} onClick={cycle.makeAgain}>
          重新制单
        </Button>
      )}
      {clerk && state !== 'void' && (
        <Button disabled={disabled} onClick={() => cycle.open({ kind: 'register' })}>
          存花名册
        </Button>
      )}
      {clerk && state !== 'draft' && state !== 'void' && (
        <Button disabled={disabled} onClick={cycle.saveBankFile}>
          存代发文件
        </Button>
      )}
      {clerk && mayAnswer(state) && (
        <FileChoice
          label={state === 'paid' || waiting > 0 ? '选银行结果文件' : '选银行退汇文件'}
          accept={WORKBOOK_FILES}
          disabled={disabled}
          choose={cycle.readReturn}
          field={cycle.bankFile}
        />
      )}
      {REVIEWERS.includes(role) && mayAdvance(state, 'void') && (
        <Button disabled={disabled} onClick={() => cycle.open({ kind: 'void' })}>
          作废…
        </Button>
      )}
    </Space>
  );
}
