/** A process of its own that opens an office with its key and does one thing to a batch, until it is killed. */
import { Month } from '#shared/domain/month.ts';
import { openChildDesk } from './child-desk.ts';
import type { LedgerTask } from './ledger-process.ts';

async function work({ task, batchId, answer, ...office }: LedgerTask): Promise<void> {
  const role = task === 'confirm' ? 'reviewer' : 'admin';
  const { client, clock } = openChildDesk(office, role);
  const { payments } = client;
  process.send?.('ready');
  if (task === 'make') await payments.make({ month: Month.parse('2026-11') });
  else if (task === 'confirm') await payments.confirm({ batchId });
  else
    await payments.reconcile({
      batchId,
      bytes: Uint8Array.from(answer),
      happenedOn: clock.today(),
      accepted: [],
    });
  process.send?.('done');
}

process.once('message', (task: LedgerTask) => void work(task));
