import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { formatYuan } from '#shared/domain/money.ts';
import type { Cycle } from './cycle.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { MisfitDialog } from './MisfitDialog.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { type Batch, batchName } from './words.ts';
import { WordsDialog } from './WordsDialog.tsx';
import { counted } from '#renderer/lib/counted.ts';

type Props = { readonly batch: Batch; readonly cycle: Cycle };

function VoidDialog({ batch, close }: { readonly batch: Batch; readonly close: (said?: string) => void }) {
  const run = useCommand(client.payments.void);
  return (
    <WordsDialog
      title={`作废发放单 ${batch.number} 号`}
      label="作废的原因"
      ok="作废"
      pending={run.isPending}
      error={run.error}
      save={(reason) =>
        run.mutate({ batchId: batch.id, reason }, { onSuccess: () => close(`${batch.number} 号单已作废。`) })
      }
      close={() => close()}
    >
      <p>作废以后号码保留，不再使用；没有人因为这张单领到钱。要发，请重新制单。</p>
    </WordsDialog>
  );
}

function RegisterDialog({
  batch,
  close,
}: {
  readonly batch: Batch;
  readonly close: (said?: string) => void;
}) {
  const run = useCommand(async (purpose: string) => {
    const { fileName, content, lines, totalFen } = await client.payments.register({
      batchId: batch.id,
      purpose,
    });
    const { file } = await client.shell.saveFile({ fileName, content: new Uint8Array(content) });
    return file === null ? undefined : `已存成“${file}”：${counted(lines)} 条，${formatYuan(totalFen)} 元。`;
  });
  return (
    <WordsDialog
      title="存发放花名册"
      label="用途"
      ok="存花名册"
      pending={run.isPending}
      error={run.error}
      save={(purpose) => run.mutate(purpose, { onSuccess: close })}
      close={() => close()}
    >
      <p>花名册里有完整的身份证号和账号。用途会记入审计日志。</p>
    </WordsDialog>
  );
}

/** Whatever stands over a batch's page. */
export function BatchDialogs({ batch, cycle, days }: Props & { readonly days: number }) {
  const { dialog, closeDialog } = cycle;
  return (
    <>
      {dialog?.kind === 'advance' && <StepDialog batch={batch} step={dialog.step} close={closeDialog} />}
      {dialog?.kind === 'confirm' && <ConfirmDialog batch={batch} close={closeDialog} />}
      {dialog?.kind === 'notice' && <NoticeDialog batch={batch} days={days} close={closeDialog} />}
      {dialog?.kind === 'void' && <VoidDialog batch={batch} close={closeDialog} />}
      {dialog?.kind === 'register' && <RegisterDialog batch={batch} close={closeDialog} />}
      {cycle.misfits.length > 0 && <MisfitDialog key={batchName(batch)} cycle={cycle} />}
    </>
  );
}
