import type { DeskPage } from '#test/support/desk-page.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { fixtureFile } from '#test/support/fixture-files.ts';

/** Reading, checking and writing 8,832 people. */
export const LONG = { timeout: 60_000 };

/** 导入 → choosing with Enter. */
export async function chooseWorkbook(office: DeskPage, name: string): Promise<void> {
  const { page, go } = office;
  await go('导入');
  await expect(page.getByLabel('选工作簿', { exact: true })).toBeFocused();
  await chooseWithEnter(page, '选工作簿', fixtureFile(name));
}

/** One of the office's workbooks, from choosing it to its being written. */
export async function bringIn(office: DeskPage, name: string): Promise<void> {
  const { page, press } = office;
  await chooseWorkbook(office, name);
  await expect(page.getByRole('button', { name: '核对（Ctrl+Enter）' })).toBeEnabled(LONG);
  await expect(page.getByRole('grid', { name: /^工作簿/ })).toBeVisible();
  await press('Control+Enter');
  const write = page.getByRole('button', { name: '写入（Ctrl+Enter）' });
  const plan = page.getByRole('button', { name: '看计划（Ctrl+Enter）' });
  await expect(write.or(plan)).toBeEnabled(LONG);
  if (await plan.isVisible()) await press('Control+Enter');
  await expect(write).toBeEnabled(LONG);
  await press('Control+Enter');
  await expect(page.getByText(/已写入：/)).toBeVisible(LONG);
  // The next one can be chosen at once.
  await press('Control+n');
}
