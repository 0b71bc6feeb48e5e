import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { entitlements } from '#data/db/schema/programs.ts';
import { addPerson, LI, SHAN, WANG, changesOf } from '#test/data/registry/support/people.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

const LINXI = '150424100';
const DAJING_VILLAGE = '150424105211';
let office: Office;
let desk: TestDesk;
let wang: string;
let li: string;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  wang = await addPerson(desk, WANG, { name: '王芳' });
  li = await addPerson(desk, LI, { name: '李兰' });
  await enrol(wang, 'living');
  await enrol(wang, 'nursing');
  await enrol(li, 'nursing');
});
afterEach(() => desk.end());

const reviews = () => desk.client.reviews;
const enrol = (personId: string, program: 'living' | 'nursing', stopMonth: string | null = null) =>
  desk.desk
    .database()
    .transaction((writer) =>
      writer
        .insert(entitlements)
        .values({ id: desk.desk.newId(), personId, program, startMonth: '2019-01', stopMonth })
        .run(),
    );
const begin = (townshipCode: string | null = LINXI, dueOn = '2026-12-20') =>
  reviews().begin({ year: 2026, townshipCode, dueOn });
const only = async () => {
  const [review] = await reviews().list({});
  if (!review) throw new Error('There is no review');
  return review;
};
const names = async (reviewId: string, result: '正常' | '停发建议' | null) =>
  (await reviews().people({ reviewId, result, limit: 10 })).rows.map(({ name }) => name);
const record = (reviewId: string, personIds: string[], more: object = {}) =>
  reviews().record({
    reviewId,
    personIds,
    result: '正常',
    method: '入户',
    on: '2026-11-20',
    evidence: null,
    ...more,
  });
const todos = async () => (await desk.client.today.todos({})).filter(({ kind }) => kind.startsWith('review'));

test('everybody who is enrolled in the town is in it, once, and nobody else', async () => {
  const shan = await addPerson(desk, SHAN, { divisionCode: DAJING_VILLAGE });
  await enrol(shan, 'nursing');
  expect(await begin()).toEqual({ reviews: 1, people: 2 });
  const review = await only();
  expect(review).toMatchObject({ year: 2026, townshipCode: LINXI, people: 2, left: 2, openedBy: '王芳' });
  const { rows } = await reviews().people({ reviewId: review.id, result: null, limit: 10 });
  expect(rows.map(({ name, programs }) => [name, programs])).toEqual([
    ['李兰', ['nursing']],
    ['王芳', ['living', 'nursing']],
  ]);
});

test('for all towns at once, and once a year for each', async () => {
  await begin();
  const all = await begin(null);
  expect(all).toEqual({ reviews: 11, people: 0 });
  expect(await failureOf(begin())).toEqual({ code: 'review-fault', params: { fault: 'begun-already' } });
  expect(await failureOf(begin(null))).toEqual({ code: 'review-fault', params: { fault: 'begun-already' } });
});

test('what came out is kept, and who is left gets shorter', async () => {
  await begin();
  const { id } = await only();
  expect(await record(id, [wang])).toEqual({ people: 1 });
  expect(await names(id, null)).toEqual(['李兰']);
  expect(await names(id, '正常')).toEqual(['王芳']);
  await record(id, [li], { result: '停发建议', method: '电话', evidence: '家属称已去世' });
  expect(await only()).toMatchObject({ left: 0, results: { 正常: 1, 需变更: 0, 停发建议: 1, 未找到: 0 } });
  await record(id, [li], { result: '正常', evidence: '核实在世' });
  expect(await only()).toMatchObject({ results: { 正常: 2, 停发建议: 0 } });
  const changes = await changesOf(desk, li);
  expect(changes.filter(({ record: of }) => of === 'review_item')).toMatchObject([
    { old: '停发建议', new: '正常' },
    { old: null, new: '停发建议' },
  ]);
});

test('pages of people meet without a gap', async () => {
  await begin();
  const { id } = await only();
  const first = await reviews().people({ reviewId: id, result: null, limit: 1 });
  const second = await reviews().people({ reviewId: id, result: null, limit: 1, after: first.next ?? '' });
  expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(['李兰', '王芳']);
  expect(second.next).toBeNull();
});

test('whoever came to be enrolled later is added, whoever was reviewed stays so', async () => {
  await begin();
  const { id } = await only();
  await record(id, [wang]);
  const shan = await addPerson(desk, SHAN, { name: '单梅' });
  await enrol(shan, 'living');
  expect(await reviews().refill({ reviewId: id })).toEqual({ people: 1 });
  expect(await only()).toMatchObject({ people: 3, left: 2 });
});

test.each([
  ['anything but 正常 without saying on what it rests', { result: '未找到' }, 'evidence-needed'],
  ['a day that has not come', { on: '2026-11-24' }, 'in-future'],
])('%s is refused', async (...[, more, fault]) => {
  await begin();
  const { id } = await only();
  expect(await failureOf(record(id, [wang], more))).toEqual({ code: 'review-fault', params: { fault } });
  expect(await only()).toMatchObject({ left: 2 });
});

test('somebody who is not in it stops the whole batch', async () => {
  await begin();
  const { id } = await only();
  const shan = await addPerson(desk, SHAN);
  expect(await failureOf(record(id, [wang, shan]))).toMatchObject({ code: 'not-found' });
  expect(await only()).toMatchObject({ left: 2 });
});

test('today says who is left, when it is late, and that it should begin', async () => {
  expect(await todos()).toEqual([{ kind: 'review-to-begin', urgency: 'due', count: 1 }]);
  await begin();
  expect(await todos()).toEqual([{ kind: 'review-left', urgency: 'due', count: 2 }]);
  desk.clock.set('2026-12-21T01:00:00.000Z');
  expect(await todos()).toEqual([{ kind: 'review-late', urgency: 'overdue', count: 2 }]);
  await record((await only()).id, [wang, li]);
  expect(await todos()).toEqual([]);
});

test('two files made one are reviewed once', async () => {
  await begin();
  const { id } = await only();
  await desk.client.registry.merge({ keptId: wang, mergedId: li, reason: '同一人' });
  expect(await only()).toMatchObject({ people: 1, left: 1 });
  expect(await names(id, null)).toEqual(['王芳']);
});
