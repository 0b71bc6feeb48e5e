import { useRef, useState } from 'react';
import { formatYuan } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { bytesOf } from '#renderer/lib/files.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { NextStep } from './next-step.ts';
import type { Batch } from './words.ts';

type Advance = Extract<NextStep, { readonly kind: 'advance' }>;

/** What can be done with a month, and what came of it. */
export function useCycle(month: Month, batch: Batch | undefined) {
  const [said, setSaid] = useState<string>();
  const [step, setStep] = useState<Advance>();
  const bankFile = useRef<HTMLInputElement>(null);
  const make = useCommand(client.payments.make);
  const confirm = useCommand(client.payments.confirm);
  const reconcile = useCommand(async ({ batchId, file }: { readonly batchId: string; readonly file: File }) =>
    client.payments.reconcile({ batchId, bytes: await bytesOf(file), happenedOn: today() }),
  );
  const save = useCommand(async (batchId: string) => {
    const { fileName, content, lines, totalFen } = await client.payments.bankFile({ batchId });
    const { file } = await client.shell.saveFile({ fileName, content: new Uint8Array(content) });
    return file === null ? undefined : `已存成“${file}”：${lines} 条，${formatYuan(totalFen)} 元。`;
  });
  const all = [make, confirm, reconcile, save];

  function begin(): void {
    setSaid(undefined);
    for (const each of all) each.reset();
  }
  function makeAgain(): void {
    begin();
    make.mutate(
      { month },
      {
        onSuccess: ({ lines }) => setSaid(`${month} 已制单，${lines.toLocaleString('zh-CN')} 条。请看差异。`),
      },
    );
  }
  return {
    said,
    step,
    bankFile,
    pending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? undefined,
    makeAgain,
    take: (next: NextStep): void => {
      if (next?.kind === 'make') makeAgain();
      else if (next?.kind === 'advance') {
        begin();
        setStep(next);
      } else if (next?.kind === 'reconcile') bankFile.current?.click();
      else if (next?.kind === 'confirm' && batch) {
        begin();
        confirm.mutate({ batchId: batch.id }, { onSuccess: () => setSaid(`${month} 已复核入账。`) });
      }
    },
    closeStep: (sentence?: string): void => {
      setStep(undefined);
      setSaid(sentence);
    },
    saveBankFile: (): void => {
      begin();
      if (batch) save.mutate(batch.id, { onSuccess: setSaid });
    },
    readReturn: (file: File): void => {
      begin();
      if (!batch) return;
      reconcile.mutate(
        { batchId: batch.id, file },
        {
          onSuccess: ({ lines, failed, failedFen, paidFen }) =>
            setSaid(
              `对上了 ${lines} 条：发出 ${formatYuan(paidFen)} 元，退回 ${failed} 条 ${formatYuan(failedFen)} 元。`,
            ),
        },
      );
    },
  };
}
