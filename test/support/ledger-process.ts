import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { bundledProgram } from '#test/support/bundled-program.ts';

export type LedgerTask = {
  readonly folder: string;
  /** In hex. */
  readonly key: string;
  readonly task: 'make' | 'confirm' | 'reconcile';
  readonly batchId: string;
  readonly answer: Uint8Array;
};

const program = bundledProgram('test/support/ledger-child.ts');

/** Lets a process work on a batch and cuts its power after so many milliseconds; whether it had come to its end. */
export async function killAtWork(task: LedgerTask, milliseconds: number): Promise<boolean> {
  const child = fork(await program(), [], { execArgv: [], serialization: 'advanced' });
  const gone = once(child, 'exit');
  const ready = once(child, 'message');
  let done = false;
  child.on('message', (said) => {
    if (said === 'done') done = true;
  });
  child.send(task);
  await Promise.race([
    ready,
    gone.then(() => {
      throw new Error('The process ended before it could be killed');
    }),
  ]);
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  await gone;
  return done;
}
