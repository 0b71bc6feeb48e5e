/** What Tab stops at, page by page: each thing has a Chinese name, and no stop is one that nobody sees. */
import { openEntitled } from '#test/support/applications-page.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { expectNamedStops, tabStops } from '#test/support/tab-stops.ts';

test.use({ deskOptions: { args: ['--demo'] } });
test.describe.configure({ timeout: 180_000 });

test('every stop of a page has a Chinese name', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, go } = office;
  for (const area of ['今日', '档案', '申请', '发放', '志愿', '导入', '审计', '设置']) {
    await go(area);
    await expectNamedStops(page);
  }
  await openEntitled(office);
  await page.getByRole('button', { name: '修改概况' }).press('Enter');
  await expect(page.getByRole('button', { name: '保存（Ctrl+Enter）' })).toBeVisible();
  await expectNamedStops(page);
});

test('a choice is taken back with Delete, and what the mouse takes it back with is no stop', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, press } = office;
  const name = await openEntitled(office);
  await page.getByRole('link', { name: '＋ 申请补贴' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: '困难残疾人生活补贴' })).toBeFocused();
  const applicant = page.getByRole('main').locator('.ant-select').first();
  await expect(applicant).toContainText(name);
  await expect(applicant.getByRole('button', { name: '清除' })).toBeAttached();
  expect((await tabStops(page)).filter((stop) => stop.startsWith('button "清除"'))).toEqual([]);
  await expectNamedStops(page);
  await expect(applicant).toContainText(name);
  await applicant.getByRole('combobox').focus();
  await press('Delete');
  await expect(applicant).not.toContainText(name);
  await expect(applicant.getByRole('combobox')).toBeFocused();
});
