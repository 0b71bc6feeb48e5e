import { expect, type Page } from '@playwright/test';
import type { DeskPage } from './desk-page.ts';

/** What is shown at each stop of the walk: its name, and whatever somebody does with the page then. */
type Stop = (name: string, page: Page) => Promise<void>;

/** The ten-minute demonstration of the practice office, with the keyboard alone: what leads through a clerk's month. */
export async function walkThroughDemo(desk: DeskPage, stop: Stop): Promise<void> {
  const { page, go, press, type } = desk;
  const shown = (name: string) => stop(name, page);

  await expect(page.getByRole('list', { name: '要办的事' }).getByRole('listitem').first()).toContainText(
    '急办',
  );
  await expect(page.getByRole('region', { name: '两年来的发放' })).toBeVisible();
  await shown('today');

  await go('档案');
  await type('王');
  await expect(page.getByRole('row', { name: /^王/ }).nth(3)).toBeVisible();
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('region', { name: '时间线' })).toBeVisible();
  await shown('person');

  await go('核查');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await shown('findings');

  await go('申请');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await shown('applications');
  await press('Tab');

  await go('发放');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('发放');
  await press('Control+n');
  await expect(page.getByText(/已制单，.*条。请看差异/)).toBeVisible({ timeout: 30_000 });
  await shown('payments');

  await go('志愿');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await shown('volunteers');

  await go('导入');
  await expect(page.getByText('民政等部门比对名单').first()).toBeVisible();
  await shown('import-runs');

  await go('备份');
  await expect(page.getByText(/林西残联/).first()).toBeVisible();
  await shown('backup');

  await go('练习');
  await page.getByRole('button', { name: '开始“找人、改档案”' }).press('Enter');
  await expect(page.getByRole('complementary', { name: '演练模式' })).toContainText(
    '练习“找人、改档案”第 1/1 步',
  );
  await shown('lesson');
}
