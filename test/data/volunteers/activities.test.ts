import { beforeEach, describe, expect, test } from 'vitest';
import { activityOf, asChecker, registered } from '#test/data/volunteers/support/volunteering.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

let office: Office | undefined;
let desk: TestDesk;
let [fang, feng, jun, personId] = ['', '', '', ''];

beforeEach(async () => {
  office ??= await foundedOffice(async (founded) => {
    personId = await addPerson(founded, WANG);
    fang = await registered(founded, '王芳', { order: 2 });
    feng = await registered(founded, '王峰', { order: 1 });
    jun = await registered(founded, '李军', { order: 3 });
  });
  desk = seatedDesk(office);
  return () => desk.end();
});

const faultOf = async (call: Promise<unknown>) => {
  const failure = await failureOf(call);
  return failure?.code === 'volunteers-fault' ? [failure.params.fault, failure.params.about] : failure?.code;
};

const stay = (volunteerId: string, more: object = {}) => ({
  volunteerId,
  day: '2026-11-02',
  arrived: 510,
  left: 660,
  ...more,
});

async function held(volunteerIds: readonly string[], more: { title?: string } = {}): Promise<string> {
  const { activityId } = await desk.client.volunteers.planActivity(activityOf(more));
  await desk.client.volunteers.enterStays({ activityId, stays: volunteerIds.map((id) => stay(id)) });
  return activityId;
}

async function approved(volunteerIds: readonly string[]): Promise<string> {
  const activityId = await held(volunteerIds);
  await desk.client.volunteers.submitActivity({ activityId });
  await asChecker(desk, () => desk.client.volunteers.approveActivity({ activityId }));
  return activityId;
}

const minutesOf = async (volunteerId: string) => (await desk.client.volunteers.get({ volunteerId })).minutes;

describe('a sheet', () => {
  const read = async (text: string, signed: readonly string[] = []) => {
    const { activityId } = await desk.client.volunteers.planActivity(activityOf());
    if (signed.length > 0) await desk.client.volunteers.signUp({ activityId, volunteerIds: [...signed] });
    const asked = { activityId, day: '2026-11-02', arrived: 510, left: 660, text };
    return desk.client.volunteers.readSheet(asked);
  };

  test('names people by number, name and initials, in whatever case', async () => {
    const lines = await read('1\n王峰\nLJ 8:00 12:30');
    expect(lines.map(({ volunteer, minutes, fault }) => [volunteer?.name, minutes, fault])).toEqual([
      ['王芳', 150, null],
      ['王峰', 150, null],
      ['李军', 270, null],
    ]);
  });

  test('asks who is meant where several are, unless one of them has signed up', async () => {
    const [asked] = await read('wf');
    expect([asked?.volunteer, asked?.fault, asked?.candidates.map(({ name }) => name)]).toEqual([
      null,
      'several',
      ['王芳', '王峰'],
    ]);
    const [known] = await read('wf', [feng]);
    expect([known?.volunteer?.name, known?.fault]).toEqual(['王峰', null]);
  });

  test('tells whom nobody knows, who stands there twice, and whose times overlap', async () => {
    await held([jun], { title: '健步走' });
    const lines = await read('没有这个人\n王芳\n1\n李军 9:00 10:00\n王峰 8 23:00');
    expect(lines.map(({ fault }) => fault)).toEqual(['nobody', null, 'twice', 'stay-overlap', null]);
    expect(lines[3]?.other).toBe('“健步走”2026-11-02 08:30–11:00');
    expect(lines[4]?.isLong).toBe(true);
  });
});

