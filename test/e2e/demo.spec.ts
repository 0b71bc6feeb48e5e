/** The ten-minute demonstration: the practice office as a newcomer meets it, from its founding to a lesson and back. */
import { expectAccessible } from '#test/support/axe.ts';
import { walkThroughDemo } from '#test/support/demo-walk.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test.use({ deskOptions: { args: ['--demo'], founds: true } });

test('every stop of the demonstration has something real on it, and keeps nobody out', async ({ desk }) => {
  await walkThroughDemo(await openDemo(desk), async (_name, page) => expectAccessible(page));
});

for (const [look, theme] of [
  ['深色', 'dark'],
  ['高对比', 'contrast'],
] as const)
  test(`the same in the look ${look}`, async ({ desk }) => {
    const office = await openDemo(desk);
    await office.go('设置');
    await office.page.getByRole('radio', { name: look }).press('Space');
    await expect(office.page.locator('html')).toHaveAttribute('data-theme', theme);
    await office.go('今日');
    await walkThroughDemo(office, async (name, page) => {
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
    });
  });

test('a lesson notices what is done, and the office is put back as it was', async ({ desk }) => {
  const { page, go, press, type } = await openDemo(desk);
  await go('练习');
  await page.getByRole('button', { name: '开始“找人、改档案”' }).press('Enter');
  const banner = page.getByRole('complementary', { name: '演练模式' });
  await expect(banner).toContainText('第 1/1 步');
  await go('档案');
  await type('王');
  await expect(page.getByRole('row', { name: /^王/ }).nth(3)).toBeVisible();
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('region', { name: '时间线' })).toBeVisible();
  await press('F2');
  await page.getByLabel('户籍地址').fill('林西镇松漠大街1号');
  await press('Control+Enter');
  await expect(banner).toContainText('✓ 练习“找人、改档案”完成');
  await go('练习');
  await expect(page.getByRole('heading', { name: '练习：已完成 1 / 9' })).toBeVisible();
  await page.getByRole('button', { name: '恢复原样' }).press('Enter');
  const next = desk.waitForEvent('window');
  await page.getByRole('tooltip').getByRole('button', { name: '恢复原样' }).press('Enter');
  const door = await next;
  await expect(door.getByText('正在准备演练用的单位')).toBeVisible();
  await expect(door.getByLabel('密码', { exact: true })).toBeFocused({ timeout: 30_000 });
});
