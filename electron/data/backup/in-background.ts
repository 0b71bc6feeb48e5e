import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Examined, Task } from './background.ts';
import { Census } from './census.ts';

const Answer = z.union([
  z.strictObject({
    done: z.strictObject({ sound: z.boolean(), census: Census, named: z.array(z.string()) }).nullable(),
  }),
  z.strictObject({ failed: z.strictObject({ message: z.string(), code: z.string().optional() }) }),
]);

/** Does a task in a thread of its own, whose program lies at `program`; fails as SQLite fails there. */
export async function inBackground(program: string, task: Task): Promise<Examined | null> {
  const worker = new Worker(resolve(program), { workerData: { backup: task } });
  try {
    const [answer] = z.tuple([Answer]).parse(await once(worker, 'message'));
    if ('done' in answer) return answer.done;
    throw Object.assign(new Error(answer.failed.message), { code: answer.failed.code });
  } finally {
    await worker.terminate();
  }
}

/** The same for a task that looks at a database. */
export async function examinedInBackground(program: string, task: Task): Promise<Examined> {
  const examined = await inBackground(program, task);
  if (!examined) throw new Error(`Nothing was said of ${task.kind}`);
  return examined;
}