describe('what is entered', () => {
  test('is entered for everybody or for nobody', async () => {
    const activityId = await held([jun]);
    const twice = desk.client.volunteers.enterStays({ activityId, stays: [stay(fang), stay(jun)] });
    expect(await faultOf(twice)).toEqual(['stay-overlap', '李军：“入户助残”2026-11-02 08:30–11:00']);
    expect((await desk.client.volunteers.activity({ activityId })).stays).toHaveLength(1);
  });

  test.each([
    ['another day', { day: '2026-11-03' }, 'stay-outside'],
    ['all of it on the way', { away: 150 }, 'stay-all-away'],
  ])('refuses %s', async (_, more, fault) => {
    const { activityId } = await desk.client.volunteers.planActivity(activityOf());
    const entering = desk.client.volunteers.enterStays({ activityId, stays: [stay(fang, more)] });
    expect((await faultOf(entering))?.[0]).toBe(fault);
  });

  test('refuses tomorrow, and whoever has left the register', async () => {
    const { activityId } = await desk.client.volunteers.planActivity(activityOf({ endsOn: '2026-12-02' }));
    const enter = (entered: ReturnType<typeof stay>) =>
      desk.client.volunteers.enterStays({ activityId, stays: [entered] });
    expect((await faultOf(enter(stay(fang, { day: '2026-11-24' }))))?.[0]).toBe('stay-in-future');
    const { volunteerId } = { volunteerId: fang };
    const file = await desk.client.volunteers.get({ volunteerId });
    const { identityKind: _kind, isMinor: _minor, maskedGuardianPhone: _phone, ...rest } = file;
    const { id: _id, number: _number, maskedIdentityNumber: _masked, maskedPhone: _own, ...kept } = rest;
    const { station: _station, star: _star, minutes: _minutes, times: _times, ...values } = kept;
    await desk.client.volunteers.change({ volunteerId, values: { ...values, status: '退出' }, reason: null });
    expect((await faultOf(enter(stay(fang))))?.[0]).toBe('not-active');
  });

  test('reaches over midnight, and what is away is no service', async () => {
    const { activityId } = await desk.client.volunteers.planActivity(activityOf());
    const night = stay(fang, { arrived: 1320, left: 90, away: 30 });
    expect(await desk.client.volunteers.enterStays({ activityId, stays: [night] })).toEqual({
      added: 1,
      minutes: 180,
    });
  });

  test('at the desk the clock says when, past midnight too', async () => {
    const { activityId } = await desk.client.volunteers.planActivity(
      activityOf({ startsOn: '2026-11-23', endsOn: '2026-11-23' }),
    );
    desk.clock.set('2026-11-23T14:30:00.000Z');
    await desk.client.volunteers.signIn({ activityId, volunteerId: fang });
    desk.clock.set('2026-11-23T17:00:00.000Z');
    expect(await desk.client.volunteers.signOut({ activityId, volunteerId: fang })).toEqual({ minutes: 150 });
    const { stays } = await desk.client.volunteers.activity({ activityId });
    expect(stays).toMatchObject([{ day: '2026-11-23', arrived: 1350, left: 1500, source: '签到' }]);
  });

  test('the day of the clock is that of the sheets: an hour past midnight is tomorrow for both', async () => {
    const { activityId } = await desk.client.volunteers.planActivity(
      activityOf({ startsOn: '2026-11-24', endsOn: '2026-11-24' }),
    );
    const stays = [stay(jun, { day: '2026-11-24', arrived: 10, left: 40 })];
    desk.clock.set('2026-11-23T15:59:00.000Z');
    expect(await outcome(desk.client.volunteers.enterStays({ activityId, stays }))).not.toBe('done');
    desk.clock.set('2026-11-23T17:00:00.000Z');
    await desk.client.volunteers.signIn({ activityId, volunteerId: fang });
    expect(await outcome(desk.client.volunteers.enterStays({ activityId, stays }))).toBe('done');
  });
});

