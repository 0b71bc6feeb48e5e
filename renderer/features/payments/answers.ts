import { useState } from 'react';
import { formatYuan } from '#shared/domain/money.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { bytesOf } from '#renderer/lib/files.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Batch, Misfit } from './words.ts';
import { counted } from '#renderer/lib/counted.ts';

type Accepted = { readonly misfit: string; readonly reason: string };
type Totals = Awaited<ReturnType<typeof client.payments.reconcile>>;

function outcome({ lines, failed, failedFen, pending, paidFen }: Totals): string {
  if (lines === 0) return '这份文件里没有新的结果。';
  const waiting = pending === 0 ? '' : `，还有 ${pending} 条银行处理中`;
  return `对上了 ${counted(lines)} 条：发出 ${formatYuan(paidFen)} 元，退回 ${counted(failed)} 条 ${formatYuan(failedFen)} 元${waiting}。`;
}

/** Reads the bank's file: what fits is written at once; what does not is shown first, line by line. */
export function useAnswers(batch: Batch | undefined, say: (sentence: string) => void) {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const [misfits, setMisfits] = useState<readonly Misfit[]>([]);
  const read = useCommand(client.payments.readAnswers);
  const reconcile = useCommand(client.payments.reconcile);

  function write(content: Uint8Array<ArrayBuffer>, accepted: readonly Accepted[]): void {
    if (!batch) return;
    reconcile.mutate(
      { batchId: batch.id, bytes: content, happenedOn: today(), accepted: [...accepted] },
      {
        onSuccess: (totals) => {
          setMisfits([]);
          say(outcome(totals));
        },
      },
    );
  }
  async function readFile(file: File): Promise<void> {
    if (!batch) return;
    const content = new Uint8Array(await bytesOf(file));
    setBytes(content);
    read.mutate(
      { batchId: batch.id, bytes: content },
      { onSuccess: (found) => (found.misfits.length === 0 ? write(content, []) : setMisfits(found.misfits)) },
    );
  }
  return {
    misfits,
    pending: read.isPending || reconcile.isPending,
    error: read.error ?? reconcile.error ?? undefined,
    read: (file: File): void => void readFile(file),
    accept: (accepted: readonly Accepted[]): void => {
      if (bytes) write(bytes, accepted);
    },
    reset: (): void => {
      setMisfits([]);
      read.reset();
      reconcile.reset();
    },
  };
}
