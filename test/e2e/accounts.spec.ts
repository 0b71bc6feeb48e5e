import { ADMINISTRATOR, type DeskPage, deskPage, foundOffice, lockDesk } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

const FIRST_PASSWORD = '当面告诉您的-2026';
const OWN_PASSWORD = '只有李娜自己知道-2026';

async function addClerk({ page, go, press, type }: DeskPage): Promise<void> {
  await go('账户');
  await press('Control+n');
  await expect(page.getByLabel('登录名')).toBeFocused();
  await type('lina');
  await press('Enter');
  await type('李娜');
  await press('Enter', 'Enter');
  await expect(page.getByLabel('首次密码')).toBeFocused();
  await type(FIRST_PASSWORD);
  await press('Control+Enter');
  await expect(page.getByText('李娜的账户已建好')).toBeVisible();
}

async function choose(door: DeskPage, name: string): Promise<void> {
  await door.page.getByRole('radio', { name }).press('Space');
}

test('an administrator makes an account; its owner chooses a password before anything else', async ({
  desk,
}) => {
  const administrator = await foundOffice(desk);
  await addClerk(administrator);
  const door = await lockDesk(desk, administrator);
  await choose(door, '李娜');
  await door.signIn(FIRST_PASSWORD);
  await expect(door.heading('李娜，请先改密码')).toBeVisible();
  await door.type(FIRST_PASSWORD);
  await door.press('Enter');
  await door.type(OWN_PASSWORD);
  await door.press('Enter');
  await door.type(OWN_PASSWORD);
  await door.press('Control+Enter');
  await door.opened();
  const areas = door.page.getByRole('navigation', { name: '功能' }).getByRole('link');
  await expect(areas).toHaveText([
    '今日',
    '档案',
    '申请',
    '核查',
    '发放',
    '志愿',
    '文书',
    '导入',
    '备份',
    '设置',
    '关于',
  ]);
});

test('a locked account is not at the door any more; a new password lets it in again', async ({ desk }) => {
  const administrator = await foundOffice(desk);
  const { page, press } = administrator;
  await addClerk(administrator);
  await page.getByRole('grid', { name: '账户' }).focus();
  await press('End', ' ');
  await page.getByRole('button', { name: '停用' }).press('Enter');
  await expect(page.getByRole('row', { name: /李娜.*已停用/ })).toBeVisible();

  const door = await lockDesk(desk, administrator);
  await expect(door.page.getByRole('radio')).toHaveCount(1);
  await door.signIn(ADMINISTRATOR.password);
  await door.opened();
  await door.go('账户');
  await door.page.getByRole('grid', { name: '账户' }).focus();
  await door.press('End', ' ');
  await door.page.getByRole('button', { name: '重新启用' }).press('Enter');
  await door.type('又当面告诉您了-2026');
  await door.press('Control+Enter');
  await expect(door.page.getByText('账户可以用了')).toBeVisible();
  await expect((await lockDesk(desk, door)).page.getByRole('radio')).toHaveCount(2);
});

test('the last administrator cannot be locked, and the window says why', async ({ desk }) => {
  const { page, go, press, alert } = await foundOffice(desk);
  await go('账户');
  await page.getByRole('grid', { name: '账户' }).focus();
  await press(' ');
  await page.getByRole('button', { name: '停用' }).press('Enter');
  await expect(alert).toContainText('最后一位在用的管理员');
});

test('wrong passwords cost a wait that doubles and outlives a restart', async ({ desk, launchDesk }) => {
  const door = await lockDesk(desk, await foundOffice(desk));
  for (const said of ['密码不对。请看看', '密码不对。请看看', '请等 2 秒']) {
    await door.signIn('不是这个密码呀呀呀');
    await expect(door.password).toHaveValue('');
    await expect(door.alert).toContainText(said);
  }
  await expect(door.page.getByRole('button', { name: '登录（Enter）' })).toBeEnabled();
  await door.signIn('不是这个密码呀呀呀');
  await expect(door.alert).toContainText(/请等 [34] 秒/);
  await door.page.getByRole('button', { name: '登录（Enter）' }).waitFor();
  await door.signIn('不是这个密码呀呀呀');
  await expect(door.alert).toContainText(/请等 [5-8] 秒/);
  await desk.close();
  const again = deskPage(await (await launchDesk()).firstWindow());
  await expect(again.alert).toContainText('请等');
});
