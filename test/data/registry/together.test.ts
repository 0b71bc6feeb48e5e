/** Two clerks with the same file open: what each touched is written, and what stands together in the end is still right. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addAccount, faultOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { seatRole } from '#test/support/seat.ts';
import { addPerson, find, WANG, changesOf } from './support/people.ts';

let office: Office;
let desk: TestDesk;
let personId: string;
beforeAll(async () => {
  office = await foundedOffice(async (founding) => {
    await addAccount(founding, { login: 'jingban', role: 'clerk' });
    founding.desk.database().writer.$client.exec('UPDATE account SET must_change_password = 0');
  });
});
beforeEach(async () => {
  desk = seatedDesk(office);
  personId = await addPerson(desk, WANG, { phone: '13800001234' });
});
afterEach(() => desk.end());

const change = (values: Parameters<TestDesk['client']['registry']['changeBasics']>[0]['values']) =>
  desk.client.registry.changeBasics({ personId, values, reason: null });
const opened = () => desk.client.registry.open({ personId });
const historyOf = async (field: string) =>
  (await changesOf(desk, personId))
    .filter((entry) => entry.field === field)
    .map(({ by, old, new: now }) => [by, old, now]);

test('different fields: both stay', async () => {
  await Promise.all([change({ address: '河边一号' }), change({ phone: '13911112222' })]);
  expect((await opened()).basics).toMatchObject({ address: '河边一号', phone: '139****2222' });
  expect(await find(desk, '13911112222')).toEqual([personId]);
  expect(await find(desk, '13800001234')).toEqual([]);
});

test('the same field: what was written last stands, and the history tells both, each with its hand', async () => {
  await change({ address: '河边一号' });
  seatRole(desk.desk, 'clerk');
  await change({ address: '河边二号' });
  expect((await opened()).basics.address).toBe('河边二号');
  const [later, earlier] = await historyOf('address');
  expect([later?.[0], later?.slice(1)]).toEqual(['jingban本人', ['河边一号', '河边二号']]);
  expect(earlier?.[2]).toBe('河边一号');
});

test('two days that are right each by itself and wrong together: the second is refused', async () => {
  const { certificates } = await opened();
  const certificateId = certificates[0]?.id ?? null;
  const save = (values: { readonly issuedOn?: string; readonly expiresOn?: string }) =>
    desk.client.registry.saveCertificate({ personId, certificateId, values, event: null, reason: null });
  await save({ expiresOn: '2024-01-01' });
  expect(await faultOf(save({ issuedOn: '2025-01-01' }))).toBe('expires-before-issued');
  expect((await opened()).certificates[0]).toMatchObject({ issuedOn: '2020-05-01', expiresOn: '2024-01-01' });
});
