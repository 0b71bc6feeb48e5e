import { contextBridge, ipcRenderer } from 'electron';
import type { Reply } from '#shared/contract/rpc.ts';

type Incoming =
  | { readonly id: number; readonly reply: Reply }
  | { readonly topic: string; readonly payload: unknown };

const OF_THE_SHELL = /^(shell|paper)\./;
const RESTARTED: Reply = { ok: false, error: { code: 'data-process-restarted', params: {} } };

const pending = new Map<number, (reply: Reply) => void>();
const listeners = new Map<string, Set<(payload: unknown) => void>>();
let port = Promise.withResolvers<MessagePort>();
let lastId = 0;

function tell(topic: string, payload: unknown): void {
  for (const listen of listeners.get(topic) ?? []) listen(payload);
}

/** Nobody will answer the calls that went to a data process that is gone. */
function giveUp(): void {
  port = Promise.withResolvers<MessagePort>();
  for (const answer of pending.values()) answer(RESTARTED);
  pending.clear();
}

ipcRenderer.on('data-port', ({ ports: [received] }) => {
  if (!received) return;
  received.onmessage = ({ data }: MessageEvent<Incoming>) => {
    if ('topic' in data) {
      tell(data.topic, data.payload);
    } else {
      pending.get(data.id)?.(data.reply);
      pending.delete(data.id);
    }
  };
  port.resolve(received);
});
ipcRenderer.on('data-process-gone', giveUp);
ipcRenderer.on('event', (_event, { topic, payload }: { topic: string; payload: unknown }) =>
  tell(topic, payload),
);

ipcRenderer.send('data-port-wanted');

contextBridge.exposeInMainWorld('bridge', {
  call: async (path: string, input: unknown): Promise<Reply> => {
    if (OF_THE_SHELL.test(path)) return (await ipcRenderer.invoke('shell', path, input)) as Reply;
    const { promise, resolve } = Promise.withResolvers<Reply>();
    const id = ++lastId;
    pending.set(id, resolve);
    (await port.promise).postMessage({ id, path, input });
    return promise;
  },
  on: (topic: string, listen: (payload: unknown) => void): (() => void) => {
    const group = listeners.get(topic) ?? new Set();
    listeners.set(topic, group.add(listen));
    return () => group.delete(listen);
  },
});
