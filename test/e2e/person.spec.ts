/** A person's file read and changed with the keyboard alone, in the practice office. */
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { firstDeskPage, lockDesk, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { onePixelPng } from '#test/support/pictures.ts';
import { openFirst, revealNumber, tabTo } from '#test/support/registry-page.ts';

const PRACTICE = { args: ['--demo', '--use-fake-device-for-media-stream'] };
test.use({ deskOptions: PRACTICE });

test('an account is changed in its place, and its history says who, from what to what, and why', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  await openFirst(office);
  await tabTo(office, /^账户$/);
  await press('F2');
  await expect(page.getByLabel('开户银行')).toBeFocused();
  await press('Control+a');
  await type('林西县农村信用合作联社');
  await page.getByLabel('改动的原因（可不填）').focus();
  await type('换了开户行');
  await press('Control+Enter');
  const account = page.getByRole('region', { name: '账户', exact: true });
  await expect(account).toContainText('林西县农村信用合作联社');
  await expect(account.getByRole('group', { name: '账户' }).first()).toBeFocused();
  await press('Control+h');
  const history = page.getByRole('dialog', { name: '历次改动' });
  await expect(history).toContainText('开户银行');
  await expect(history).toContainText('换了开户行');
});

test('Ctrl+Z says what it takes back, and Enter does; the history brings it again', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  await openFirst(office);
  await tabTo(office, /^账户$/);
  const account = page.getByRole('region', { name: '账户', exact: true });
  const before = await account.innerText();
  await press('F2');
  await expect(page.getByLabel('开户银行')).toBeFocused();
  await press('Control+a');
  await type('写错的信用社');
  // What was typed is taken back in its field, not in the file.
  await press('Control+z');
  await expect(page.getByRole('dialog', { name: '改回' })).toHaveCount(0);
  await press('Control+a');
  await type('写错的信用社');
  await press('Control+Enter');
  await expect(account).toContainText('写错的信用社');
  await press('Control+z');
  const dialog = page.getByRole('dialog', { name: '改回' });
  await expect(dialog).toContainText(/在 \d{4}-\d\d-\d\d \d\d:\d\d 的改动将改回/);
  await expect(dialog).toContainText(/开户银行\s*写错的信用社 → /);
  await press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await account.innerText()).toBe(before);
  await expect(account.getByRole('group', { name: '账户' }).first()).toBeFocused();
  await press('Control+z');
  await expect(dialog).toContainText('没有可以改回的改动');
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await press('Control+h');
  const history = page.getByRole('dialog', { name: '历次改动' });
  await history.getByRole('button', { name: '改回' }).click();
  await expect(dialog).toContainText(/→ 写错的信用社/);
  await expect(dialog.getByRole('button', { name: '改回' })).toBeFocused();
  await press('Enter');
  await expect(account).toContainText('写错的信用社');
});

test('Esc leaves a block as it was', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const name = await openFirst(office);
  await press('F2');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await type('改错了');
  await press('Escape');
  await expect(office.heading(name)).toBeVisible();
  await expect(page.getByRole('group', { name: '概况' })).toBeFocused();
});

test('a masked number is shown whole for a reason', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, go } = office;
  await openFirst(office);
  await revealNumber(office, '核对银行退回的账户');
  await go('审计');
  await expect(page.getByRole('row', { name: /查看完整号码.*核对银行退回的账户/ })).toBeVisible();
});

test('what was being typed into a block is still there after a lock, though the desk was ended', async ({
  desk,
  launchDesk,
}) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const name = await openFirst(office);
  await press('F2');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await press('Tab');
  await type('从前的名字');
  await lockDesk(desk, office);
  await desk.close();
  const door = await firstDeskPage(await launchDesk(PRACTICE));
  await door.signIn(PRACTICE_PASSWORD);
  await door.opened();
  await door.page.getByRole('button', { name: '接着填' }).press('Enter');
  await expect(door.heading(name)).toBeVisible();
  await expect(door.page.getByLabel('曾用名（可不填）')).toHaveValue('从前的名字');
});

test('a photo is attached, shown in the head, and taken away for a reason', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const name = await openFirst(office);
  const photo = { name: '照片.png', mimeType: 'image/png', buffer: onePixelPng() };
  await chooseWithEnter(page, '选文件，或拖到这里', photo);
  await expect(page.getByRole('img', { name: `${name}的照片` })).toBeVisible();
  await page.getByRole('button', { name: '照片：照片.png' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('img', { name: '照片.png' })).toBeVisible();
  await page.getByRole('button', { name: '删去…' }).press('Enter');
  await page.getByLabel('删去的原因').focus();
  await type('扫错了人');
  await press('Control+Enter');
  await expect(page.getByRole('img', { name: `${name}的照片` })).toHaveCount(0);
});

test('a photo is taken with the camera', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press } = office;
  const name = await openFirst(office);
  await page.getByRole('button', { name: '拍照' }).press('Enter');
  const shoot = page.getByRole('button', { name: '拍下来' });
  await expect(shoot).toBeEnabled();
  await shoot.focus();
  await press('Enter');
  await expect(page.getByRole('img', { name: `${name}的照片` })).toBeVisible();
});

test('somebody who died leaves the list, and is found again among the dead', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const name = await openFirst(office);
  const number = (await page.locator('.person-head .masked .number').first().textContent()) ?? '';
  await page.getByRole('button', { name: '改状态' }).press('Enter');
  await expect(page.getByLabel('改成')).toBeFocused();
  await type('死亡');
  await press('Enter');
  await page.getByLabel('自哪天起（可不填）').focus();
  await type('20261101');
  await press('Control+Enter');
  await expect(page.getByText('死亡，自 2026-11-01', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: '时间线' })).toContainText(
    '档案状态：在册 → 死亡，自 2026-11-01',
  );
  await press('Escape');
  const line = page.getByRole('row', { name: new RegExp(`^${name}.*${number.replaceAll('*', '\\*')}`) });
  await expect(line).toHaveCount(0);
  await page.getByRole('combobox', { name: '加筛选条件' }).focus();
  await type('档案死亡');
  await press('Enter');
  await expect(line).toBeVisible();
});
