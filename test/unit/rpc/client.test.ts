import { expect, test } from 'vitest';
import { z } from 'zod';
import { createClient } from '#shared/contract/client.ts';
import { job, query, type Reply, type Transport } from '#shared/contract/rpc.ts';

const contract = {
  work: {
    look: query([], z.strictObject({ name: z.string() }), z.string()),
    long: job([], z.strictObject({}), z.strictObject({ pages: z.int() })),
  },
};

/** A transport whose far side is written by the test. */
function farSide(answer: (path: string, input: unknown) => Reply) {
  const listeners = new Set<(payload: unknown) => void>();
  const transport: Transport = {
    call: (path, input) => Promise.resolve(answer(path, input)),
    on: (_, listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
  const say = (payload: unknown) => {
    for (const listen of listeners) listen(payload);
  };
  return { client: createClient(contract, transport), say, listeners };
}

const started: Reply = { ok: true, data: { jobId: 'one' } };
const running = { id: 'one', path: 'work.long', state: 'running', progress: { done: 1, total: 3 } };

test('a call goes out under its path, and its answer comes back', async () => {
  const { client } = farSide((path, input) => ({ ok: true, data: JSON.stringify([path, input]) }));
  expect(await client.work.look({ name: '王芳' })).toBe('["work.look",{"name":"王芳"}]');
});

test('a failed call throws its error', async () => {
  const { client } = farSide(() => ({
    ok: false,
    error: { code: 'login-taken', params: { login: 'wangfang' } },
  }));
  await expect(client.work.look({ name: '' })).rejects.toMatchObject({
    error: { code: 'login-taken', params: { login: 'wangfang' } },
  });
});

test('a job resolves with the result of its last event, whatever others say', async () => {
  const { client, say, listeners } = farSide(() => started);
  const result = client.work.long({});
  await Promise.resolve();
  say({ id: 'other', path: 'work.long', state: 'done', result: { pages: 99 } });
  say(running);
  say({ id: 'one', path: 'work.long', state: 'done', result: { pages: 3 } });
  expect(await result).toEqual({ pages: 3 });
  expect(listeners.size).toBe(0);
});

test.each([
  ['fails', { code: 'disk-full', params: {} }, { code: 'disk-full', params: {} }],
  ['is cancelled', { code: 'cancelled', params: {} }, { code: 'cancelled', params: {} }],
  [
    'fails for a reason of another version',
    { code: 'solar-flare', params: {} },
    { code: 'unexpected', params: { incident: 'solar-flare' } },
  ],
])('a job that %s throws', async (_, error, expected) => {
  const { client, say, listeners } = farSide(() => started);
  const result = client.work.long({});
  await Promise.resolve();
  say(running);
  say({ id: 'one', path: 'work.long', state: 'failed', error });
  await expect(result).rejects.toMatchObject({ error: expected });
  expect(listeners.size).toBe(0);
});

test('a job that may not start throws at once', async () => {
  const { client, listeners } = farSide(() => ({ ok: false, error: { code: 'not-allowed', params: {} } }));
  await expect(client.work.long({})).rejects.toMatchObject({ error: { code: 'not-allowed' } });
  expect(listeners.size).toBe(0);
});
