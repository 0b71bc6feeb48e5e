/** Whoever decides tells the applicant, within the days that the policy gives; a refusal in writing. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, bringTo, faultOfCall, say, saying } from './support/applying.ts';

let office: Office;
let desk: TestDesk;
let wang: string;
let li: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
    li = await addPerson(furnished, LI, { name: '李敏' });
  });
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

async function decided(personId: string, opinion: '同意' | '不同意', on = '2026-11-20'): Promise<string> {
  const id = await apply(desk, personId);
  await bringTo(desk, id, { step: '民政审定', on: '2026-11-10' });
  await say(desk, id, saying('民政审定', on, { opinion, words: opinion === '同意' ? null : '家庭情况不符' }));
  return id;
}
const tell = (ids: string[], on: string, how: '电话' | '书面告知' = '书面告知') =>
  desk.client.applications.tell({ applicationIds: ids, on, how });
const todos = async () =>
  (await desk.client.today.todos({}))
    .filter(({ kind }) => kind.endsWith('-untold'))
    .map(({ kind, urgency, count }) => `${kind} ${urgency} ${count}`);
const rowOf = async (id: string) => (await desk.client.applications.open({ applicationId: id })).row;

test('nobody told yet is to do, and late once the three working days are over', async () => {
  await decided(wang, '同意');
  await decided(li, '不同意');
  expect(await todos()).toEqual(['applications-refused-untold due 1', 'applications-approved-untold due 1']);
  desk.clock.set('2026-11-25T01:00:00.000Z');
  expect((await todos()).every((line) => line.includes(' due '))).toBe(true);
  desk.clock.set('2026-11-26T01:00:00.000Z');
  expect((await todos()).every((line) => line.includes(' overdue '))).toBe(true);
});

test('told, with the day and how, it is done; the list of who is left is empty', async () => {
  const [approved, refused] = [await decided(wang, '同意'), await decided(li, '不同意')];
  const left = async (state: 'approved' | 'refused') =>
    (await desk.client.applications.page({ filter: { state, notTold: true }, limit: 9 })).rows.map(
      ({ id }) => id,
    );
  expect([await left('approved'), await left('refused')]).toEqual([[approved], [refused]]);
  await tell([approved], '2026-11-20', '电话');
  await tell([refused], '2026-11-23');
  expect(await rowOf(approved)).toMatchObject({ toldOn: '2026-11-20', toldHow: '电话' });
  expect([await left('approved'), await left('refused'), await todos()]).toEqual([[], [], []]);
});

test('a refusal is told in writing, nothing before it is decided, and none or all of them', async () => {
  const [approved, refused] = [await decided(wang, '同意'), await decided(li, '不同意')];
  expect(await faultOfCall(tell([approved, refused], '2026-11-23', '电话'))).toBe('told-in-writing');
  expect((await rowOf(approved)).toldOn).toBeNull();
  expect(await faultOfCall(tell([approved], '2026-11-19'))).toBe('too-early');
  expect(await faultOfCall(tell([approved], '2026-11-24'))).toBe('in-future');
  const open = await apply(desk, wang, { program: 'living' });
  expect(await faultOfCall(tell([open], '2026-11-23'))).toBe('not-decided');
});

test('a decision that was written down by mistake was told to nobody', async () => {
  const refused = await decided(li, '不同意');
  await tell([refused], '2026-11-23');
  await desk.client.applications.takeBack({ applicationId: refused, why: '记错了' });
  expect(await rowOf(refused)).toMatchObject({ state: 'at-step', toldOn: null, toldHow: null });
});
