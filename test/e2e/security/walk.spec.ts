/** The policy costs nobody anything: every area, dialog and sheet works under it without a single complaint. */
import type { Page } from '@playwright/test';
import { type DeskPage, foundOffice, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

/** Errors and warnings of the console, uncaught errors and violations, from now on and through every reload. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('tellViolation', (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellViolation');
      const { effectiveDirective, blockedURI } = event;
      if (typeof tell === 'function') Reflect.apply(tell, window, [`${effectiveDirective} ${blockedURI}`]);
    });
  });
  await page.reload();
  return complaints;
}

/** A dialog or drawer that opens, and closes again with Esc. */
async function look({ page, press }: DeskPage, open: () => Promise<unknown>): Promise<void> {
  await open();
  const dialog = page.getByRole('dialog').last();
  await expect(dialog).toBeVisible();
  await press('Escape');
  await expect(dialog).toBeHidden();
}

async function walk(desk: DeskPage): Promise<void> {
  const { page, go, press } = desk;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const grid = page.getByRole('grid');
  await go('今日');
  for (const keys of ['Control+k', 'F1', '?']) await look(desk, () => press(keys));
  await go('档案');
  await page.getByRole('textbox', { name: '找人' }).fill('王');
  await grid.focus();
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('region', { name: '时间线' })).toBeVisible();
  await look(desk, () => press('Control+h'));
  await look(desk, () => button('查看完整身份证号').click());
  await press('F2');
  await expect(page.getByRole('group', { name: '改身份证号' })).toBeVisible();
  await press('Escape', 'Escape');
  await expect(grid).toBeFocused();
  await page.getByRole('link', { name: '疑似重复' }).press('Enter');
  await expect(page.getByText(/共 \d+ 对/)).toBeVisible();
  await go('档案');
  await press('Control+n');
  await expect(page.getByRole('heading', { name: '残疾人证（没有就空着）' })).toBeVisible();
  await go('志愿');
  await look(desk, () => press('Control+n'));
  await page.getByRole('link', { name: '全年' }).press('Enter');
  await expect(page.locator('.chart svg').first()).toBeVisible();
  await go('导入');
  await expect(page.getByText('还没有导过')).toBeVisible();
  await go('账户');
  await look(desk, () => press('Control+n'));
  await grid.focus();
  await press('Space');
  await look(desk, () => button('修改（F2）').click());
  await look(desk, () => button('重设密码').click());
  await go('审计');
  await press('Control+n');
  await expect(page.getByText('没有被改动过')).toBeVisible();
  await grid.focus();
  await look(desk, () => press('Enter'));
  await go('设置');
  for (const edit of await page.getByRole('button', { name: /^修改/ }).all())
    await look(desk, () => edit.click());
  await go('练习');
  await page.getByLabel('金额').fill('125');
  await press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '金额' })).toBeVisible();
  await go('关于');
  await expect(page.getByText('数据文件夹', { exact: true })).toBeVisible();
}

test.describe('the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  for (const [look, theme] of [
    ['普通', 'light'],
    ['深色', 'dark'],
    ['高对比', 'contrast'],
  ] as const) {
    test(`every area in the look ${look} keeps to the policy`, async ({ desk }) => {
      const page = await deskWindow(desk);
      const complaints = await complaintsOf(page);
      const office = await openDemo(desk);
      await office.go('设置');
      await office.page.getByRole('radio', { name: look }).press('Space');
      await expect(office.page.locator('html')).toHaveAttribute('data-theme', theme);
      await walk(office);
      expect(complaints).toEqual([]);
    });
  }
});

test('founding an office keeps to the policy', async ({ desk }) => {
  const complaints = await complaintsOf(await deskWindow(desk));
  await foundOffice(desk);
  expect(complaints).toEqual([]);
});

test('drawing a sheet of paper keeps to the policy', async ({ desk }) => {
  const { page, said } = await openPrintWindow(desk, await deskWindow(desk));
  const complaints = await complaintsOf(page);
  await expect(page.getByRole('heading', { name: '数据恢复单' })).toBeVisible();
  expect([...complaints, ...(await said())]).toEqual([]);
});
