/** Forms that stood open while somebody else changed the same record: only what was touched is written. */
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { type DeskPage, lockDesk, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { pageClient } from '#test/support/page-client.ts';
import { openFirst, tabTo } from '#test/support/registry-page.ts';

test.use({ deskOptions: { args: ['--demo'] } });

/** Whose page stands open. */
async function shownPerson({ page }: DeskPage): Promise<string> {
  const id = /registry\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  expect(id).toBeDefined();
  return id ?? '';
}

test('a phone that a colleague changed stays, though the form was open, and was kept over a lock', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const name = await openFirst(office);
  const personId = await shownPerson(office);
  await press('F2');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await press('Tab');
  await type('从前的名字');
  const colleague = pageClient(page).registry;
  const { basics } = await colleague.open({ personId });
  const values = { phone: '13911112222', address: `${basics.address}（搬了家）`, remark: '入户时人不在' };
  await colleague.changeBasics({ personId, values, reason: null });

  const door = await lockDesk(desk, office);
  await door.signIn(PRACTICE_PASSWORD);
  await door.opened();
  await expect(door.heading(name)).toBeVisible();
  await expect(door.page.getByLabel('曾用名（可不填）')).toHaveValue('从前的名字');
  await expect(door.page.getByLabel('备注（可不填）')).toHaveValue('入户时人不在');
  await door.press('Control+Enter');
  await expect(door.page.getByRole('group', { name: '概况' })).toContainText('从前的名字');
  expect((await pageClient(door.page).registry.open({ personId })).basics).toMatchObject({
    ...values,
    phone: '139****2222',
    formerName: '从前的名字',
  });
});

test('so does what a colleague changed of an account', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  await openFirst(office);
  const personId = await shownPerson(office);
  await tabTo(office, /^账户$/);
  await press('F2');
  await expect(page.getByLabel('开户银行')).toBeFocused();
  const colleague = pageClient(page).registry;
  const [account] = (await colleague.open({ personId })).accounts;
  const change = {
    kind: 'account',
    values: { holderReason: '本人行动不便', validFrom: '2020-02-02' },
  } as const;
  await colleague.saveRecord({ personId, recordId: account?.id ?? '', record: change, reason: null });
  await press('Control+a');
  await type('林西县农村信用合作联社');
  await press('Control+Enter');
  await expect(page.getByRole('region', { name: '账户', exact: true })).toContainText('农村信用合作联社');
  expect((await colleague.open({ personId })).accounts[0]).toMatchObject({
    ...change.values,
    bank: '林西县农村信用合作联社',
    number: account?.number,
  });
});

test('a member of the household keeps the number that stands masked in the form', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const colleague = pageClient(page).registry;
  const { rows } = await colleague.page({ filter: {}, limit: 1 });
  const { id: personId = '', name = '' } = rows[0] ?? {};
  const { household } = await colleague.open({ personId });
  const child = { id: null, personId: null, name: '王大', relation: '子', isDisabled: false };
  const members = ['150424199008010016', '150424199104010016'].map((identityNumber) => ({
    ...child,
    identityNumber,
  }));
  const values = household
    ? { members }
    : {
        number: null,
        headName: name,
        address: null,
        housing: null,
        areaSquareMetres: null,
        yearlyIncomePerHeadFen: null,
        members,
      };
  const recordId = household?.id ?? null;
  await colleague.saveRecord({ personId, recordId, record: { kind: 'household', values }, reason: null });
  const before = (await colleague.open({ personId })).household?.members;
  expect(await openFirst(office)).toBe(name);
  await tabTo(office, /^家庭$/);
  await press('F2');
  const relation = page.getByRole('group', { name: '家庭成员' }).getByLabel('与户主关系').first();
  await relation.focus();
  await press('Control+a');
  await type('长子');
  await press('Control+Enter');
  await expect(page.getByRole('list', { name: '家庭成员' })).toContainText('长子');
  const after = (await colleague.open({ personId })).household?.members;
  expect(after).toEqual(before?.map((each, at) => (at === 0 ? { ...each, relation: '长子' } : each)));
});
