/** The yearly review and the year's holidays, with the keyboard alone, in the practice office. */
import { expectAccessible } from '#test/support/axe.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { approveOne } from '#test/support/applications-page.ts';

test.use({ deskOptions: { args: ['--demo'] } });
test.describe.configure({ timeout: 120_000 });

test('everybody who is enrolled is reviewed, and who is left is counted down', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type, go } = office;
  const name = await approveOne(office);
  await go('申请');
  await page.getByRole('link', { name: '年度复核' }).press('Enter');
  await expect(office.heading('年度复核')).toBeVisible();
  await press('Control+n');
  await expect(page.getByRole('textbox', { name: '年度' })).toBeFocused();
  await expectAccessible(page);
  await press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '的复核，共 1 人。' })).toBeVisible();
  const towns = page.getByRole('grid', { name: '年度复核' });
  await towns.focus();
  const rows = await towns.getByRole('row').allTextContents();
  const index = rows.findIndex((text) => text.includes('● 在做'));
  for (let step = 1; step < index; step += 1) await press('ArrowDown');
  await press('Enter');
  await expect(page.getByText('应复核 1 人，还剩 1 人')).toBeVisible();
  await page.getByRole('grid', { name: '复核名单' }).focus();
  await press('Enter');
  await expect(page.getByRole('dialog', { name: `登记复核结果：${name}` })).toBeVisible();
  await expect(page.getByRole('radio', { name: '正常', exact: true })).toBeFocused();
  await press('ArrowRight', 'ArrowRight');
  await expect(page.getByLabel('情况和依据')).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByText('不是“正常”的，请写明情况或依据。')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('情况和依据').focus();
  await type('邻居称已随子女去外地');
  await press('Control+Enter');
  await expect(page.getByText('应复核 1 人，还剩 0 人')).toBeVisible();
  await expect(page.getByText('都复核过了。')).toBeVisible();
  await page.getByRole('radio', { name: /^还没有复核/ }).focus();
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*邻居称已随子女去外地`) })).toBeVisible();
  await expectAccessible(page);
});

/** Of a day of January. */
const weekday = (year: number, day: number) =>
  `周${'日一二三四五六'.charAt(new Date(Date.UTC(year, 0, day)).getUTCDay())}`;

test('a year’s holidays are pasted from the notice; what cannot be read is named by its line', async ({
  desk,
}) => {
  const { page, press, type, go } = await openDemo(desk);
  await go('设置');
  const enter = page.getByRole('button', { name: /^录入 \d{4} 年放假安排…$/ });
  await expect(enter).toBeVisible();
  const year = Number(/\d{4}/.exec(await enter.innerText())?.[0]);
  const newYear = `1月1日（${weekday(year, 1)}）至3日（${weekday(year, 3)}）放假`;
  const saturday = [4, 5, 6, 7, 8, 9, 10].find((day) => weekday(year, day) === '周六') ?? 0;
  await enter.press('Enter');
  await expect(page.getByLabel('依据的文件')).toBeFocused();
  await page.getByLabel('放假和上班的日子').focus();
  await type(`元旦：${newYear}。\n春节：2月30日放假。`);
  await press('Control+Enter');
  await expect(page.getByText('第 2 行：没有这一天')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('放假和上班的日子').focus();
  await press('Control+a');
  await type(`元旦：${newYear}，共3天。1月${saturday}日（周六）上班。`);
  await expect(page.getByText('读到放假 3 天，周末上班 1 天。')).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByRole('region', { name: '放假安排' })).toContainText('放假 3 天，周末上班 1 天');
});
