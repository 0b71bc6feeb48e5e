import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createJobs } from '#data/jobs/jobs.ts';
import { settingsRepository } from '#data/settings/repository.ts';
import { auditRows } from '#data/db/schema/audit.ts';
import type { Contexts } from '#data/rpc/context.ts';
import { createDispatch } from '#data/rpc/dispatch.ts';
import { toWireError } from '#data/rpc/wire-error.ts';
import { AppError } from '#shared/contract/errors.ts';
import { command, type Handlers, job, query } from '#shared/contract/rpc.ts';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { officeOf } from '#test/data/rpc/support/office-of.ts';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';

const Fact = z.strictObject({ value: z.string() });
const rooms = {
  read: query(EVERYONE, z.strictObject({}), z.string()),
  write: command(EVERYONE, Fact, Fact),
  writeThenAnswerWrongly: command(EVERYONE, Fact, Fact),
  writeThenFail: command(EVERYONE, Fact, Fact),
  writeThenBreak: command(EVERYONE, Fact, Fact),
  answerWrongly: query(EVERYONE, z.strictObject({}), z.int()),
  writeForLong: job(EVERYONE, Fact, Fact),
  checked: command(
    EVERYONE,
    z.strictObject({ who: z.strictObject({ age: z.int() }), day: z.iso.date() }),
    Fact,
  ),
};
const contract = { rooms };

/** Opened by a test when the long write may end. */
let gate = Promise.withResolvers<void>();
/** Says that the long write has written and is not over. */
let inside = Promise.withResolvers<void>();
const put = ({ writer }: Contexts['command'], value: string) =>
  settingsRepository.insertFact(writer, 'recovery-sheet-confirmed-at', value);

const handlers: { rooms: Handlers<typeof rooms, Contexts> } = {
  rooms: {
    read: ({ reader }) => settingsRepository.fact(reader, 'recovery-sheet-confirmed-at') ?? '',
    write: (context, { value }) => {
      put(context, value);
      return { value };
    },
    writeThenAnswerWrongly: (context, { value }) => {
      put(context, value);
      return { value, secret: 'more than the contract says' };
    },
    writeThenFail: (context, { value }) => {
      put(context, value);
      throw new AppError('not-found');
    },
    writeThenBreak: (context, { value }) => {
      put(context, value);
      throw new TypeError('nobody foresaw this');
    },
    answerWrongly: () => 1.5,
    writeForLong: async ({ transaction, pause }, { value }) => {
      await transaction(async (writer) => {
        settingsRepository.insertFact(writer, 'recovery-sheet-confirmed-at', value);
        await pause({ done: 1, total: 2 });
        inside.resolve();
        await gate.promise;
      });
      return { value };
    },
    checked: () => ({ value: '' }),
  },
};

let desk: TestDesk;
let call: ReturnType<typeof createDispatch>;
const ended = new Map<string, (event: unknown) => void>();

beforeAll(async () => {
  desk = await foundedDesk();
  const wireError = toWireError(
    () => 'incident',
    () => undefined,
  );
  const jobs = createJobs({
    newId: desk.desk.newId,
    emit: (_, event) => {
      if ('state' in event && event.state !== 'running') ended.get(event.id)?.(event);
    },
    wireError,
  });
  call = createDispatch({ contract, handlers, office: officeOf(desk, jobs), wireError });
});
afterAll(() => desk.end());

const rows = () => desk.desk.database().reader.$count(auditRows);
const read = async () => z.object({ data: z.string() }).parse(await call('rooms.read', {})).data;

