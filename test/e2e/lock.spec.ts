import {
  ADMINISTRATOR,
  deskPage,
  firstDeskPage,
  foundOffice,
  lockDesk,
  openDemo,
} from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { awaited } from '#test/support/electron/launch-seen.ts';
import { memoryHolds, processesOf } from '#test/support/electron/processes.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';

test('a lock keeps what was being typed, and the same account finds it again', async ({ desk }) => {
  const office = await foundOffice(desk);
  const { go, press, type } = office;
  await go('账户');
  await press('Control+n');
  await type('lina');
  await press('Enter');
  await type('李娜');
  const { page, signIn, opened, heading } = await lockDesk(desk, office);
  await signIn(ADMINISTRATOR.password);
  await opened();
  await expect(heading('账户')).toBeVisible();
  await expect(page.getByLabel('登录名')).toHaveValue('lina');
  await expect(page.getByLabel('姓名')).toHaveValue('李娜');
  await expect(page.getByLabel('首次密码')).toHaveValue('');
});

test('the window locks itself when nobody has touched it for the minutes that are set', async ({ desk }) => {
  const { page, go, press } = await foundOffice(desk);
  await go('设置');
  await page.getByRole('button', { name: '修改无人操作后锁定' }).press('Enter');
  await page.getByRole('textbox', { name: '无人操作后锁定' }).fill('1');
  await press('Control+Enter');
  await expect(page.getByText('“无人操作后锁定”已保存')).toBeVisible();
  const next = desk.waitForEvent('window');
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 61_000;
    // What the system reports of a resting mouse when another program's window opens over it.
    const rest = { screenX: 683, screenY: 384, bubbles: true };
    setInterval(() => document.body.dispatchEvent(new PointerEvent('pointermove', rest)), 100);
  });
  const door = (await awaited(desk, next)) ?? (await next);
  await expect(deskPage(door).password).toBeFocused();
});

test.describe('whoever comes back', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  test('finds the page that was left; another account begins at 今日', async ({ desk }) => {
    const office = await openDemo(desk);
    await office.go('档案');
    await office.type('王');
    await expect(office.page.getByRole('row', { name: /^王/ }).nth(3)).toBeVisible();
    await office.press('ArrowDown', 'Enter');
    await expect(office.page.getByRole('region', { name: '时间线' })).toBeVisible();
    const name = await office.page.getByRole('heading', { level: 1 }).innerText();
    const door = await lockDesk(desk, office);
    await door.page.getByRole('radio', { name: '演练经办' }).press('Space');
    await door.signIn(PRACTICE_PASSWORD);
    await door.opened();
    await expect(door.heading('今日')).toBeVisible();
    const back = await lockDesk(desk, door);
    await back.signIn(PRACTICE_PASSWORD);
    await back.opened();
    await expect(back.heading(name)).toBeVisible();
  });
});

test.describe('at the door', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  test('the keys up and down choose whose password is typed', async ({ desk }) => {
    const { page, password, press, type, opened } = await firstDeskPage(desk);
    await expect(password).toBeFocused();
    await type('typed for the first of them');
    await press('ArrowDown', 'ArrowDown');
    await expect(page.getByRole('radio', { name: '演练复核' })).toBeChecked();
    await expect(password).toBeFocused();
    await expect(password).toHaveValue('');
    await press('ArrowUp');
    await type(PRACTICE_PASSWORD);
    await press('Enter');
    await opened();
    await expect(page.getByText('演练经办（经办）')).toBeVisible();
    await expect(page.getByText('F1 说明')).toBeVisible();
  });
});

test.describe('after a lock', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  test('nothing of the people that were shown is in the memory of any window', async ({ desk }) => {
    const office = await openDemo(desk);
    const { page, go } = office;
    await go('档案');
    const name = (await page.getByRole('gridcell').first().textContent()) ?? '';
    expect(name.length).toBeGreaterThan(1);
    const main = desk.process().pid ?? 0;
    const renderers = () => processesOf(main).filter(({ type }) => type === 'renderer');
    expect(renderers().some(({ pid }) => memoryHolds(pid, name))).toBe(true);
    const door = await lockDesk(desk, office);
    await expect.poll(() => desk.windows().length).toBe(1);
    await expect.poll(() => renderers().filter(({ pid }) => memoryHolds(pid, name)).length).toBe(0);
    await door.signIn(PRACTICE_PASSWORD);
    await door.opened();
  });
});
