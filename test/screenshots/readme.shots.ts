import { join } from 'node:path';
import { firstDeskPage, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

const PICTURES = 'build/pictures';

const picture = (name: string) => ({ path: join(PICTURES, `${name}.png`) });

test('the first start', async ({ desk }) => {
  const { page, heading } = await firstDeskPage(desk);
  await expect(heading('欢迎使用残联业务台')).toBeVisible();
  await page.screenshot(picture('first-start'));
});

test.describe('the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  test('its people, and the proof of the audit log', async ({ desk }) => {
    const { page, go, press, type } = await openDemo(desk);
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
