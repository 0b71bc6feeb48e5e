import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { workbookBytes } from '#test/support/imports/roster-workbooks.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, say, saying } from './support/applying.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const applications = () => desk.client.applications;
const rowOf = async (applicationId: string) => (await applications().open({ applicationId })).row;
const NOTICE_2027 = '元旦：1月1日（周五）至4日（周一）放假调休。1月9日（周六）上班。';

test('the program comes with the years whose notices are known', async () => {
  const years = await applications().calendar({});
  expect(years.map(({ year, savedBy }) => [year, savedBy])).toEqual([
    [2026, null],
    [2025, null],
  ]);
});

test('a deadline in a year without a notice says so, is something to do, and is counted anew with the notice', async () => {
  desk.clock.set('2026-12-25T01:00:00.000Z');
  const id = await apply(desk, await addPerson(desk, WANG), { appliedOn: '2026-12-24' });
  expect(await rowOf(id)).toMatchObject({ dueOn: '2027-01-07', isDueKnown: false });
  expect(await desk.client.today.todos({})).toContainEqual({
    kind: 'holidays-unknown',
    urgency: 'due',
    count: 1,
  });
  const document = '国办发明电〔2026〕1号';
  expect(await applications().saveCalendar({ year: 2027, text: NOTICE_2027, document })).toEqual({
    daysOff: 4,
    worked: 1,
    moved: 1,
  });
  expect(await rowOf(id)).toMatchObject({ dueOn: '2027-01-09', isDueKnown: true });
  const kinds = (await desk.client.today.todos({})).map(({ kind }) => kind);
  expect(kinds).not.toContain('holidays-unknown');
  const [newest] = await applications().calendar({});
  expect(newest).toMatchObject({ year: 2027, document, savedBy: '王芳', worked: ['2027-01-09'] });
});

test('in December the notice of the next year is asked for until it is there', async () => {
  const wanted = async () =>
    (await desk.client.today.todos({})).filter(({ kind }) => kind.startsWith('holidays'));
  desk.clock.set('2026-11-30T15:59:00.000Z');
  expect(await wanted()).toEqual([]);
  desk.clock.set('2026-11-30T16:00:00.000Z');
  expect(await wanted()).toEqual([{ kind: 'holidays-to-enter', urgency: 'due', count: 1 }]);
  const text = '元旦：2026年12月31日至2027年1月2日放假调休。';
  await applications().saveCalendar({ year: 2027, text, document: '国办发明电〔2026〕1号' });
  expect(await wanted()).toEqual([]);
});

test('a holiday that begins in the old year moves the deadlines of its December', async () => {
  desk.clock.set('2026-12-25T01:00:00.000Z');
  const id = await apply(desk, await addPerson(desk, WANG), { appliedOn: '2026-12-24' });
  const text = '元旦：2026年12月30日至2027年1月1日放假调休。';
  await applications().saveCalendar({ year: 2027, text, document: '国办发明电〔2026〕1号' });
  expect(await rowOf(id)).toMatchObject({ dueOn: '2027-01-12', isDueKnown: true });
});

test('a year is brought in again when it was wrong, also one that the program came with', async () => {
  const id = await apply(desk, await addPerson(desk, WANG), { appliedOn: '2026-11-20' });
  expect(await rowOf(id)).toMatchObject({ dueOn: '2026-12-04' });
  await applications().saveCalendar({ year: 2026, text: '2026-11-23 休', document: '临时放假通知' });
  expect(await rowOf(id)).toMatchObject({ dueOn: '2026-12-07' });
  await applications().saveCalendar({ year: 2026, text: '2026-01-01 休', document: '更正' });
  expect(await rowOf(id)).toMatchObject({ dueOn: '2026-12-04' });
});

test('a notice that cannot be read is refused with its line, and nothing is saved', async () => {
  const before = await applications().calendar({});
  const text = '2027-01-01 休\n2027-02-30 休';
  expect(await failureOf(applications().saveCalendar({ year: 2027, text, document: '通知' }))).toEqual({
    code: 'holiday-notice-wrong',
    params: { line: 2, fault: 'no-such-day' },
  });
  expect(await applications().calendar({})).toEqual(before);
});

test('a workbook is laid open as lines, which can then be saved', async () => {
  const bytes = workbookBytes(
    ['日期', '安排'],
    [
      ['2027-01-01', '休'],
      ['2027年1月9日', '班'],
    ],
  );
  const { text } = await applications().readCalendar({ fileName: '放假.xlsx', bytes });
  expect(text).toBe('日期 安排\n2027-01-01 休\n2027年1月9日 班');
  expect(await applications().saveCalendar({ year: 2027, text, document: '通知' })).toMatchObject({
    daysOff: 1,
    worked: 1,
  });
});

test('a file that is no workbook is refused in its own words', async () => {
  expect(
    await failureOf(applications().readCalendar({ fileName: '空.xlsx', bytes: new Uint8Array() })),
  ).toMatchObject({ code: 'workbook-empty' });
});

test('other days for a step count for whatever comes to it from then on', async () => {
  const early = await apply(desk, await addPerson(desk, WANG), { appliedOn: '2026-10-12' });
  const late = await apply(desk, await addPerson(desk, LI), { appliedOn: '2026-11-16' });
  const change = { key: 'deadline.township', from: Month.parse('2026-11'), value: 7 };
  const { shown } = await desk.client.programs.whatIf(change);
  await desk.client.programs.setPolicy({ ...change, document: '林残联发〔2026〕9号', shown });
  await say(desk, early, saying('村公示', '2026-10-30'));
  await say(desk, late, saying('村公示', '2026-11-18'));
  expect(await rowOf(early)).toMatchObject({ dueOn: '2026-11-27' });
  expect(await rowOf(late)).toMatchObject({ dueOn: '2026-11-27' });
});