describe('a call that cannot be served', () => {
  test.each([
    'rooms.burn',
    'cellar.read',
    'rooms',
    '',
    'rooms.toString',
    '__proto__.constructor',
    'desk.signIn',
  ])('an unknown procedure: "%s"', async (path) => {
    expect(await call(path, {})).toEqual({ ok: false, error: { code: 'unknown-procedure', params: {} } });
  });

  test.each([
    ['a field inside a field', { who: { age: 1.5 }, day: '2026-11-23' }, ['who.age']],
    ['two fields', { who: { age: 'ten' }, day: 'today' }, ['who.age', 'day']],
    ['one that is missing', { who: { age: 3 } }, ['day']],
    ['one too many', { who: { age: 3 }, day: '2026-11-23', role: 'admin' }, ['']],
    ['no object at all', 'everything', ['']],
  ])('invalid input names its fields: %s', async (_, input, fields) => {
    expect(await call('rooms.checked', input)).toEqual({
      ok: false,
      error: { code: 'invalid-input', params: { fields } },
    });
  });

  test('an answer of a query that is not what the contract says does not go out', async () => {
    expect(await call('rooms.answerWrongly', {})).toEqual({
      ok: false,
      error: { code: 'unexpected', params: { incident: 'incident' } },
    });
  });
});

describe('a command', () => {
  test('writes its row and one audit row, with its input', async () => {
    const before = await rows();
    expect(await call('rooms.write', { value: 'one' })).toEqual({ ok: true, data: { value: 'one' } });
    expect([await read(), await rows()]).toEqual(['one', before + 1]);
    const last = desk.desk.database().reader.select().from(auditRows).all().at(-1);
    expect(last).toMatchObject({
      action: 'rooms.write',
      accountName: '王芳',
      detail: '{"input":{"value":"one"}}',
    });
  });

  test.each([
    ['answers wrongly', 'rooms.writeThenAnswerWrongly', 'unexpected'],
    ['fails', 'rooms.writeThenFail', 'not-found'],
    ['breaks', 'rooms.writeThenBreak', 'unexpected'],
  ])('that writes and then %s leaves no row and no audit row', async (_, path, code) => {
    await call('rooms.write', { value: 'kept' });
    const before = await rows();
    expect(await call(path, { value: 'half' })).toMatchObject({ ok: false, error: { code } });
    expect([await read(), await rows()]).toEqual(['kept', before]);
  });

  test('after one that failed the next one works', async () => {
    await call('rooms.writeThenBreak', { value: 'half' });
    expect(await call('rooms.write', { value: 'whole' })).toMatchObject({ ok: true });
    expect(await read()).toBe('whole');
  });
});

describe('while a long write is open', () => {
  test('queries answer without its rows, commands wait behind it and run in order', async () => {
    gate = Promise.withResolvers();
    inside = Promise.withResolvers();
    await call('rooms.write', { value: 'before' });
    const started = z
      .object({ data: z.object({ jobId: z.string() }) })
      .parse(await call('rooms.writeForLong', { value: 'long' }));
    const end = new Promise((resolve) => ended.set(started.data.jobId, resolve));
    await inside.promise;
    const order: string[] = [];
    const first = call('rooms.write', { value: 'first' }).then(() => order.push('first'));
    const second = call('rooms.write', { value: 'second' }).then(() => order.push('second'));
    // Some turns of the event loop, in which the two could overtake it.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([await read(), order]).toEqual(['before', []]);
    gate.resolve();
    await Promise.all([first, second]);
    expect([await read(), order]).toEqual(['second', ['first', 'second']]);
    expect(await end).toMatchObject({ state: 'done', result: { value: 'long' } });
  });
});

test('the reading connection refuses to write, whatever a query says', () => {
  const { reader } = desk.desk.database();
  expect(() => reader.get(sql`INSERT INTO file_fact (key, value) VALUES ('x', 'y') RETURNING key`)).toThrow(
    /readonly|read-only|query_only|attempt to write/,
  );
  expect(() => reader.get(sql`DELETE FROM audit_row RETURNING seq`)).toThrow(
    /attempt to write a readonly database/,
  );
});

test('a handler that is missing stops the process at its start', () => {
  const { read: _, ...others } = handlers.rooms;
  const jobs = createJobs({
    newId: () => '',
    emit: () => undefined,
    wireError: () => ({ code: 'not-found', params: {} }),
  });
  const wireError = toWireError(
    () => '',
    () => undefined,
  );
  expect(() =>
    createDispatch({ contract, handlers: { rooms: others }, office: officeOf(desk, jobs), wireError }),
  ).toThrow('rooms.read');
});
