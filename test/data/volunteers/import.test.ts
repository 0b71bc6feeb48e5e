import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Month } from '#shared/domain/month.ts';
import { activityOf, identityNumber } from '#test/data/volunteers/support/volunteering.ts';
import { volunteersWorkbook } from '#test/data/volunteers/support/workbook.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { FIXTURES, HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { checkedImport, everything, importFixture } from '#test/support/imports/office-import.ts';

let office: Office | undefined;
let desk: TestDesk;

beforeEach(async () => {
  office ??= await foundedOffice();
  desk = seatedDesk(office);
  return () => desk.end();
});

const [ONE, TWO] = [identityNumber('1990-01-01', 2), identityNumber('1991-02-02', 4)];
const WANG = ['LXZY0001', '王芳', '女', ONE, '13812341234', '官地镇', '手语、驾驶', '2024-08-28'];
const LI = ['LXZY0002', '李静', '女', TWO, '', '林西县助残志愿者联络站', '无', '2024-09-01'];
const VISIT = ['HD0001', '入户助残', '就业扶贫', '2026-10-08', '官地镇', 9, '林西县残疾人联合会'];
const WALK = ['HD0002', '健步走', '体育健身', '2026-10-08', '林西镇', 12, '林西县残疾人联合会'];
const BOOK = {
  volunteers: [WANG, LI],
  activities: [VISIT, WALK],
  stays: [
    ['HD0001', 'LXZY0001', '王芳', '08:30', '11:00'],
    ['HD0001', 'LXZY0002', '李静', '08:30', '11:00'],
    ['HD0002', 'LXZY0001', '王芳', '13:30', '16:30'],
  ],
};

const check = (book: typeof BOOK) => checkedImport(desk, '志愿.xlsx', volunteersWorkbook(book));
async function bringIn(book: typeof BOOK): Promise<string> {
  const { importId } = await check(book);
  await desk.client.imports.apply({ importId, onlyRight: false });
  return importId;
}
async function refusals(book: typeof BOOK) {
  const { importId } = await check(book);
  const { rows } = await desk.client.imports.plan({ importId, outcome: 'refused', offset: 0, limit: 10 });
  return rows.map(({ sheet, row, problem }) => [sheet, row, problem]);
}

test('volunteers, activities and who took part come in, with stations of county and town', async () => {
  await bringIn(BOOK);
  expect(await desk.client.volunteers.year({ year: 2026 })).toMatchObject({
    volunteers: 2,
    activities: 2,
    beneficiaries: 21,
    minutes: 480,
    participations: 3,
  });
  expect((await desk.client.volunteers.stations({})).map(({ name, level }) => [name, level])).toEqual([
    ['林西县助残志愿者联络站', 'county'],
    ['官地镇助残志愿者联络点', 'town'],
  ]);
  const { rows } = await desk.client.volunteers.list({ filter: { text: 'wf' }, limit: 10 });
  expect(rows).toMatchObject([
    { number: 'LXZY0001', skills: ['手语', '驾驶'], minutes: 330, times: 2, maskedPhone: '138****1234' },
  ]);
  const [row] = rows;
  const { rows: stays } = await desk.client.volunteers.stays({ volunteerId: row?.id ?? '', limit: 10 });
  expect(stays.map(({ source, service, minutes }) => [source, service, minutes])).toEqual([
    ['导入', '文化体育', 180],
    ['导入', '就业帮扶', 150],
  ]);
});

test('the same again changes nothing; another phone changes that', async () => {
  await bringIn(BOOK);
  expect((await check(BOOK)).counts.plan).toEqual({ add: 0, change: 0, unchanged: 7, refused: 0 });
  const [phone] = [WANG.with(4, '13900000000')];
  expect((await check({ ...BOOK, volunteers: [phone, LI] })).counts.plan).toMatchObject({ change: 1 });
});

