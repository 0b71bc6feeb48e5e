import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** When the power goes: so many milliseconds after the work has begun, or once it is over. */
export type Moment = number | 'over';

export type Cut = {
  /** The process had said that it was done. */
  readonly told: boolean;
  /** Milliseconds that it worked. */
  readonly worked: number;
};

/**
 * Lets a process work on a task and cuts its power at some moment. The process says `ready` before it begins and `done` when
 * it is over.
 */
export async function killAtWork(program: string, task: object, moment: Moment): Promise<Cut> {
  const child = fork(program, [], { execArgv: [], serialization: 'advanced' });
  const gone = once(child, 'exit');
  const ready = once(child, 'message');
  const over = Promise.withResolvers<void>();
  let told = false;
  child.on('message', (said) => {
    if (said !== 'done') return;
    told = true;
    over.resolve();
  });
  child.send(task);
  const goneEarly = gone.then(() => {
    throw new Error('The process ended before it could be killed');
  });
  await Promise.race([ready, goneEarly]);
  const from = performance.now();
  await (moment === 'over' ? Promise.race([over.promise, goneEarly]) : setTimeout(moment));
  const worked = performance.now() - from;
  child.kill('SIGKILL');
  await gone;
  await goneEarly.catch(() => undefined);
  return { told, worked };
}

/**
 * Cuts the power of the same work so many times, in two lanes side by side: once at its very beginning, once when it is over,
 * otherwise somewhere between; `cut` does it and looks at what is left.
 */
export async function killAllAlong<T>(
  kills: number,
  random: (below: number) => number,
  cut: (moment: Moment) => Promise<T & { readonly worked: number }>,
): Promise<T[]> {
  const whole = await cut('over');
  const left: T[] = [whole, await cut(0)];
  const lane = async (count: number): Promise<void> => {
    for (let kill = 0; kill < count; kill += 1) left.push(await cut(random(Math.ceil(whole.worked * 1.2))));
  };
  const rest = kills - left.length;
  await Promise.all([lane(Math.ceil(rest / 2)), lane(Math.floor(rest / 2))]);
  return left;
}
