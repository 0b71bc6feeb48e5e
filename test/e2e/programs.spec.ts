/** Who is paid without a right, and who has a right and is not paid: worked off with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '#test/support/axe.ts';
import { foundOffice, openDemo } from '#test/support/desk-page.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { bringIn, LONG } from '#test/support/imports-page.ts';
import { pdfPages, pdfText } from '#test/support/pdf.ts';
import { openFirst } from '#test/support/registry-page.ts';

const BEFORE = [
  '01-持证残疾人名册.xlsx',
  '02-民政等部门比对名单-2026-11.xlsx',
  '04-两项补贴发放花名册-2026-10.xlsx',
];
const DEATHS = '03-死亡人员名单-2026.xlsx';

test.describe.configure({ timeout: 300_000 });

test('a death list proposes stops, accepted all of a kind; the 应享未享 list is worked off', async ({
  desk,
}) => {
  const office = await foundOffice(desk);
  const { page, press, type, go, heading } = office;
  for (const workbook of BEFORE) await bringIn(office, workbook);
  await bringIn(office, DEATHS);

  await go('今日');
  const todo = page.getByRole('listitem').filter({ hasText: '不再符合条件，还在享受' });
  await todo.getByRole('link').press('Enter');
  await expect(heading('核查')).toBeVisible();
  const dead = page.getByRole('button', { name: /^死亡 \d+$/ });
  const count = Number(((await dead.textContent()) ?? '').replace(/\D/g, ''));
  expect(count).toBeGreaterThan(10);
  await dead.press('Enter');
  const stops = page.getByRole('grid', { name: '不再符合，还在享受' });
  await expect(stops).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(stops.getByRole('row').nth(1)).toContainText('导入“03-死亡人员名单-2026.xlsx”');
  await expectAccessible(page);

  await stops.focus();
  await press('Home', 'Enter');
  await expect(page.getByRole('region', { name: '结论' })).toContainText('不能享受，本人在世这一条没有通过');
  await expectAccessible(page);
  await press('Escape');
  await expect(stops).toBeFocused();
  await press('Home', 'Shift+End', 'F2');
  await expect(page.getByRole('radio', { name: '已停发' })).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText('这些条件下没有。')).toBeVisible();
  await page.getByRole('button', { name: /^已处理/ }).press('Enter');
  await expect(stops).toHaveAttribute('aria-rowcount', String(count + 1));

  await press('Control+n');
  await expect(page.getByText(/上次全面核对：\d{4}-\d\d，8,832 人/)).toBeVisible(LONG);
  await page.getByRole('button', { name: /^符合条件，没有享受/ }).press('Enter');
  const missing = page.getByRole('grid', { name: '符合条件，没有享受' });
  await expect(missing).toHaveAttribute('aria-rowcount', /^\d{3,}$/);
  const rows = Number(await missing.getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeGreaterThan(100);
  await missing.focus();
  await press('Home', ' ', 'F2');
  await page.getByRole('radio', { name: '已申请' }).press('ArrowRight');
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: '不愿申请' })).toBeChecked();
  await press('Enter', 'Enter');
  await expect(page.getByLabel('谁告知的')).toBeFocused();
  await type('王村长');
  await press('Control+Enter');
  await expect(missing).toBeFocused();
  await expect(missing).toHaveAttribute('aria-rowcount', String(rows));
  await press('Home', 'Shift+End', 'F2', 'Control+Enter');
  await expect(page.getByText('没有要处理的。')).toBeVisible();
  await page.getByRole('button', { name: /^已处理/ }).press('Enter');
  await expect(missing).toHaveAttribute('aria-rowcount', String(rows + 1));
  await expect(missing.getByRole('row', { name: /不愿申请：.*王村长/ })).toBeVisible();
  await press('Control+n');
  await expect(page.getByText(/上次全面核对/)).toBeVisible(LONG);
  await page.getByRole('button', { name: '待处理 0' }).press('Enter');
  await expect(page.getByText('没有要处理的。')).toBeVisible();
});

test.describe('in the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  test('a standard is raised: what it moves is shown first, and its document is named', async ({ desk }) => {
    const office = await openDemo(desk);
    const { page, press, type, go, heading } = office;
    await go('核查');
    await page.getByRole('link', { name: '补贴政策' }).press('Enter');
    await expect(heading('补贴政策')).toBeVisible();
    await expect(page.getByText(/有 \d+ 条还没有和本县文件核对/)).toBeVisible();
    await expectAccessible(page);
    await press('Control+n');
    await page.getByLabel('每月多少元').focus();
    await type('130');
    await press('Enter');
    await type('203001');
    await press('Enter');
    await type('林民发〔2029〕9号');
    await press('Control+Enter');
    await expect(page.getByRole('row', { name: /2030-01/ }).first()).toContainText('0.00（0.00）');
    await press('Control+Enter');
    const list = page.getByRole('grid', { name: '补贴政策' });
    await expect(list.getByRole('row', { name: /每月 130.00 元.*2030-01.*林民发〔2029〕9号/ })).toBeVisible();

    await press('Control+n');
    const what = page.getByLabel('哪一项');
    await expect(what).toBeFocused();
    await type('新的补助');
    await expect(page.getByText('新的补助项目…').last()).toBeVisible();
    await press('Enter');
    await page.getByLabel('项目名称').focus();
    await type('燃油补贴');
    await page.getByLabel('资金来源').focus();
    await type('彩票公益金');
    await page.getByLabel('每次多少元').focus();
    await type('260');
    await page.getByLabel('满几周岁起').focus();
    await type('18');
    await page.getByLabel('自哪个月起').focus();
    await type('202601');
    await page.getByLabel('依据的文件').focus();
    await type('林残联〔2026〕11号');
    await expectAccessible(page);
    await press('Control+Enter');
    await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('（+');
    await press('Control+Enter');
    const grant = list.getByRole('row', {
      name: /燃油补贴.*每年一次 260.00 元，满 18 周岁.*林残联〔2026〕11号/,
    });
    await expect(grant).toBeVisible();
    await list.focus();
    await press('Home', 'Enter');
    await expect(page.getByLabel('依据的文件')).toBeFocused();
    await page.getByRole('link', { name: '谁符合' }).press('Enter');
    const fitting = page.getByRole('grid', { name: '燃油补贴符合的人' });
    await expect(fitting).toBeVisible(LONG);
    expect(Number(await fitting.getAttribute('aria-rowcount'))).toBeGreaterThan(1_000);
    await expectAccessible(page);
    await fitting.focus();
    await press('Home', 'Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('燃油补贴');
    await expect(page.getByRole('region', { name: '结论' })).toContainText('可以享受，260.00元');
    await press('Escape');
    await expect(fitting).toBeVisible(LONG);
    await press('Control+n');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/燃油补贴（\d{4}）/, LONG);
    await expect(page.getByRole('button', { name: '须由他人复核' })).toBeVisible();
    await expectAccessible(page);
  });

  test('why somebody has no subsidy is one step from their page, and goes on paper', async ({
    desk,
    dataFolder,
  }) => {
    const office = await openDemo(desk);
    const { page, press } = office;
    const name = await openFirst(office);
    await page.getByRole('link', { name: '为什么' }).first().press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name}：困难残疾人生活补贴`);
    await expect(page.getByRole('region', { name: '结论' })).toContainText('不能享受');
    const file = join(dataFolder, '说明.pdf');
    giveToDesk(dataFolder);
    await answerSaveDialog(desk, file);
    await page.getByRole('button', { name: '存成 PDF' }).press('Enter');
    await expect(page.getByText('已存成“说明.pdf”。')).toBeVisible();
    const paper = readFileSync(file);
    expect(pdfPages(paper)).toEqual({ count: 1, size: expect.stringContaining('(A4)') });
    const text = pdfText(paper);
    for (const words of ['补贴资格说明', name, '名单中没有', '国发〔2015〕52号'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    await press('F4');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('重度残疾人护理补贴');
    await press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  });
});
