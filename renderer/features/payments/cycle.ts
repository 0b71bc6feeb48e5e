import { useRef, useState } from 'react';
import { formatYuan } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useAnswers } from './answers.ts';
import type { NextStep } from './next-step.ts';
import type { Batch } from './words.ts';
import { counted } from '#renderer/lib/counted.ts';

type Advance = Extract<NextStep, { readonly kind: 'advance' }>;

/** What enters the ledger is on no key that means something else elsewhere. */
const CONFIRM_KEY = 'F9';

/** A dialog that stands over the page. */
type Dialog =
  | { readonly kind: 'advance'; readonly step: Advance }
  | { readonly kind: 'confirm' | 'notice' | 'void' | 'register' };

/** What can be done with a batch, and what came of it. */
export function useCycle(month: Month, batch: Batch | undefined) {
  const [said, setSaid] = useState<string>();
  const [dialog, setDialog] = useState<Dialog>();
  const bankFile = useRef<HTMLInputElement>(null);
  const make = useCommand(client.payments.make);
  const answers = useAnswers(batch, setSaid);
  const save = useCommand(async (batchId: string) => {
    const { fileName, content, lines, totalFen } = await client.payments.bankFile({ batchId });
    const { file } = await client.shell.saveFile({ fileName, content: new Uint8Array(content) });
    return file === null ? undefined : `已存成“${file}”：${counted(lines)} 条，${formatYuan(totalFen)} 元。`;
  });
  const all = [make, save];

  function begin(): void {
    setSaid(undefined);
    answers.reset();
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
    hush: () => setSaid(undefined),
    dialog,
    bankFile,
    misfits: answers.misfits,
    acceptMisfits: answers.accept,
    dropMisfits: answers.reset,
    pending: answers.pending || all.some(({ isPending }) => isPending),
    error: answers.error ?? all.find(({ error }) => error !== null)?.error ?? undefined,
    makeAgain,
    open: (next: Dialog): void => {
      begin();
      setDialog(next);
    },
    take: (next: NextStep): void => {
      if (next?.kind === 'make') makeAgain();
      else if (next?.kind === 'reconcile') bankFile.current?.click();
      else if (next) {
        begin();
        setDialog(next.kind === 'advance' ? { kind: 'advance', step: next } : { kind: next.kind });
      }
    },
    closeDialog: (sentence?: string): void => {
      setDialog(undefined);
      setSaid(sentence);
    },
    saveBankFile: (): void => {
      begin();
      if (batch) save.mutate(batch.id, { onSuccess: setSaid });
    },
    readReturn: (file: File): void => {
      begin();
      answers.read(file);
    },
  };
}

export type Cycle = ReturnType<typeof useCycle>;

/** The next step as the main action of a page; nothing where all is done. */
export function actionOf(next: NextStep, cycle: Cycle) {
  if (!next) return {};
  const { label, impossible } = next;
  const keys = next.kind === 'confirm' ? CONFIRM_KEY : undefined;
  return {
    action: {
      label,
      run: () => cycle.take(next),
      impossible: cycle.pending ? '正在做…' : impossible,
      ...(keys === undefined ? {} : { keys }),
    },
  };
}
