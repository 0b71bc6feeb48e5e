import { read } from '@e965/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { activityOf, asChecker, registered } from '#test/data/volunteers/support/volunteering.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

let office: Office | undefined;
let desk: TestDesk;
let [fang, jun, stationId] = ['', '', ''];

type Held = { readonly on: string; readonly service: '家政服务' | '康复医疗'; readonly left: number };

async function hold(founded: TestDesk, { on, service, left }: Held): Promise<void> {
  const { client } = founded;
  const { activityId } = await client.volunteers.planActivity(
    activityOf({ startsOn: on, endsOn: on, service }),
  );
  const stays = [fang, jun].map((volunteerId) => ({ volunteerId, day: on, arrived: 510, left }));
  await client.volunteers.enterStays({ activityId, stays });
  await client.volunteers.submitActivity({ activityId });
  await asChecker(founded, () => client.volunteers.approveActivity({ activityId }));
}

beforeEach(async () => {
  office ??= await foundedOffice(async (founded) => {
    const station = { name: '林西镇联络点', level: 'town', divisionCode: '150424100' } as const;
    const kept = await founded.client.volunteers.saveStation({
      ...station,
      stationId: null,
      contact: null,
      phone: null,
    });
    ({ stationId } = kept);
    fang = await registered(founded, '王芳', { order: 2, stationId });
    jun = await registered(founded, '李军', { order: 3 });
    await hold(founded, { on: '2025-12-30', service: '家政服务', left: 570 });
    await hold(founded, { on: '2026-02-03', service: '康复医疗', left: 600 });
    await hold(founded, { on: '2026-11-02', service: '家政服务', left: 661 });
  });
  desk = seatedDesk(office);
  return () => desk.end();
});

const asked = (from: string, to: string, more: { service?: '家政服务'; stationId?: string } = {}) => ({
  from: Month.parse(from),
  to: Month.parse(to),
  stationId: more.stationId ?? null,
  service: more.service ?? null,
});

test.each([
  ['a month', asked('2026-11', '2026-11'), 151],
  ['a year', asked('2026-01', '2026-12'), 90 + 151],
  ['a year but for its last two months', asked('2026-01', '2026-10'), 90],
  ['over the turn of the year', asked('2025-12', '2026-02'), 60 + 90],
  ['all of it', asked('2021-01', '2026-12'), 60 + 90 + 151],
  ['a kind of service', asked('2025-01', '2026-12', { service: '家政服务' }), 60 + 151],
  ['a month without any', asked('2026-05', '2026-05'), 0],
])('hours of %s', async (_, period, minutes) => {
  const { rows, volunteers, minutes: sum } = await desk.client.volunteers.hours({ ...period, limit: 10 });
  expect([sum, volunteers]).toEqual([minutes * 2, minutes === 0 ? 0 : 2]);
  expect(rows.map((row) => row.minutes)).toEqual(minutes === 0 ? [] : [minutes, minutes]);
});

test('a station has only its own', async () => {
  const { rows } = await desk.client.volunteers.hours({
    ...asked('2025-01', '2026-12', { stationId }),
    limit: 10,
  });
  expect(rows).toMatchObject([{ name: '王芳', station: '林西镇联络点', minutes: 301, times: 3 }]);
});

test('goes out as a workbook, a line a person, month and kind of service', async () => {
  const { content, rows } = await desk.client.volunteers.exportHours(asked('2026-01', '2026-12'));
  expect(rows).toBe(4);
  const [sheet] = Object.values(read(content, { dense: true }).Sheets);
  const lines = (sheet?.['!data'] ?? []).map((row) => Array.from(row, (cell) => String(cell?.v ?? '')));
  expect(lines.slice(1, 4)).toEqual([
    ['志愿者编号', '姓名', '所属联络站', '月份', '服务类别', '次数', '分钟', '小时'],
    ['LXZY0002', '李军', '', '2026-02', '康复医疗', '1', '90', '1.5'],
    ['LXZY0002', '李军', '', '2026-11', '家政服务', '1', '151', '2.5'],
  ]);
});

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

test('photos are kept enciphered with an activity, and anything else is refused', async () => {
  const { activityId } = await desk.client.volunteers.planActivity(activityOf());
  const photo = { activityId, fileName: '现场.png' };
  const { photoId } = await desk.client.volunteers.addPhoto({ ...photo, content: PNG });
  const { content, mediaType } = await desk.client.volunteers.photo({ photoId });
  expect([mediaType, Buffer.from(content).equals(Buffer.from(PNG))]).toEqual(['image/png', true]);
  expect(
    await failureOf(
      desk.client.volunteers.addPhoto({ ...photo, content: new TextEncoder().encode('<svg>') }),
    ),
  ).toMatchObject({ code: 'attachment-of-another-kind' });
  await desk.client.volunteers.removePhoto({ photoId, reason: '拍糊了' });
  expect((await desk.client.volunteers.activity({ activityId })).photos).toEqual([]);
});
