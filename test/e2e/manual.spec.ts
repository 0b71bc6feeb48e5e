/** The manual opens with F1, before there is an office as well, and its pictures are there. */
import { expectAccessible } from '#test/support/axe.ts';
import { firstDeskPage } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test('at the first start F1 tells how the first hour goes, and how to install many PCs', async ({ desk }) => {
  const { page, press, heading } = await firstDeskPage(desk);
  await expect(heading('欢迎使用残联业务台')).toBeVisible();
  await press('F1');
  const manual = page.getByRole('dialog', { name: '使用说明' });
  await expect(manual.getByRole('heading', { name: '第一个小时' })).toBeVisible();
  await expect(manual.locator('article')).toBeFocused();
  const pictures = manual.locator('article img');
  await expect(pictures).toHaveCount(3);
  for (const picture of await pictures.all())
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(1000);
  await expectAccessible(page);
  await manual.getByRole('button', { name: '给很多台电脑装' }).press('Enter');
  await expect(manual.getByRole('heading', { name: '给很多台电脑装' })).toBeVisible();
  await manual.getByRole('button', { name: '回到这一页的说明' }).press('Enter');
  await expect(manual.getByRole('heading', { name: '第一个小时' })).toBeVisible();
  await page.screenshot({ path: 'test-results/manual.png' });
  await press('Escape');
  await expect(manual).toBeHidden();
  await expect(page.getByLabel('单位名称')).toBeVisible();
});
