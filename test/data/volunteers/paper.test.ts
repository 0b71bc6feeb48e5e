import { beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from '#shared/contract/documents.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';
import { FORMS } from '#shared/domain/documents/forms.ts';
import { hoursText } from '#shared/domain/volunteers/hours.ts';
import { activityOf, asChecker, registered } from '#test/data/volunteers/support/volunteering.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

let office: Office | undefined;
let desk: TestDesk;
let [fang, jun, activityId] = ['', '', ''];

/** Two days, times that do not come out even, and one that was corrected. */
async function furnish(founded: TestDesk): Promise<void> {
  const { client } = founded;
  fang = await registered(founded, '王芳', { order: 2 });
  jun = await registered(founded, '李军', { order: 3, namePublic: false });
  const planned = await client.volunteers.planActivity(activityOf({ endsOn: '2026-11-03' }));
  activityId = planned.activityId;
  const stay = (volunteerId: string, day: string, left: number) => ({ volunteerId, day, arrived: 510, left });
  await client.volunteers.enterStays({
    activityId,
    stays: [stay(fang, '2026-11-02', 661), stay(fang, '2026-11-03', 663), stay(jun, '2026-11-02', 660)],
  });
  await client.volunteers.submitActivity({ activityId });
  await asChecker(founded, () => client.volunteers.approveActivity({ activityId }));
  const { stays } = await client.volunteers.activity({ activityId });
  const wrong = stays.find(({ volunteerId, day }) => volunteerId === fang && day === '2026-11-03');
  const times = { day: '2026-11-03', arrived: 510, left: 710 };
  await client.volunteers.correctStay({ stayId: wrong?.id ?? '', times, reason: '签退时间写错' });
}

beforeEach(async () => {
  office ??= await foundedOffice(furnish);
  desk = seatedDesk(office);
  return () => desk.end();
});

const asked = (form: Asked['form'], subject: string | null, values = {}): Asked => ({
  form,
  subject,
  place: null,
  values,
});
const compose = (form: Asked['form'], subject: string | null, values = {}) =>
  desk.client.documents.compose(asked(form, subject, values));

/** What stands beside a heading of a form. */
function said(sheet: Sheet, name: string): string | undefined {
  if (sheet.kind !== 'grid') return undefined;
  for (const { cells } of sheet.rows)
    for (const [index, { text }] of cells.entries()) if (text === name) return cells[index + 1]?.text;
  return undefined;
}

async function issue(values = {}) {
  const { number, title } = await compose('F29', fang, values);
  const pdf = new TextEncoder().encode(`%PDF-1.7 ${number?.seq}`);
  return desk.client.documents.issue({
    ...asked('F29', fang, values),
    number,
    title,
    pages: 1,
    pdf,
    run: null,
  });
}

describe('F29 志愿服务记录证明', () => {
  test('has the hours of the log, rounded once, and its number, seal and two signatures', async () => {
    const { rows } = await desk.client.volunteers.stays({ volunteerId: fang, limit: 50 });
    const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
    expect(minutes).toBe(151 + 200);
    const { paper, number } = await compose('F29', fang);
    const { sheet } = paper;
    if (sheet.kind !== 'grid') throw new Error('A form');
    const total = sheet.rows.find(({ cells }) => cells[0]?.text === '合计');
    expect(total?.cells.map(({ text }) => text)).toEqual(['合计', '2', hoursText(minutes)]);
    expect(said(sheet, '证明编号')).toBe('林残志证〔2026〕1号');
    expect(number).toEqual({ series: '林残志证', year: 2026, seq: 1 });
    expect(said(sheet, '起止日期')).toBe('2026-11-02 至 2026-11-23');
    expect([said(sheet, '负责人'), said(sheet, '经办人')].join()).toMatch(/签名.*签名/s);
    expect(said(sheet, '单位公章')).toContain('盖章');
    expect(JSON.stringify(sheet)).not.toMatch(/\d{15}|13812341234/);
  });

  test('a period narrows it', async () => {
    const { paper } = await compose('F29', fang, { 自: '2026-11-03', 至: '2026-11-03' });
    expect(said(paper.sheet, '合计')).toBe('1');
  });

  test('what was issued stands in the register, with what it said; a voided one too', async () => {
    const { documentId } = await issue();
    await issue({ 自: '2026-11-03' });
    await desk.client.documents.void({ documentId, reason: '日期不对' });
    const { rows, total } = await desk.client.volunteers.certificates({ volunteerId: null, limit: 10 });
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { paperNumber: '林残志证〔2026〕2号', name: '王芳', minutes: 200, times: 1, voided: false },
      { paperNumber: '林残志证〔2026〕1号', minutes: 351, times: 2, voided: true },
    ]);
  });

  test('nothing is certified that is not in the log', async () => {
    expect(await failureOf(issue({ 自: '2026-11-10' }))).toMatchObject({ params: { fault: 'no-service' } });
  });
});

