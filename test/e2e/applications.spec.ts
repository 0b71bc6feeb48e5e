/** Applications for the two subsidies, with the keyboard alone, in the practice office. */
import type { DeskPage } from '#test/support/desk-page.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test.use({ deskOptions: { args: ['--demo'] } });
test.describe.configure({ timeout: 120_000 });

/** Somebody who has 护理补贴 coming: level one or two, and a certificate that goes on. Their page is open. */
async function openEntitled({ page, go, press, type }: DeskPage): Promise<string> {
  await go('档案');
  for (const condition of ['一级', '后到期', '证件正常']) {
    await page.getByRole('combobox', { name: '加筛选条件' }).focus();
    await type(condition);
    await press('Enter');
  }
  const grid = page.getByRole('grid', { name: '持证残疾人' });
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  const name = (await grid.getByRole('gridcell').first().textContent()) ?? '';
  await grid.focus();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return name;
}

/** From the open person to the application that was just taken in. */
async function applyForNursing(desk: DeskPage, name: string): Promise<void> {
  const { page, press } = desk;
  await page.getByRole('link', { name: '＋ 申请补贴' }).press('Enter');
  const nursing = page.getByRole('checkbox', { name: '重度残疾人护理补贴' });
  await expect(page.getByRole('checkbox', { name: '困难残疾人生活补贴' })).toBeFocused();
  await press('Tab');
  await expect(nursing).toBeFocused();
  await press(' ');
  await expect(page.getByRole('region', { name: '重度残疾人护理补贴' })).toContainText('✓ 符合');
  await press('Control+Enter');
  await expect(desk.heading(`${name}　重度残疾人护理补贴`)).toBeVisible();
}

test('an application goes from 受理 to 审定, and its subsidy begins', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type, go } = office;
  const name = await openEntitled(office);
  await applyForNursing(office, name);
  const course = page.getByRole('list', { name: '办理过程' });
  for (const step of ['村公示', '乡镇初审', '残联审核', '民政审定']) {
    await expect(course.locator('[aria-current="step"]')).toContainText(`${step}　待办`);
    await expect(page.getByRole('radio', { name: '同意', exact: true })).toBeFocused();
    await page.getByLabel('意见（可不填）').focus();
    await type(`${step}情况属实`);
    await press('Control+Enter');
    await expect(course).toContainText(`${step}　同意`);
  }
  await expect(page.getByText('已审定，自申请当月起享受。')).toBeVisible();
  await expect(page.getByRole('region', { name: '决定时的情况' })).toContainText('✓ 符合');
  await expectAccessible(page);
  await page.getByRole('link', { name: '看档案' }).press('Enter');
  await expect(page.getByRole('list', { name: '两项补贴' })).toContainText(/重度残疾人护理补贴.*享受中/);
  await go('补贴');
  await page.getByRole('radio', { name: '在办' }).focus();
  await press('ArrowRight', 'ArrowRight');
  const row = page.getByRole('row', { name: new RegExp(`^${name}.*已审定.*还没有`) });
  await expect(row).toBeVisible();
  await page.getByRole('grid', { name: '补贴申请' }).focus();
  await press(' ');
  await page.getByRole('button', { name: /标记选中的 1 件/ }).press('Enter');
  await expect(page.getByLabel('录入日期')).toBeFocused();
  await press('Control+Enter');
  await expect(
    page.getByRole('row', { name: new RegExp(`^${name}.*已审定.*\\d{4}-\\d{2}-\\d{2}$`) }),
  ).toBeVisible();
});

test('what is said wrongly is told in a sentence, and stays in the form', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  const name = await openEntitled(office);
  await applyForNursing(office, name);
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: '不同意' })).toBeChecked();
  await press('Control+Enter');
  await expect(page.getByText('请写明理由，好书面告知本人。')).toBeVisible();
  await page.getByRole('radio', { name: '不同意' }).focus();
  await press('ArrowRight');
  await page.getByLabel('缺什么材料').focus();
  await type('户口簿复印件');
  await page.getByLabel('办理日期').focus();
  await press('Control+a');
  await type('20200101');
  await press('Control+Enter');
  await expect(office.alert).toContainText('日期比到这一步的日子还早，没有保存。');
  await expect(page.getByLabel('缺什么材料')).toHaveValue('户口簿复印件');
  await expectAccessible(page);
  await page.getByLabel('办理日期').focus();
  await press('Control+a');
  await type(new Date().toISOString().slice(0, 10));
  await press('Control+Enter');
  await expect(page.getByLabel('收到补正材料的日期')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText('村公示　待办')).toBeVisible();
  await page.getByRole('button', { name: '撤回申请…' }).press('Enter');
  await expect(page.getByLabel('为什么撤回')).toBeFocused();
  await type('本人不愿申请');
  await press('Control+Enter');
  await expect(page.getByText('○ 已撤回', { exact: true })).toBeVisible();
});

test('many go on together; who cannot is named, and the rest goes when asked again', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type, go } = office;
  await go('补贴');
  await press('Control+n');
  for (const initial of ['王', '李']) {
    const picker = page.getByLabel('申请人');
    await expect(picker).toBeFocused();
    await type(`${initial}秀`);
    await expect(page.getByRole('option').first()).toBeAttached();
    await press('Enter');
    await page.getByRole('checkbox', { name: '困难残疾人生活补贴' }).press(' ');
    await page.getByLabel('申请日期').focus();
    await press('Control+a');
    await type(initial === '王' ? '20250106' : '20250305');
    await press('Control+Enter');
    await expect(page.getByText('村公示　待办')).toBeVisible();
    await go('补贴');
    await expect(page.getByRole('heading', { level: 1, name: '补贴', exact: true })).toBeVisible();
    if (initial === '王') await press('Control+n');
  }
  const grid = page.getByRole('grid', { name: '补贴申请' });
  await expect(grid.getByRole('row', { name: /▲ 超/ })).toHaveCount(2);
  await grid.focus();
  await press(' ', 'Shift+ArrowDown');
  await page.getByRole('button', { name: '村公示：办理选中的 2 件…' }).press('Enter');
  await expect(page.getByRole('radio', { name: '同意', exact: true })).toBeFocused();
  await page.getByLabel('办理日期').focus();
  await press('Control+a');
  await type('20250220');
  await press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('1 件不能这样办');
  await expect(dialog.getByRole('listitem')).toContainText('日期比到这一步的日子还早');
  await expectAccessible(page);
  await press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(grid.getByRole('row', { name: /待乡镇初审/ })).toHaveCount(1);
  await expect(grid.getByRole('row', { name: /待村公示/ })).toHaveCount(1);
});
