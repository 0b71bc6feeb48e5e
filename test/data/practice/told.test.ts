/** The practice office with its past: lived at its desks, the same every time, and with something to do on every page. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packPracticeOffice } from '#data/practice/pack.ts';
import { foundInThePast } from '#data/practice/past.ts';
import { packedName } from '#data/practice/story/packed.ts';
import { tellMonths, tellUntil } from '#data/practice/story/tell.ts';
import type { DeskState } from '#shared/contract/desk.ts';
import { Day } from '#shared/domain/day.ts';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { PRACTICE_MONTHS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { freshFolder, openDesk, stoppedClock, type TestDesk } from '#test/support/desk.ts';

const PEOPLE = 120;
/** Two years are told as one would live them, and others use the machine too. */
const TELLING_MS = 300_000;
const SHORT = { people: 60, months: 3 };
const AT = '2026-12-01T05:00:00.000Z';
const TODAY = Day.parse('2026-12-01');

const openAt = (at: string, packedPractice = '') =>
  openDesk({ practice: true, clock: stoppedClock(at), packedPractice });

const signIn = ({ client }: TestDesk, login = 'guanli') =>
  client.desk.signIn({ login, password: PRACTICE_PASSWORD });

/** An office of few people and months, told up to a day. */
async function tellShort(at: string): Promise<TestDesk> {
  const desk = openAt(at);
  const telling = { ...SHORT, today: Day.parse(desk.clock.today()) };
  const key = await foundInThePast(desk.desk, telling, {
    furnish: async (office) => {
      await tellMonths(desk.desk, office, telling);
      await tellUntil(desk.desk, office, telling.today);
    },
  });
  key.fill(0);
  await signIn(desk);
  return desk;
}

/** Every row of every table, but who came to the desk today and when. */
function rowsOf({ desk }: TestDesk): string[] {
  const { reader } = desk.database();
  const tables = reader.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return tables.flatMap(({ name }) =>
    reader
      .all(`SELECT * FROM "${name}"`)
      .map((row) => `${name} ${JSON.stringify(row)}`)
      .filter((row) => !row.includes('desk.signIn') && !(name === 'account' && row.includes('guanli'))),
  );
}

describe('the practice office with its past', () => {
  let desk: TestDesk;
  let founded: DeskState;

  beforeAll(async () => {
    desk = openAt(AT);
    await desk.client.desk.setUpPractice({ people: PEOPLE, told: true });
    founded = await desk.client.desk.state({});
    await signIn(desk, 'jingban');
  }, TELLING_MS);
  afterAll(() => desk.end());

  test('is founded with nobody at its desk', () => {
    expect(founded).toMatchObject({ state: 'locked' });
  });

  test('has paid every month of two years, each from 制单 to 关账', async () => {
    const batches = await desk.client.payments.batches({});
    const months = batches.filter(({ kind }) => kind === 'monthly').toReversed();
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: PRACTICE_MONTHS }, (_, index) =>
        shiftMonth(Month.parse('2026-12'), index - PRACTICE_MONTHS),
      ),
    );
    expect(new Set(months.map(({ state }) => state))).toEqual(new Set(['closed']));
    expect(batches.some(({ kind }) => kind === 'repay')).toBe(true);
  });

  test('holds as a real office does: ledger and audit log from end to end', async () => {
    expect(await desk.client.payments.verify({})).toMatchObject({ fault: null });
    await signIn(desk);
    expect(await desk.client.audit.verify({})).toMatchObject({ fault: null });
    await signIn(desk, 'jingban');
  });

  test('leaves something to do on every page', async () => {
    const { client } = desk;
    await signIn(desk);
    const kinds = new Set((await client.today.todos({})).map(({ kind }) => kind));
    for (const kind of [
      'backup-due',
      'applications-late',
      'review-left',
      'payments-objections',
      'payments-to-make',
      'activities-over',
      'activities-to-approve',
      'volunteer-requests',
    ] as const)
      expect(kinds).toContain(kind);
    expect((await client.imports.runs({ offset: 0, limit: 100 })).total).toBeGreaterThan(5);
    expect(await client.documents.runs({})).toHaveLength(1);
    expect((await client.backup.status({})).written[0]).toMatchObject({ state: 'written' });
    expect((await client.applications.page({ filter: { state: 'at-step' }, limit: 100 })).rows).not.toEqual(
      [],
    );
    expect((await client.reviews.list({})).some(({ left, people }) => left > 0 && left === people)).toBe(
      true,
    );
  });

  test('counts of what comes up only what falls on the day that it names', async () => {
    const activity = async () =>
      (await desk.client.today.overview({})).deadlines.find(({ kind }) => kind === 'activity');
    const before = await activity();
    expect(before?.count).toBe(1);
    await desk.client.volunteers.planActivity({
      title: '新年慰问',
      service: '其他',
      startsOn: '2026-12-30',
      endsOn: '2026-12-30',
      arrived: 540,
      left: 660,
      place: '林西镇',
      townshipCode: '150424100',
      organiser: '县助残志愿者联络站',
      leader: null,
      content: null,
      costFen: null,
      insurance: null,
    });
    expect(await activity()).toEqual(before);
  });

  test('says nothing of a day that has not come', () => {
    const { reader } = desk.desk.database();
    const [last] = reader.all<{ at: string }>('SELECT max(at) AS at FROM audit_row');
    expect(last?.at).toBe(AT);
    const steps = reader.all<{ day: string }>('SELECT max(happened_on) AS day FROM payment_batch_step');
    expect(steps[0]?.day).toBe('2026-11-26');
  });
});

describe('an office that is told again', () => {
  test('is the same to the last row', async () => {
    const [one, other] = [await tellShort(AT), await tellShort(AT)];
    expect(rowsOf(other)).toEqual(rowsOf(one));
    one.end();
    other.end();
  });

  test.each(['2026-12-31T15:58:00.000Z', '2028-02-29T02:00:00.000Z', '2027-03-01T00:30:00.000Z'])(
    'can be told on %s',
    async (at) => {
      const desk = await tellShort(at);
      const batches = await desk.client.payments.batches({});
      expect(batches.filter(({ kind, state }) => kind === 'monthly' && state === 'closed')).toHaveLength(3);
      desk.end();
    },
  );

  test('is founded from what was packed, and told on from there', async () => {
    const folder = freshFolder();
    mkdirSync(folder, { recursive: true });
    const packing = openAt('2026-11-03T02:00:00.000Z');
    const telling = { ...SHORT, today: Day.parse('2026-11-03') };
    await packPracticeOffice(packing.desk, telling, join(folder, packedName(telling)));
    packing.end();
    const desk = openAt(AT, folder);
    await desk.client.desk.setUpPractice({ people: SHORT.people, told: true });
    await signIn(desk);
    const months = (await desk.client.payments.batches({})).filter(({ kind }) => kind === 'monthly');
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-10', '2026-09', '2026-08']);
    expect(desk.clock.today()).toBe(TODAY);
    expect(await desk.client.payments.verify({})).toMatchObject({ fault: null });
    desk.end();
  });
});
