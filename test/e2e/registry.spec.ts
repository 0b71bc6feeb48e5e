/** People found with the keyboard alone, in the practice office. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { openDemo } from '#test/support/desk-page.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test.use({ deskOptions: { args: ['--demo'] } });

test('somebody is found by the initials of their name, opened, and the way back finds the line', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, go, press, type } = office;
  await go('档案');
  await type('wf');
  await expect(page.getByRole('row', { name: /^王[芳凤飞峰福方]/u }).first()).toBeVisible();
  await press('ArrowDown', 'ArrowDown');
  const row = page.locator('[data-active="true"]');
  await expect(row).toHaveAttribute('aria-rowindex', '3');
  const second = row.getByRole('gridcell').first();
  const name = (await second.textContent()) ?? '';
  await press('Enter');
  await expect(office.heading(name)).toBeVisible();
  for (const block of [
    '概况',
    '证件',
    '监护人',
    '家庭',
    '账户',
    '待遇',
    '参保',
    '需求',
    '附件',
    '备注',
    '时间线',
  ])
    await expect(page.getByRole('region', { name: block, exact: true })).toBeVisible();
  await press('Escape');
  await expect(page.getByLabel('找人')).toHaveValue('wf');
  await expect(page.getByRole('grid')).toBeFocused();
  await expect(second).toHaveText(name);
});

test('Ctrl+K finds people before rooms, and Enter opens the best match', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, go, press } = office;
  await go('档案');
  const name = (await page.getByRole('gridcell').first().textContent()) ?? '';
  await go('今日');
  await office.search(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await press('Enter');
  await expect(office.heading(name)).toBeVisible();
});

test('whoever presses Enter before the answer is there gets whom they typed, not whom the search before found', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, go, press, type, heading } = office;
  await go('档案');
  const cell = (row: number) => page.getByRole('row').nth(row).getByRole('gridcell').first();
  await expect(cell(9)).toBeVisible();
  const names = [];
  for (const row of [1, 3, 5, 7, 9]) names.push((await cell(row).textContent()) ?? '');
  for (const name of names) {
    await press('Control+k');
    const field = page.getByRole('combobox', { name: '搜人、搜证号、搜功能' });
    await expect(field).toBeFocused();
    await type('wf');
    await expect(page.getByRole('option').first()).toContainText('王');
    await field.fill('');
    await type(name);
    await press('Enter');
    // Several are called so: the page before may say the same name.
    await expect(field).toBeHidden();
    await expect(heading(name)).toBeVisible();
  }
  for (const name of names) {
    await go('档案');
    const field = page.getByLabel('找人');
    await field.fill('wf');
    await expect(cell(1)).toHaveText(/^王/);
    await field.fill(name);
    await press('ArrowDown', 'Enter');
    await expect(heading(name)).toBeVisible();
  }
  await press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜人、搜证号、搜功能' })).toBeFocused();
  await type('没有这个人');
  await press('Enter');
  await expect(page.getByText('没有找到“没有这个人”。可以少打一个字。')).toBeVisible();
});

test('conditions are words that are added by typing and taken away one by one, and are kept by name', async ({
  desk,
}) => {
  const { page, go, press, type } = await openDemo(desk);
  await go('档案');
  await expect(page.getByText(/共 [\d,]+ 人/)).toBeVisible();
  const everybody = await page.getByText(/共 [\d,]+ 人/).textContent();
  await press('Tab');
  await type('官地镇');
  await press('Enter');
  await expect(page.getByRole('button', { name: '去掉条件：官地镇' })).toBeVisible();
  await type('一级');
  await press('Enter');
  await type('60-69');
  await press('Enter');
  await expect(page.getByRole('button', { name: '去掉条件：60 到 69 岁' })).toBeVisible();
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('一级');
  await expect(first).toContainText('官地镇');
  await press('Escape');
  await page.getByRole('button', { name: '存为常用…' }).press('Enter');
  await expect(page.getByLabel('起个名字')).toBeFocused();
  await type('官地镇六十多岁一级');
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: '★ 官地镇六十多岁一级（不再常用）' })).toBeVisible();
  for (const word of ['官地镇', '一级', '60 到 69 岁'])
    await page.getByRole('button', { name: `去掉条件：${word}` }).press('Enter');
  await expect(page.getByText(everybody ?? '')).toBeVisible();
  await page.getByRole('combobox', { name: '加筛选条件' }).focus();
  await type('六十多岁');
  await press('Enter');
  await expect(page.getByRole('button', { name: '去掉条件：官地镇' })).toBeVisible();
  await expect(page.getByRole('button', { name: '去掉条件：一级' })).toBeVisible();
});

test('a line of 今日 leads to the list that it counted', async ({ desk }) => {
  const { page, go } = await openDemo(desk);
  await go('今日');
  const line = page.getByRole('listitem').filter({ hasText: '人的残疾人证已过期' });
  const counted = /\d+/.exec((await line.textContent()) ?? '')?.[0] ?? '';
  await line.getByRole('link').press('Enter');
  await expect(page.getByRole('button', { name: '去掉条件：证件已过期' })).toBeVisible();
  await expect(page.getByText(`共 ${Number(counted).toLocaleString('zh-CN')} 人`)).toBeVisible();
});

test('the list is exported as it stands, with whole numbers only for a purpose', async ({
  desk,
  dataFolder,
}) => {
  const { page, go, press, type } = await openDemo(desk);
  const file = join(dataFolder, '名单.xlsx');
  giveToDesk(dataFolder);
  await answerSaveDialog(desk, file);
  await go('档案');
  await type('wf');
  await expect(page.getByRole('row', { name: /^王[芳凤飞峰福方]/u }).first()).toBeVisible();
  await press('Control+e');
  const dialog = page.getByRole('dialog', { name: '导出这个名单' });
  await expect(dialog.getByRole('radio', { name: '隐去中间几位' })).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText(/已把 \d+ 人存成“名单.xlsx”。/)).toBeVisible();
  await expect(dialog).toBeHidden();
  const masked = readFileSync(file);

  await press('Control+e');
  await expect(dialog.getByRole('radio', { name: '隐去中间几位' })).toBeFocused();
  await press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: '完整号码' })).toBeChecked();
  await expect(dialog.getByLabel('完整号码的用途')).toBeVisible();
  await press('Control+Enter');
  await expect(dialog.getByText('请写明用途，至少两个字。')).toBeVisible();
  await dialog.getByLabel('完整号码的用途').focus();
  await type('报送市残联');
  await press('Control+Enter');
  await expect(dialog).toBeHidden();
  const numbers = (content: Uint8Array) =>
    Object.values(read(content, { dense: true }).Sheets)
      .flatMap((sheet) => sheet['!data'] ?? [])
      .slice(2, -2)
      .map((row) => String(row[3]?.v));
  expect(numbers(masked).every((number) => /^\d{6}\*{8}\d{3}[\dX]$/.test(number))).toBe(true);
  expect(numbers(readFileSync(file)).every((number) => /^\d{17}[\dX]$/.test(number))).toBe(true);
  expect(numbers(readFileSync(file))).toHaveLength(numbers(masked).length);
});