describe('approval', () => {
  test('is another account’s, and only then do hours count', async () => {
    const activityId = await held([fang, jun]);
    expect(await minutesOf(fang)).toBe(0);
    await desk.client.volunteers.submitActivity({ activityId });
    expect((await faultOf(desk.client.volunteers.approveActivity({ activityId })))?.[0]).toBe('same-person');
    await asChecker(desk, () => desk.client.volunteers.approveActivity({ activityId }));
    expect(await minutesOf(fang)).toBe(150);
    const shown = await desk.client.volunteers.activity({ activityId });
    expect(shown).toMatchObject({ state: 'approved', approvedBy: 'fuhe本人', alone: false, volunteers: 2 });
  });

  test('an office of one may, and the paper will say so', async () => {
    const onePerson = { key: 'safety.onePerson', value: true, effectiveFrom: null } as const;
    await desk.client.settings.set({ ...onePerson, document: null, reason: null });
    const activityId = await held([fang]);
    await desk.client.volunteers.submitActivity({ activityId });
    await desk.client.volunteers.approveActivity({ activityId });
    expect((await desk.client.volunteers.activity({ activityId })).alone).toBe(true);
  });

  test('nothing empty or unfinished is submitted; what was sent back can be mended', async () => {
    const { activityId } = await desk.client.volunteers.planActivity(activityOf());
    const submit = () => desk.client.volunteers.submitActivity({ activityId });
    expect((await faultOf(submit()))?.[0]).toBe('nobody-took-part');
    await desk.client.volunteers.enterStays({ activityId, stays: [stay(fang)] });
    await submit();
    expect((await faultOf(desk.client.volunteers.enterStays({ activityId, stays: [stay(jun)] })))?.[0]).toBe(
      'activity-closed',
    );
    await asChecker(desk, () => desk.client.volunteers.sendBack({ activityId, reason: '少一个人' }));
    await desk.client.volunteers.enterStays({ activityId, stays: [stay(jun)] });
    await submit();
    const later = await desk.client.volunteers.planActivity(activityOf({ endsOn: '2026-12-01' }));
    expect(
      (await faultOf(desk.client.volunteers.submitActivity({ activityId: later.activityId })))?.[0],
    ).toBe('activity-not-over');
  });
});

describe('a correction', () => {
  test('takes the place of a stay that stays in the log, and counts at once', async () => {
    const activityId = await approved([fang]);
    const [first] = (await desk.client.volunteers.activity({ activityId })).stays;
    const times = { day: '2026-11-02', arrived: 510, left: 720 };
    const correcting = { stayId: first?.id ?? '', times, reason: '签退时间写错' };
    await desk.client.volunteers.correctStay(correcting);
    expect(await minutesOf(fang)).toBe(210);
    const { stays } = await desk.client.volunteers.activity({ activityId });
    expect(stays).toMatchObject([
      { corrects: first?.id, reason: '签退时间写错', minutes: 210, source: '补录' },
    ]);
    expect((await faultOf(desk.client.volunteers.correctStay(correcting)))?.[0]).toBe('stay-corrected');
  });

  test('may say that nobody was there after all', async () => {
    const activityId = await approved([fang]);
    const [first] = (await desk.client.volunteers.activity({ activityId })).stays;
    await desk.client.volunteers.correctStay({ stayId: first?.id ?? '', times: null, reason: '没有来' });
    expect(await minutesOf(fang)).toBe(0);
    expect((await desk.client.volunteers.stays({ volunteerId: fang, limit: 10 })).total).toBe(0);
  });
});

test('whom it was for is counted, and has it on the timeline', async () => {
  const activityId = await held([fang]);
  await desk.client.volunteers.setBeneficiaries({ activityId, count: 9, personIds: [personId] });
  expect(await desk.client.volunteers.activity({ activityId })).toMatchObject({
    beneficiaries: 9,
    people: [{ personId }],
  });
  await desk.client.volunteers.submitActivity({ activityId });
  await asChecker(desk, () => desk.client.volunteers.approveActivity({ activityId }));
  const told = await desk.client.registry.timeline({ personId, limit: 50 });
  expect(told).toContainEqual(
    expect.objectContaining({ kind: 'service', at: '2026-11-02', title: '志愿服务：入户助残（家政服务）' }),
  );
  expect(await desk.client.volunteers.year({ year: 2026 })).toMatchObject({
    volunteers: 3,
    activities: 1,
    beneficiaries: 9,
    minutes: 150,
    participations: 1,
    months: [{ key: '11', activities: 1, beneficiaries: 9, minutes: 150 }],
    services: [{ key: '家政服务' }],
    towns: [{ key: '150424100' }],
  });
});