describe('what cannot stand is refused, with its row', () => {
  test('two activities at once', async () => {
    const stays = [...BOOK.stays, ['HD0002', 'LXZY0002', '李静', '10:00', '12:00']];
    expect(await refusals({ ...BOOK, stays })).toEqual([
      ['参与', 5, '和这位志愿者在活动 HD0001 的时间重叠，或者一天超过 24 小时。请核对签到、签退。'],
    ]);
  });

  test('an approved activity that says something else, a number that is somebody else’s', async () => {
    await bringIn(BOOK);
    const wrong = {
      ...BOOK,
      volunteers: [WANG, LI.with(3, identityNumber('1992-03-03', 6))],
      activities: [VISIT.with(5, 99), WALK],
    };
    expect((await refusals(wrong)).map(([sheet, row]) => [sheet, row])).toEqual([
      ['志愿者', 3],
      ['活动', 2],
    ]);
  });

  test('a kind of service that nobody knows is marked in its cell', async () => {
    const { importId, counts } = await check({ ...BOOK, activities: [VISIT.with(2, '钓鱼'), WALK] });
    expect(counts.faults).toBeGreaterThan(0);
    const { faults } = await desk.client.imports.faults({
      importId,
      severity: 'fault',
      offset: 0,
      limit: 10,
    });
    expect(faults).toContainEqual(expect.objectContaining({ sheet: '活动', row: 2, title: '服务类别' }));
  });
});

describe('undone', () => {
  test('everything is as it was', async () => {
    const before = everything(desk);
    const runId = await bringIn(BOOK);
    await desk.client.imports.undo({ runId });
    expect(everything(desk)).toEqual(before);
  });

  test('a second one leaves the first', async () => {
    await bringIn(BOOK);
    const before = everything(desk);
    const more = ['HD0003', '读书会', '文化生活', '2026-10-09', '林西镇', 3, '林西县残疾人联合会'];
    const runId = await bringIn({
      volunteers: [WANG.with(5, '林西镇'), LI],
      activities: [VISIT, WALK, more],
      stays: [['HD0003', 'LXZY0001', '王芳', '09:00', '10:00']],
    });
    expect((await desk.client.volunteers.year({ year: 2026 })).minutes).toBe(540);
    await desk.client.imports.undo({ runId });
    expect(everything(desk)).toEqual(before);
    expect((await desk.client.volunteers.year({ year: 2026 })).minutes).toBe(480);
  });

  test('not when something rests on it', async () => {
    const runId = await bringIn(BOOK);
    const [row] = (await desk.client.volunteers.list({ filter: { text: '王芳' }, limit: 1 })).rows;
    const volunteerId = row?.id ?? '';
    const { activityId } = await desk.client.volunteers.planActivity(activityOf());
    await desk.client.volunteers.signUp({ activityId, volunteerIds: [volunteerId] });
    expect(await failureOf(desk.client.imports.undo({ runId }))).toEqual({
      code: 'import-built-upon',
      params: { name: '王芳' },
    });
    await desk.client.volunteers.withdraw({ activityId, volunteerId });
    const { rows } = await desk.client.volunteers.stays({ volunteerId, limit: 10 });
    const correcting = { stayId: rows[0]?.id ?? '', times: null, reason: '没有来' };
    await desk.client.volunteers.correctStay(correcting);
    expect(await outcome(desk.client.imports.undo({ runId }))).toBe('import-built-upon');
  });
});

const Answers = z.object({ volunteers: z.record(z.string(), z.int()) });

test.skipIf(!HAS_FIXTURES)('07: the office’s own workbook comes to what it must, and is undone', async () => {
  const { volunteers: wanted } = Answers.parse(
    JSON.parse(readFileSync(join(FIXTURES, 'answers.json'), 'utf8')),
  );
  const before = everything(desk);
  const { importId } = await importFixture(desk, '07-助残志愿者与活动记录.xlsx');
  const {
    volunteers,
    minutes,
    year: _year,
    months: _m,
    services: _s,
    towns: _t,
    ...counts
  } = await desk.client.volunteers.year({ year: null });
  expect({ registered: volunteers, service_minutes: minutes, ...counts }).toEqual(wanted);
  const all = {
    from: Month.parse('2000-01'),
    to: Month.parse('2100-12'),
    stationId: null,
    service: null,
  } as const;
  expect((await desk.client.volunteers.hours({ ...all, limit: 1 })).minutes).toBe(minutes);
  await desk.client.imports.undo({ runId: importId });
  expect(everything(desk)).toEqual(before);
});
