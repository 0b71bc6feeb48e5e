/** 今日: the first days of an empty office, and a glance at one that has worked for two years. */
import { foundOffice, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { fixtureFile } from '#test/support/fixture-files.ts';
import { expectAccessible } from '#test/support/axe.ts';

test('an empty office is led through its first days, step by step', async ({ desk }) => {
  const { page, go, press } = await foundOffice(desk);
  const steps = page.getByRole('region', { name: '开始使用' });
  await expect(steps.getByRole('listitem')).toHaveCount(9);
  await expect(steps.locator('[aria-current="step"]')).toContainText('导入持证残疾人名册');
  await expect(steps.locator('[aria-current="step"]')).toContainText('需要：从残联系统导出的名册工作簿');
  await steps.getByRole('link').first().press('Enter');
  await chooseWithEnter(page, '选工作簿', fixtureFile('01-持证残疾人名册.xlsx'));
  await expect(page.getByRole('button', { name: '核对（Ctrl+Enter）' })).toBeEnabled();
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: '写入（Ctrl+Enter）' })).toBeEnabled();
  await press('Control+Enter');
  await expect(page.getByText(/已写入/).first()).toBeVisible();
  await go('今日');
  await expect(steps.locator('[aria-current="step"]')).toContainText('导入民政等部门比对名单');
  const first = page.getByRole('list', { name: '要办的事' }).getByRole('listitem').first();
  await expect(first).toContainText('现在电脑损坏将丢失全部资料（8,832 人）');
});

test.describe('the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'], founds: true } });

  test('shows at a glance what to do and how the office stands', async ({ desk }) => {
    const { page, press } = await openDemo(desk);
    const todos = page.getByRole('list', { name: '要办的事' }).getByRole('listitem');
    await expect(todos.first()).toContainText('! 急办');
    for (const words of [
      '不再符合条件',
      '这个月的补贴还没有制单',
      '公示异议',
      '年度复核还有',
      '志愿活动等核准',
    ])
      await expect(todos.filter({ hasText: words })).toHaveCount(1);
    await expect(page.getByRole('region', { name: /补贴$/ }).locator('[aria-current="step"]')).toContainText(
      '制单',
    );
    await expect(page.getByRole('region', { name: '部门名单' })).toContainText('天前');
    await expect(page.getByRole('region', { name: '备份', exact: true })).toContainText('待验证');
    await expect(page.getByRole('region', { name: '近七天' })).toContainText('演练经办');
    await expectAccessible(page);
    await page.getByRole('button', { name: '看表' }).press('Enter');
    await expect(page.getByRole('region', { name: '两年来的发放' }).getByRole('row')).toHaveCount(25);
    await todos.first().getByRole('link').press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('今日');
    await press('Alt+1');
    await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
  });
});
