import { join } from 'node:path';
import { walkThroughDemo } from '#test/support/demo-walk.ts';
import { firstDeskPage, foundOffice, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { fixtureFile } from '#test/support/fixture-files.ts';

const PICTURES = 'build/pictures';

const picture = (name: string) => ({ path: join(PICTURES, `${name}.png`) });

test('the first start', async ({ desk }) => {
  const { page, heading } = await firstDeskPage(desk);
  await expect(heading('欢迎使用残联业务台')).toBeVisible();
  await page.screenshot(picture('first-start'));
});

test('a workbook with wrong cells', async ({ desk }) => {
  const { page, go, press } = await foundOffice(desk);
  await go('导入');
  await chooseWithEnter(page, '选工作簿', fixtureFile('08-名册-含错误.xlsx'));
  await expect(page.getByRole('button', { name: '核对（Ctrl+Enter）' })).toBeEnabled();
  await press('Control+Enter');
  const faults = page.getByRole('list', { name: '问题' }).getByRole('button', { name: /✕/ });
  await faults.nth(2).press('Enter');
  await expect(page.locator('[data-active="true"] .cell-fault')).toBeVisible();
  await page.screenshot(picture('imports'));
});

test.describe('the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'], founds: true } });

  test('its people, its months, and the proof of the audit log', async ({ desk }) => {
    const office = await openDemo(desk);
    const { page, go, press, type } = office;
    await walkThroughDemo(office, async (name) => {
      if (['today', 'person', 'payments'].includes(name)) await page.screenshot(picture(name));
    });
    await go('档案');
    await type('王');
    await expect(page.getByRole('row', { name: /^王/ }).nth(3)).toBeVisible();
    await press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
    await page.screenshot(picture('registry'));
    await go('审计');
    await press('Control+n');
    await expect(page.getByText(/核对完毕/)).toBeVisible();
    await page.screenshot(picture('audit'));
  });
});
