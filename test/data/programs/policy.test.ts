import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { enrol } from './support/enrol.ts';

const DOCUMENT = '林民发〔2026〕3号';
const month = (text: string) => Month.parse(text);
const standard = (amountFen: number) => ({ amountFen, tier: {} });

let office: Office;
let desk: TestDesk;
let wang: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
    await addPerson(furnished, LI, { name: '李敏' });
  });
});
beforeEach(async () => {
  desk = seatedDesk(office);
  await enrol(desk, wang);
});
afterEach(() => desk.end());

const programs = () => desk.client.programs;
type Change = Parameters<TestDesk['client']['programs']['whatIf']>[0];
/** Looks at the effect of a change, then sets it. */
async function decideOn(change: Change, document = DOCUMENT) {
  const { shown } = await programs().whatIf(change);
  return programs().setPolicy({ ...change, document, shown });
}
const rate = async (at: string) =>
  (await programs().explain({ personId: wang, program: 'nursing', month: month(at) })).rateFen;
const paidIn = (at: string) =>
  desk.desk
    .database()
    .writer.$client.prepare("INSERT INTO paid_before VALUES ('p', ?, 'nursing', ?, 12500, 12500, '', '')")
    .run(wang, at);

test('an office starts from values that nobody has confirmed; confirmed, they name its document', async () => {
  const { rows } = await programs().policy({});
  expect(rows.every(({ setBy, document }) => setBy === null && document === '请核对本县文件')).toBe(true);
  const seeded = rows.find(({ key, from }) => key === 'standard.nursing' && from === '2024-07');
  paidIn('2026-10');
  await programs().setPolicy({
    key: 'standard.nursing',
    from: month('2024-07'),
    value: seeded?.value,
    document: DOCUMENT,
    shown: null,
  });
  const standing = { key: 'mildMental', from: month('1900-01'), value: false };
  await programs().setPolicy({ ...standing, document: DOCUMENT, shown: null });
  const after = (await programs().policy({})).rows;
  expect(after).toHaveLength(rows.length);
  expect(
    after
      .filter(({ setBy }) => setBy === '王芳')
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual(['mildMental', 'standard.nursing']);
});

test('every value that an office starts from can be confirmed, one that is nothing too', async () => {
  const { rows } = await programs().policy({});
  for (const { key, from, value } of rows)
    await programs().setPolicy({ key, from, value, document: DOCUMENT, shown: null });
  const after = (await programs().policy({})).rows;
  expect(after.map(({ key, from, value }) => [key, from, value])).toEqual(
    rows.map(({ key, from, value }) => [key, from, value]),
  );
  expect(after.every(({ setBy, document }) => setBy === '王芳' && document === DOCUMENT)).toBe(true);
});

test('what a standard would move is shown month by month, and nothing is written by it', async () => {
  paidIn('2026-09');
  const change = { key: 'standard.nursing', from: month('2026-09'), value: standard(15_000) };
  const moved = {
    linesBefore: 1,
    linesAfter: 1,
    fenBefore: 12_500,
    fenAfter: 15_000,
    missingBefore: 1,
    missingAfter: 1,
  };
  const { effects, shown } = await programs().whatIf(change);
  expect(effects).toEqual([
    { month: '2026-09', closed: true, ...moved },
    { month: '2026-10', closed: false, ...moved },
    { month: '2026-11', closed: false, ...moved },
  ]);
  expect(await rate('2026-11')).toBe(12_500);
  await programs().setPolicy({ ...change, document: DOCUMENT, shown });
  expect([await rate('2026-08'), await rate('2026-09')]).toEqual([12_500, 15_000]);
});

test('of a month to come it shows that month', async () => {
  const { effects } = await programs().whatIf({
    key: 'standard.nursing',
    from: month('2027-01'),
    value: standard(13_000),
  });
  expect(effects.map((effect) => [effect.month, effect.fenAfter - effect.fenBefore])).toEqual([
    ['2027-01', 500],
  ]);
});

test('a switch never reaches back into a month that was paid', async () => {
  paidIn('2026-10');
  const change = { key: 'prisonExcludes', from: month('2026-10'), value: false };
  expect(await failureOf(programs().setPolicy({ ...change, document: DOCUMENT, shown: null }))).toEqual({
    code: 'month-closed',
    params: { month: '2026-10' },
  });
  expect(await outcome(programs().whatIf(change))).toBe('month-closed');
  const open = { ...change, from: month('2026-11') };
  expect(await outcome(decideOn(open))).toBe('done');
});

test('what is no value is refused', async () => {
  const wrong = {
    key: 'standard.nursing',
    from: month('2026-11'),
    value: standard(-1),
    document: DOCUMENT,
    shown: null,
  };
  expect(await outcome(programs().setPolicy(wrong))).toBe('invalid-input');
});

test('what was decided is never changed or taken away', async () => {
  await decideOn({ key: 'mildMental', from: month('2026-11'), value: true });
  const { $client } = desk.desk.database().writer;
  expect(() => $client.exec("UPDATE policy_row SET value = 'false'")).toThrow('only grows');
  expect(() => $client.exec('DELETE FROM policy_row')).toThrow('only grows');
});

describe('a change is set only after its effect was shown', () => {
  const change = { key: 'standard.nursing', from: month('2026-11'), value: standard(13_000) };
  const set = (shown: string | null, more = {}) =>
    outcome(programs().setPolicy({ ...change, document: DOCUMENT, shown, ...more }));
  const shownNow = async () => (await programs().whatIf(change)).shown;

  test('not without it, and not with that of another change', async () => {
    expect(await set(null)).toBe('effect-not-seen');
    const shown = await shownNow();
    expect(await set(shown, { from: month('2026-10') })).toBe('effect-not-seen');
    expect(await set(shown, { value: standard(14_000) })).toBe('effect-not-seen');
    expect(await rate('2026-11')).toBe(12_500);
    expect(await set(shown)).toBe('done');
    expect(await rate('2026-11')).toBe(13_000);
  });

  test('not when a file, an enrolment or the policy has changed since', async () => {
    const changes = [
      () =>
        desk.client.registry.changeStatus({
          personId: wang,
          status: '死亡',
          since: '2026-11-02',
          reason: null,
        }),
      () => decideOn({ key: 'mildMental', from: month('2026-11'), value: true }),
      () => programs().override({ personId: wang, rule: 'C8', why: '视频核实' }),
    ];
    for (const happens of changes) {
      const shown = await shownNow();
      await happens();
      expect(await set(shown)).toBe('effect-not-seen');
    }
    expect(await set(await shownNow())).toBe('done');
  });

  test('a deadline moves nobody and no money, and is shown as such', async () => {
    const { effects, shown } = await programs().whatIf({
      key: 'deadline.telling',
      from: month('2026-01'),
      value: 5,
    });
    expect([effects, typeof shown]).toEqual([[], 'string']);
  });

  test('what ends before it begins is refused', async () => {
    const backwards = { key: 'transition', from: month('2026-11'), value: { to: '2026-10' } };
    expect(await outcome(programs().whatIf(backwards))).toBe('invalid-input');
  });
});
