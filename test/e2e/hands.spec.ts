import { foundOffice, lockDesk, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test.describe('in the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'] } });

  test('the banner is on every page', async ({ desk }) => {
    const { page, go } = await openDemo(desk);
    for (const area of ['今日', '档案', '导入', '账户', '审计', '设置', '练习', '关于']) {
      await go(area);
      await expect(page.getByText('这里的人都是虚构的')).toBeVisible();
    }
  });

  test('dates, months, money and numbers are read as people type them', async ({ desk }) => {
    const { page, go, press, type } = await openDemo(desk);
    await go('练习');
    await page.getByLabel('身份证号').focus();
    await type('15042419751111012');
    await type('x');
    await expect(page.getByText('女，1975年11月11日出生')).toBeVisible();
    await press('Enter');
    await type('2001.2.3');
    await press('Enter');
    await expect(page.getByLabel('日期')).toHaveValue('2001-02-03');
    await type('202611');
    await press('Enter');
    await expect(page.getByLabel('月份')).toHaveValue('2026-11');
    await type('1,234.5');
    await press('Control+Enter');
    await expect(page.getByText('日期 2001-02-03；月份 2026-11；金额 壹仟贰佰叁拾肆元伍角')).toBeVisible();
    await page.getByLabel('日期').fill('2001-02-30');
    await press('Control+Enter');
    await expect(page.getByText('看不懂这个日期')).toBeVisible();
    await page.getByLabel('身份证号').fill('150424197511110121');
    await expect(page.getByText('校验位对不上').first()).toBeVisible();
  });

  test('a list is moved in, picked from, summed and copied with the keyboard', async ({ desk }) => {
    const { page, go, press, type } = await openDemo(desk);
    await go('档案');
    await type('王');
    await expect(page.getByRole('row', { name: /^王/ }).nth(3)).toBeVisible();
    await press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(page.getByText('选中 3 人')).toBeVisible();
    await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
    const copied = () => desk.evaluate(({ clipboard }) => clipboard.readText());
    await press('Control+c');
    await expect.poll(copied).toMatch(/^[^\n]+\n[^\n]+\n[^\n]+$/);
    expect(await copied()).toMatch(/^王.*\t(男|女)\t\d+\t\d{4}-\d\d-\d\d\t\d{6}\*{8}[\dX]{4}\t/);
    await press('End');
    await expect(page.getByText(/共 [\d,]+ 人 · 选中 3 人/)).toBeVisible();
    await page.getByRole('row', { name: /^王/ }).first().click();
    await press('Control+a');
    await expect(page.getByText('选中 3 人')).toHaveCount(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    const chosen = Number(
      /选中 ([\d,]+) 人/
        .exec((await page.getByRole('status').allTextContents()).join(' '))?.[1]
        ?.replaceAll(',', ''),
    );
    expect(chosen).toBeGreaterThan(30);
    await press('Control+c');
    await expect.poll(async () => (await copied()).split('\n').length).toBe(chosen);
  });

  test('a search finds a person while typing, and a number is shown whole for a reason', async ({ desk }) => {
    const { page, go, heading, press, type, search } = await openDemo(desk);
    await go('档案');
    const name = (await page.getByRole('gridcell').first().textContent()) ?? '';
    await search(name);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
    await press('Enter');
    await expect(heading(name)).toBeVisible();
    await page.getByRole('button', { name: '查看完整身份证号' }).press('Enter');
    await expect(page.getByLabel('查看的原因')).toBeFocused();
    await type('核对银行退回的账户');
    await press('Control+Enter');
    await expect(page.getByText(/^\d{17}[\dX]$/)).toBeVisible();
    await go('审计');
    await expect(page.getByRole('row', { name: /查看完整号码.*核对银行退回的账户/ })).toBeVisible();
  });

  test('people are added by a job that shows its progress and can be stopped', async ({ desk }) => {
    const { page, go } = await openDemo(desk);
    await go('练习');
    await page.getByLabel('再添多少人').fill('1000000');
    await page.getByRole('button', { name: '添加' }).press('Enter');
    const progress = page.getByRole('group', { name: '添加虚构的人' });
    await expect(progress).toBeVisible();
    await go('档案');
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    await progress.getByRole('button', { name: '停止' }).press('Enter');
    await expect(progress).toBeHidden();
    await go('审计');
    await expect(page.getByRole('row', { name: /添加虚构的人/ })).toHaveCount(0);
  });
});

test('the audit log is searched, read and verified', async ({ desk }) => {
  const { page, go, press, type } = await foundOffice(desk);
  await go('审计');
  await press('Control+n');
  await expect(page.getByText(/核对完毕：\d+ 条首尾相连/)).toBeVisible();
  await page.getByRole('combobox', { name: '做了什么' }).focus();
  await type('建立');
  await press('Enter');
  const grid = page.getByRole('grid', { name: '审计日志' });
  await expect(grid.getByRole('row', { name: /建立单位/ })).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(2);
  await grid.focus();
  await press('Enter');
  await expect(page.getByRole('dialog', { name: '第 1 条' })).toContainText('林西县残疾人联合会');
});

test('text size and colours are remembered for each account', async ({ desk }) => {
  const first = await foundOffice(desk);
  await first.go('设置');
  await first.page.getByRole('radio', { name: '200 %' }).press('Space');
  await first.page.getByRole('radio', { name: '高对比' }).press('Space');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await expect.poll(() => first.page.evaluate(() => window.innerWidth)).toBeLessThan(800);
  const door = await lockDesk(desk, first);
  await door.signIn('草原上的风-2026');
  await door.opened();
  await expect(door.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await expect.poll(() => door.page.evaluate(() => window.innerWidth)).toBeLessThan(800);
});

test('what was done is said until somebody had the time to read it, and then leaves its room', async ({
  desk,
}) => {
  const { page, go, press } = await foundOffice(desk);
  await go('设置');
  await page.getByRole('button', { name: '修改无人操作后锁定' }).press('Enter');
  await page.getByRole('textbox', { name: '无人操作后锁定' }).fill('20');
  await press('Control+Enter');
  const said = page.getByText('“无人操作后锁定”已保存');
  await expect(said).toBeVisible();
  await press('Tab');
  await expect(said).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('? lists the keys, F1 opens the manual at this page', async ({ desk }) => {
  const { page, go, press } = await foundOffice(desk);
  await go('账户');
  await press('?');
  await expect(page.getByRole('dialog', { name: '这一页的按键' })).toContainText('新建账户');
  await press('Escape');
  await press('F1');
  await expect(page.getByRole('dialog', { name: '使用说明' })).toContainText('最后一位在用的管理员不能停用');
});
