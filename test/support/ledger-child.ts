/** A process of its own that opens an office with its key and does one thing to a batch, until it is killed. */
import { serve } from '#data/serve.ts';
import { createClient } from '#shared/contract/client.ts';
import { contract } from '#shared/contract/index.ts';
import { Month } from '#shared/domain/month.ts';
import type { LedgerTask } from './ledger-process.ts';
import { seatRole } from './seat.ts';

type Listener = (payload: unknown) => void;
const listeners = new Set<Listener>();
const clock = { now: () => '2026-11-23T01:00:00.000Z', today: () => '2026-11-23' };

function hear(_topic: string, listen: Listener): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

async function work({ folder, key, task, batchId, answer }: LedgerTask): Promise<void> {
  const service = serve({
    folder,
    practice: false,
    migrations: 'electron/data/db/migrations',
    background: 'electron/data/backup/background.ts',
    clock,
    emit: (topic, payload) => {
      if (topic === 'job') for (const listen of listeners) listen(payload);
    },
    log: (_incident, _path, error) => {
      throw error;
    },
  });
  service.desk.open(Buffer.from(key, 'hex'));
  seatRole(service.desk, task === 'confirm' ? 'reviewer' : 'admin');
  const { payments } = createClient(contract, { call: service.call, on: hear });
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
