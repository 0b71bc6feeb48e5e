import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { readWireError } from '#shared/contract/errors.ts';
import type { Reply, Transport } from '#shared/contract/rpc.ts';

/** What the real process sends: a reply to a call, or an event. */
const Message = z.union([
  z.strictObject({
    id: z.int(),
    reply: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), data: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: z.object({ code: z.unknown(), params: z.unknown() }) }),
    ]),
  }),
  z.strictObject({ topic: z.string(), payload: z.unknown() }),
]);

/** Calls that were not answered before the process ended fail with this. */
export class ProcessGone extends Error {}

/** Calls over the channel of a data process that runs by itself. */
export function transportOf(child: ChildProcess): Transport {
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  const listeners = new Set<{ topic: string; listen: (payload: unknown) => void }>();
  let last = 0;
  child.on('message', (raw) => {
    const message = Message.parse(raw);
    if ('topic' in message) {
      // Messages that came together are handed over together: whoever hears of a job has to be listening for its end.
      setImmediate(() => {
        for (const { topic, listen } of listeners) if (topic === message.topic) listen(message.payload);
      });
      return;
    }
    const { id, reply } = message;
    waiting.get(id)?.resolve(reply.ok ? reply : { ok: false, error: readWireError(reply.error) });
    waiting.delete(id);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new ProcessGone());
    waiting.clear();
  });
  return {
    call: (path, input) => {
      const answer = Promise.withResolvers<Reply>();
      if (child.exitCode !== null || child.signalCode !== null || !child.connected)
        return Promise.reject(new ProcessGone());
      last += 1;
      waiting.set(last, answer);
      child.send({ id: last, path, input }, (error) => error && answer.reject(new ProcessGone()));
      return answer.promise;
    },
    on: (topic, listen) => {
      const listener = { topic, listen };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