test('F28 has everybody with their times, and the hours of all rounded once', async () => {
  const { paper } = await compose('F28', activityId);
  expect(said(paper.sheet, '合计')).toBe(`2 人，共 ${hoursText(151 + 200 + 150)} 小时`);
  expect(JSON.stringify(paper.sheet)).toContain('"11:50"');
  expect(said(paper.sheet, '录入、核准')).toBe('录入：王芳　核准：fuhe本人');
});

test('F28 签到表 has a line for everybody who signed up, and lines that are free', async () => {
  const planned = await desk.client.volunteers.planActivity(activityOf());
  await desk.client.volunteers.signUp({ activityId: planned.activityId, volunteerIds: [jun, fang] });
  const { paper } = await compose('F28S', planned.activityId);
  if (paper.sheet.kind !== 'register') throw new Error('A register');
  expect(paper.sheet.rows.slice(0, 3).map((row) => row[2])).toEqual(['李军', '王芳', '']);
});

test('F27 masks every number', async () => {
  for (const form of ['F27', 'F27C'] as const) {
    const text = JSON.stringify((await compose(form, fang)).paper);
    expect(text).toContain('王芳');
    expect(text).not.toMatch(/\d{15}|13812341234/);
  }
});

test('stars are proposed by the hours, published for five working days, and approved by somebody who checks', async () => {
  const { client } = desk;
  const least = { value: 3, effectiveFrom: '2026-01-01', document: '试行', reason: null } as const;
  await client.settings.set({ key: 'volunteers.star1', ...least, value: 2 });
  await client.settings.set({ key: 'volunteers.star2', ...least });
  expect(await client.volunteers.proposeStars({})).toEqual({ proposed: 2 });
  expect(await client.volunteers.proposeStars({})).toEqual({ proposed: 0 });
  const stars = await client.volunteers.stars({ volunteerId: null });
  expect(stars.map(({ name, star, minutes }) => [name, star, minutes])).toEqual([
    ['李军', 1, 150],
    ['王芳', 2, 351],
  ]);
  const starIds = stars.map(({ id }) => id);
  expect(await failureOf(client.volunteers.approveStars({ starIds }))).toMatchObject({
    params: { fault: 'star-step' },
  });
  const { to } = await client.volunteers.publishStars({ starIds, fromDay: '2026-11-16', place: '公开栏' });
  expect(to).toBe('2026-11-23');
  const { paper } = await compose('F30N', null);
  const text = JSON.stringify(paper.sheet);
  expect(text).toContain('王芳');
  expect(text).not.toContain('李军');
  expect(text).not.toMatch(/\d{15}|138/);
  expect(await failureOf(client.volunteers.approveStars({ starIds }))).toMatchObject({
    params: { fault: 'star-notice-running' },
  });
  desk.clock.set('2026-11-24T01:00:00.000Z');
  await client.volunteers.approveStars({ starIds });
  expect((await client.volunteers.get({ volunteerId: fang })).star).toBe(2);
  expect(said((await compose('F30', fang)).paper.sheet, '申请星级')).toBe('二星级');
});

test.each(['maskedIdentityNumber', 'phone', 'identityNumber'])(
  'the notice of stars refuses a row with %s',
  (field) => {
    const row = { number: 'LXZY0119', name: '王芳', station: '', hours: '132.5', star: '一星级' };
    const notice = { office: '林西县残疾人联合会', phone: '', period: '' };
    expect(() => FORMS.F30N.compose({ ...notice, rows: [row] })).not.toThrow();
    expect(() => FORMS.F30N.compose({ ...notice, rows: [{ ...row, [field]: '1' }] })).toThrow(
      'nrecognized key',
    );
    expect(() => FORMS.F30N.compose({ ...notice, rows: [{ ...row, name: '王芳13812341234' }] })).toThrow(
      'nvalid string',
    );
  },
);
