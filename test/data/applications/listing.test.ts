import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationsPage, countApplications } from '#data/applications/listing.ts';
import { clockOf } from '#data/rpc/clock.ts';
import { applicationsTodos } from '#data/applications/todos.ts';
import { reviewsTodos } from '#data/reviews/todos.ts';
import type { ApplicationFilter } from '#shared/contract/applications/listing.ts';
import { Day } from '#shared/domain/day.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { plansOf } from '#test/data/support/plans.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';
import { apply, bringTo, say, saying } from './support/applying.ts';

const DAJING = '150424105';
let desk: TestDesk;

beforeAll(async () => {
  desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: 60 });
  await desk.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
  const { rows } = await desk.client.registry.page({
    filter: { levels: [1, 2], certificateStatuses: ['正常'], certificateTerms: ['later'] },
    limit: 24,
  });
  for (const [index, { id }] of rows.entries()) {
    const day = String((index % 20) + 1).padStart(2, '0');
    const application = await apply(desk, id, { appliedOn: `2026-11-${day}` });
    if (index % 4 === 1) await say(desk, application, saying('村公示', '2026-11-23'));
    if (index % 4 === 2)
      await say(desk, application, saying('村公示', '2026-11-23', { opinion: '退回补正', words: '缺照片' }));
    if (index % 4 === 3) {
      await bringTo(desk, application, { step: '民政审定', on: '2026-11-23' });
      await say(desk, application, saying('民政审定', '2026-11-23'));
    }
  }
}, 60_000);
afterAll(() => desk.end());

async function everything(filter: ApplicationFilter, limit = 500) {
  const rows = [];
  for (let after: string | undefined; ;) {
    const page = await desk.client.applications.page({ filter, limit, ...(after ? { after } : {}) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

test('a list is of one state; what is due first comes first, what ended last', async () => {
  const open = await everything({ state: 'at-step' });
  expect(open.length).toBeGreaterThan(8);
  const due = open.map(({ dueOn }) => dueOn ?? '');
  expect(due).toEqual(due.toSorted());
  expect((await everything({ state: 'returned' })).every(({ state }) => state === 'returned')).toBe(true);
  const approved = await everything({ state: 'approved' });
  expect(approved.every(({ approvedOn }) => approvedOn === '2026-11-23')).toBe(true);
});

test.each<ApplicationFilter['state']>(['at-step', 'approved'])(
  'pages of %s meet without a gap',
  async (state) => {
    const whole = await everything({ state });
    expect(await everything({ state }, 2)).toEqual(whole);
    expect(await desk.client.applications.count({ filter: { state } })).toEqual({
      applications: whole.length,
      more: false,
    });
  },
);

test('what narrows it is what the rows say', async () => {
  const open = await everything({ state: 'at-step' });
  const byStep = await everything({ state: 'at-step', step: '乡镇初审' });
  expect(byStep).toEqual(open.filter(({ step }) => step === '乡镇初审'));
  expect(byStep.length).toBeGreaterThan(0);
  for (const townshipCode of [...new Set(open.map((row) => row.townshipCode)), DAJING]) {
    expect(await everything({ state: 'at-step', townshipCode })).toEqual(
      open.filter((row) => row.townshipCode === townshipCode),
    );
  }
  const late = await everything({ state: 'at-step', lateness: 'late' });
  expect(late).toEqual(open.filter(({ daysLeft }) => (daysLeft ?? 0) < 0));
  expect(late.length).toBeGreaterThan(0);
  const soon = await everything({ state: 'at-step', lateness: 'soon' });
  expect(soon).toEqual(open.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= 3));
  expect(await everything({ state: 'at-step', program: 'living' })).toEqual([]);
});

test('today says what is late, soon due, returned, and not in the national system', async () => {
  const approved = await everything({ state: 'approved', notNational: true });
  const [first] = approved;
  await desk.client.applications.setNational({ applicationIds: [first?.id ?? ''], on: '2026-11-23' });
  const size = async (filter: ApplicationFilter) => (await everything(filter)).length;
  const todos = await desk.client.today.todos({});
  const counts = Object.fromEntries(todos.map(({ kind, count }) => [kind, count]));
  expect(counts).toMatchObject({
    'applications-late': await size({ state: 'at-step', lateness: 'late' }),
    'applications-soon': await size({ state: 'at-step', lateness: 'soon' }),
    'applications-returned': await size({ state: 'returned' }),
    'applications-not-national': approved.length - 1,
  });
});

test('a page, a count and what is to do are read by indexes, however many there are', () => {
  const today = Day.parse('2026-11-23');
  const filters: ApplicationFilter[] = [
    { state: 'at-step' },
    { state: 'at-step', lateness: 'late', townshipCode: DAJING },
    { state: 'approved' },
    { state: 'approved', notNational: true },
    { state: 'refused', notTold: true },
  ];
  const session = { role: 'clerk' } as const;
  const clock = clockOf(() => '2026-11-23T01:00:00.000Z');
  const plan = plansOf((reader) => {
    for (const filter of filters) {
      applicationsPage(reader, { filter, today }, { after: '["2026-11-02","x"]', limit: 10 });
      countApplications(reader, { filter, today });
    }
    applicationsTodos({ reader, session, clock });
    reviewsTodos({ reader, session, clock });
  });
  const scanned = plan.filter((step) => step.startsWith('SCAN'));
  // Years of a calendar, settings and reviews are few; a subquery is counted; the national list is an index of what is missing.
  const few =
    /^SCAN (holiday_year|policy_row|setting_value|r|t|\(subquery-\d+\)|a USING INDEX application_not_national)/;
  expect(scanned.filter((step) => !few.test(step))).toEqual([]);
  expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual(
    plan.filter((step) => step.includes('TEMP B-TREE FOR DISTINCT')),
  );
});
