import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SettingValue } from '#shared/contract/settings.ts';
import { foundedDesk, type TestDesk } from '#test/support/desk.ts';
import { addAccount, failureOf, outcome, PASSWORD } from '#test/data/support/offices.ts';
import { ADMINISTRATOR } from '#test/support/desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await foundedDesk();
});
afterAll(() => desk.end());

type Change = Parameters<TestDesk['client']['settings']['set']>[0];
const change = (part: Pick<Change, 'key' | 'value'> & Partial<Change>): Change => ({
  effectiveFrom: null,
  document: null,
  reason: null,
  ...part,
});
const lastRow = async () => (await desk.client.audit.page({ limit: 1 })).rows[0];

describe('a setting', () => {
  test('is kept with who set it, when, from which day and by which document', async () => {
    const set = change({
      key: 'office.name',
      value: '林西县残疾人服务中心',
      effectiveFrom: '2027-01-01',
      document: '林编办〔2026〕12号',
    });
    const saved = await desk.client.settings.set(set);
    expect(saved).toEqual({
      ...set,
      setAt: desk.clock.now(),
      setBy: '王芳',
      reason: undefined,
    } satisfies SettingValue & { reason: undefined });
    expect((await desk.client.settings.history({}))[0]).toEqual(saved);
  });

  test('leaves the old value where it was: every value that was ever set is there', async () => {
    const before = await desk.client.settings.history({});
    await desk.client.settings.set(change({ key: 'safety.idleMinutes', value: 5 }));
    await desk.client.settings.set(change({ key: 'safety.idleMinutes', value: 20 }));
    const after = await desk.client.settings.history({});
    expect(after.slice(0, 2).map(({ value }) => value)).toEqual([20, 5]);
    expect(after.slice(2)).toEqual(before);
  });

  test('is in the audit log with its value before and after, and the reason', async () => {
    await desk.client.settings.set(change({ key: 'office.phone', value: '0476-5522001' }));
    await desk.client.settings.set(change({ key: 'office.phone', value: '0476-5522002', reason: '换号' }));
    expect(await lastRow()).toMatchObject({
      action: 'settings.set',
      subject: 'setting:office.phone',
      reason: '换号',
      detail: { input: { key: 'office.phone', value: '0476-5522002' }, detail: { before: '0476-5522001' } },
    });
  });

  test('that is dated says what would have counted on its day', async () => {
    const first = change({ key: 'office.documentPrefix', value: '林残服', effectiveFrom: '2027-03-01' });
    await desk.client.settings.set(first);
    await desk.client.settings.set({ ...first, value: '林残中', effectiveFrom: '2027-02-01' });
    expect(await lastRow()).toMatchObject({ detail: { detail: { before: '林残联' } } });
    await desk.client.settings.set({ ...first, value: '林残心', effectiveFrom: '2027-03-01' });
    expect(await lastRow()).toMatchObject({ detail: { detail: { before: '林残服' } } });
  });

  test.each([
    ['no day where one is needed', change({ key: 'office.name', value: '林西县残联' })],
    [
      'a day where none is used',
      change({ key: 'office.countyCode', value: '150424', effectiveFrom: '2027-01-01' }),
    ],
    ['too few minutes', change({ key: 'safety.idleMinutes', value: 0 })],
    ['letters in the county code', change({ key: 'office.countyCode', value: '15042A' })],
    ['text for minutes', change({ key: 'safety.idleMinutes', value: '10' })],
  ])('is refused with %s, and nothing is written', async (_, wrong) => {
    const before = await desk.client.settings.history({});
    const row = await lastRow();
    expect(await failureOf(desk.client.settings.set(wrong))).toEqual({
      code: 'invalid-input',
      params: { fields: ['value'] },
    });
    expect([await desk.client.settings.history({}), await lastRow()]).toEqual([before, row]);
  });

  test("of the office's name counts at the desk from the next call on", async () => {
    await desk.client.settings.set(
      change({ key: 'office.name', value: '林西县残联新名', effectiveFrom: '2026-11-23' }),
    );
    expect((await desk.client.desk.session({})).office).toBe('林西县残联新名');
  });
});

describe('how the window looks', () => {
  test("is each account's own and remembered", async () => {
    await addAccount(desk, { login: 'lina', role: 'reader' });
    expect(await desk.client.settings.preferences({})).toEqual({ textPercent: 100, theme: 'light' });
    await desk.client.settings.setPreferences({ textPercent: 200, theme: 'contrast' });
    await desk.client.desk.lock({ drafts: {} });
    await desk.client.desk.signIn({ login: 'lina', password: PASSWORD });
    await desk.client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: '自己选的密码-2026' });
    expect(await desk.client.settings.preferences({})).toEqual({ textPercent: 100, theme: 'light' });
    await desk.client.desk.lock({ drafts: {} });
    await desk.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
    expect(await desk.client.settings.preferences({})).toEqual({ textPercent: 200, theme: 'contrast' });
  });

  test('keeps two changes that are made at the same time', async () => {
    await Promise.all([
      desk.client.settings.setPreferences({ textPercent: 175 }),
      desk.client.settings.setPreferences({ theme: 'contrast' }),
    ]);
    expect(await desk.client.settings.preferences({})).toEqual({ textPercent: 175, theme: 'contrast' });
  });

  test.each([99, 201, 150.5])('is refused at %d percent', async (textPercent) => {
    expect(await outcome(desk.client.settings.setPreferences({ textPercent, theme: 'light' }))).toBe(
      'invalid-input',
    );
  });
});

describe('filters that have a name', () => {
  const mine = [{ name: '快到期的', address: 'certificateTerms=one-month' }];

  test('are kept for each account, beside how its window looks', async () => {
    await desk.client.settings.setPreferences({ textPercent: 150, theme: 'light' });
    await desk.client.settings.saveFilters({ list: 'registry', filters: mine });
    expect(await desk.client.settings.filters({ list: 'registry' })).toEqual(mine);
    expect(await desk.client.settings.preferences({})).toEqual({ textPercent: 150, theme: 'light' });
    await addAccount(desk, { login: 'filters', role: 'clerk' });
    await desk.client.desk.lock({ drafts: {} });
    await desk.client.desk.signIn({ login: 'filters', password: PASSWORD });
    await desk.client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: '自己选的密码-2026' });
    expect(await desk.client.settings.filters({ list: 'registry' })).toEqual([]);
    await desk.client.desk.lock({ drafts: {} });
    await desk.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
    expect(await desk.client.settings.filters({ list: 'registry' })).toEqual(mine);
  });

  test('are at most fifty', async () => {
    const filters = Array.from({ length: 51 }, (_, index) => ({ name: `第${index}个`, address: '' }));
    expect(await outcome(desk.client.settings.saveFilters({ list: 'registry', filters }))).toBe(
      'invalid-input',
    );
  });
});
