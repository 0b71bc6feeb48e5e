/** Pictures for the manual's first hour. */
import { dirname, join } from 'node:path';
import { firstDeskPage, foundOffice, openDemo } from '#test/support/desk-page.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { printing } from '#test/support/electron/printing.ts';
import { formatStick, stickOf } from '#test/support/stick.ts';

const MEGABYTES = 64;
const picture = (name: string) => ({ path: join('build/manual/pictures', `${name}.png`) });

test('the first start', async ({ desk }) => {
  const { page, heading } = await firstDeskPage(desk);
  await expect(heading('欢迎使用残联业务台')).toBeVisible();
  await page.screenshot(picture('first-start'));
});

printing.describe('the practice office', () => {
  printing.use({ practice: true });
  printing('a preview, and where it is printed', async ({ desk, service }) => {
    service.addPrinter('HP-LaserJet', { isDefault: true });
    const { page, go, press, type } = await openDemo(desk);
    await go('档案');
    await type('王');
    await expect(page.getByRole('row', { name: /^王/ }).nth(3)).toBeVisible();
    await press('ArrowDown', 'Enter');
    await expect(page.getByRole('region', { name: '时间线' })).toBeVisible();
    await page.getByRole('button', { name: '打印表单' }).press('Enter');
    await page.getByRole('menuitem').first().click();
    await expect(page.getByRole('img', { name: /第 1 页/ }).locator('canvas')).toBeVisible();
    await expect(page.getByRole('button', { name: '打印（Ctrl+P）' })).toBeEnabled();
    await page.screenshot(picture('printing'));
  });
});

test('a stick that was plugged in', async ({ desk, dataFolder }) => {
  const { page, go } = await foundOffice(desk);
  await go('备份');
  await expect(page.getByText('没有看到 U 盘或移动硬盘')).toBeVisible();
  const place = dirname(dataFolder);
  const image = join(place, 'stick.img');
  formatStick(image, MEGABYTES);
  const stick = stickOf(image, join(place, '林西残联1'));
  giveToDesk(stick.folder);
  stick.plugIn();
  await expect(page.getByRole('region', { name: '插上了 U 盘' })).toBeVisible();
  await page.screenshot(picture('backup'));
  stick.throwAway();
});
