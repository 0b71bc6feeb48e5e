/** Applications for the two subsidies, with the keyboard alone, in the practice office. */
import { openDemo } from '#test/support/desk-page.ts';
import { applyForNursing, approveOne, openEntitled } from '#test/support/applications-page.ts';
import { monthAgo } from '#test/support/office-day.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test.use({ deskOptions: { args: ['--demo'] } });
test.describe.configure({ timeout: 120_000 });

test('an application goes from 受理 to 审定, and its subsidy begins', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, go } = office;
  const name = await approveOne(office);
  await expect(page.getByText('已审定，补贴已经开始。')).toBeVisible();
  await expect(page.getByRole('region', { name: '决定时的情况' })).toContainText('✓ 符合');
  await expectAccessible(page);
  await page.getByRole('button', { name: '记下已告知本人…' }).press('Enter');
  await expect(page.getByLabel('告知日期')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText(/\d{4}-\d{2}-\d{2} 已告知本人（书面告知）/)).toBeVisible();
  await page.getByRole('link', { name: '看档案' }).press('Enter');
  await expect(page.getByRole('list', { name: '两项补贴' })).toContainText(/重度残疾人护理补贴.*享受中/);
  await go('申请');
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
  await expect(page.getByLabel('不同意的理由')).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByText('请写明理由，好书面告知本人。')).toBeVisible();
  await page.getByRole('radio', { name: '不同意' }).focus();
  await press('ArrowRight');
  await page.getByLabel('缺什么材料').focus();
  await type('户口簿复印件');
  await expect(page.getByLabel('缺什么材料')).toHaveValue('户口簿复印件');
  const today = await page.getByLabel('办理日期').inputValue();
  await page.getByLabel('办理日期').focus();
  await press('Control+a');
  await type('20200101');
  await press('Control+Enter');
  await expect(office.alert).toContainText('日期比到这一步的日子还早，没有保存。');
  await expect(page.getByLabel('缺什么材料')).toHaveValue('户口簿复印件');
  await expectAccessible(page);
  await page.getByLabel('办理日期').focus();
  await press('Control+a');
  await type(today);
  await press('Control+Enter');
  await expect(page.getByLabel('收到补正材料的日期')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText('村公示　待办')).toBeVisible();
  await page.getByRole('button', { name: '撤回申请…' }).press('Enter');
  await expect(page.getByLabel('为什么撤回')).toBeFocused();
  await type('本人不愿申请');
  await press('Control+Enter');
  await expect(page.getByText('○ 已撤回', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '更正上一步…' }).press('Enter');
  await expect(page.getByLabel('填错了什么')).toBeFocused();
  await type('听错了，本人还要申请');
  await press('Control+Enter');
  await expect(page.getByText('村公示　待办')).toBeVisible();
});

test('many go on together; who cannot is named, and the rest goes when asked again', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type, go } = office;
  await go('申请');
  await press('Control+n');
  for (const initial of ['王', '李']) {
    const picker = page.getByLabel('申请人');
    await expect(picker).toBeFocused();
    await type(`${initial}秀`);
    await expect(page.locator('.ant-select-item-option-active')).toContainText(`${initial}秀`);
    await press('Enter');
    await page.getByRole('checkbox', { name: '困难残疾人生活补贴' }).press(' ');
    await page.getByLabel('申请日期').focus();
    await press('Control+a');
    await type(initial === '王' ? '20250106' : '20250305');
    await press('Control+Enter');
    await expect(page.getByText('村公示　待办')).toBeVisible();
    await go('申请');
    await expect(page.getByRole('heading', { level: 1, name: '申请', exact: true })).toBeVisible();
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

test('whoever is paid already is told so at once, not that they may be', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, press, type } = office;
  await approveOne(office);
  await expect(page.getByText('已审定，补贴已经开始。')).toBeVisible();
  await page.getByRole('link', { name: '看档案' }).press('Enter');
  await page.getByRole('link', { name: '＋ 申请补贴' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: '困难残疾人生活补贴' })).toBeFocused();
  await press('Tab', ' ', 'Tab');
  await expect(page.getByLabel('申请日期')).toBeFocused();
  await press('Control+a');
  await type(monthAgo());
  const told = page.getByRole('region', { name: '重度残疾人护理补贴' });
  await expect(told).toContainText('✕ 不能受理');
  await expect(told).toContainText('已在享受该项补贴，无需重复申请，没有登记。请打开此人的档案');
  await expect(told).not.toContainText('✓ 符合');
  await expectAccessible(page);
});

test('a picker says how many are called so and shows them all, and a name with last digits finds one', async ({
  desk,
}) => {
  const { page, go, press, type } = await openDemo(desk);
  await go('档案');
  await type('王秀');
  const row = page.getByRole('grid', { name: '持证残疾人' }).getByRole('row', { name: /^王秀/ }).first();
  await expect(row).toBeVisible();
  const [, name = '', last = ''] =
    /^(王秀\S*).*?\d{6}\*{8}([\dX]{4})/s.exec((await row.innerText()).replaceAll('\n', ' ')) ?? [];
  expect(last).not.toBe('');
  await go('申请');
  await press('Control+n');
  const picker = page.getByLabel('申请人');
  await expect(picker).toBeFocused();
  await type('wang');
  const said = page.getByText(/^先列出 \d+ 人，共 [\d,]+ 人/);
  await expect(said).toContainText('先列出 12 人');
  for (let at = 0; at < 12; at += 1) await press('ArrowDown');
  await expect(said).not.toContainText('先列出 12 人');
  await expectAccessible(page);
  await press('Control+a');
  await type(`${name}${last}`);
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(said).toHaveCount(0);
  await press('Enter');
  await expect(page.getByRole('main').locator('.ant-select').first()).toContainText(
    new RegExp(`${name}.*${last}`),
  );
});
