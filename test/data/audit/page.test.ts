import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditRepository } from '#data/audit/repository.ts';
import type { AuditRow } from '#shared/contract/audit.ts';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';

const ACTIONS = ['registry.reveal', 'settings.set', 'desk.signIn'];
const NAMES = ['王芳', '李娜', '阿拉坦·巴特尔'];
const SUBJECTS = ['person:1', 'person:2', null];
const WRITTEN = 120;
const zone = process.env['TZ'];

let desk: TestDesk;
let all: readonly AuditRow[];

/** A row every 20 hours from 1 November 2026, 00:00 UTC on. */
const instant = (i: number) => new Date(Date.UTC(2026, 10, 1) + i * 20 * 3_600_000).toISOString();

beforeAll(async () => {
  process.env['TZ'] = 'Asia/Shanghai';
  desk = await foundedDesk();
  await desk.desk.database().transaction((writer) => {
    for (let i = 0; i < WRITTEN; i += 1) {
      auditRepository.append(writer, {
        at: instant(i),
        accountId: null,
        accountName: NAMES[i % 3] ?? '',
        action: ACTIONS[i % 2] ?? '',
        subject: SUBJECTS[i % 3] ?? null,
        reason: null,
        detail: `{"i":${i}}`,
      });
    }
  });
  all = (await desk.client.audit.page({ limit: 500 })).rows;
});
afterAll(() => {
  desk.end();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

type Filter = Omit<Parameters<TestDesk['client']['audit']['page']>[0], 'limit' | 'before'>;

/** Turns pages of the given sizes until there is no next one. */
async function turnPages(filter: Filter, sizes: readonly number[]): Promise<AuditRow[]> {
  const seen: AuditRow[] = [];
  let before: number | undefined;
  for (let turn = 0; turn < 200; turn += 1) {
    const limit = sizes[turn % sizes.length] ?? 1;
    const { rows, next } = await desk.client.audit.page({
      ...filter,
      ...(before === undefined ? {} : { before }),
      limit,
    });
    expect(rows.length).toBeLessThanOrEqual(limit);
    seen.push(...rows);
    if (next === null) return seen;
    before = next;
  }
  throw new Error('The pages do not end');
}

test('the whole log comes newest first', () => {
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: WRITTEN + 2 }, (_, i) => WRITTEN + 2 - i));
});

test('pages of any size together hold every row that matches once, in order', async () => {
  const choice = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });
  const filters = fc.record({
    action: choice(ACTIONS),
    accountName: choice(NAMES),
    subject: choice(['person:1', 'person:2']),
  });
  await fc.assert(
    fc.asyncProperty(filters, sizes, async (filter, pages) => {
      const wanted = Object.entries(filter).filter(([, value]) => value !== undefined);
      const matching = all.filter((row) =>
        wanted.every(([field, value]) => new Map(Object.entries(row)).get(field) === value),
      );
      expect(await turnPages(Object.fromEntries(wanted), pages)).toEqual(matching);
    }),
    { numRuns: 60 },
  );
});

test('what is filtered by is offered: every action that there is, once', async () => {
  expect(await desk.client.audit.actions({})).toEqual([
    'desk.setUp',
    'desk.signIn',
    'registry.reveal',
    'settings.set',
  ]);
});

describe('from and to are days of the office, in Beijing time, whatever the PC is set to', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-22T16:00:00.000Z', '2026-11-23T15:59:59.999Z'],
    ['UTC', '2026-11-22T16:00:00.000Z', '2026-11-23T15:59:59.999Z'],
    ['America/New_York', '2026-11-22T16:00:00.000Z', '2026-11-23T15:59:59.999Z'],
  ])('%s', async (timeZone, first, last) => {
    process.env['TZ'] = timeZone;
    await desk.desk.database().transaction((writer) => {
      for (const ms of [-1, 0]) {
        for (const edge of [Date.parse(first), Date.parse(last) + 1]) {
          const at = new Date(edge + ms).toISOString();
          auditRepository.append(writer, {
            at,
            accountId: null,
            accountName: timeZone,
            action: 'edge',
            subject: null,
            reason: null,
            detail: '{}',
          });
        }
      }
    });
    const { rows } = await desk.client.audit.page({
      action: 'edge',
      accountName: timeZone,
      from: '2026-11-23',
      to: '2026-11-23',
      limit: 10,
    });
    expect(rows.map(({ at }) => at).toSorted()).toEqual([first, last]);
    process.env['TZ'] = 'Asia/Shanghai';
  });

  test('in any span, exactly the rows of its days', async () => {
    const day = fc.integer({ min: 1, max: 30 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
    const dayInOffice = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
    await fc.assert(
      fc.asyncProperty(day, day, async (from, to) => {
        const { rows } = await desk.client.audit.page({ action: 'settings.set', from, to, limit: 500 });
        const expected = all.filter(
          ({ at, action }) => action === 'settings.set' && dayInOffice(at) >= from && dayInOffice(at) <= to,
        );
        expect(rows).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['0000-01-01', '9999-12-31'])('even %s', async (day) => {
    const { rows } = await desk.client.audit.page({ from: '0000-01-01', to: day, limit: 500 });
    expect(rows.length > 0).toBe(day === '9999-12-31');
  });
});
