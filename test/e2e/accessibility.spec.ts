import { expectAccessible } from '#test/support/axe.ts';
import { ADMINISTRATOR, firstDeskPage, foundOffice, openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

const AREAS = [
  '今日',
  '档案',
  '申请',
  '核查',
  '发放',
  '志愿',
  '导入',
  '备份',
  '账户',
  '审计',
  '设置',
  '关于',
];

test.describe('axe finds nothing', () => {
  test('before the office is founded, on its recovery sheet and at its door', async ({
    desk,
    launchDesk,
  }) => {
    const first = await firstDeskPage(desk);
    await expect(first.heading('欢迎使用残联业务台')).toBeVisible();
    await expectAccessible(first.page);
    await first.press('Control+Enter');
    await expect(first.page.getByText('请写姓名')).toBeVisible();
    await expectAccessible(first.page);
    await foundOffice(desk);
    await desk.close();
    const door = await firstDeskPage(await launchDesk());
    await expect(door.password).toBeFocused();
    await expectAccessible(door.page);
    await door.signIn('不是这个密码呀呀呀');
    await expect(door.alert).toBeVisible();
    await expectAccessible(door.page);
    await door.page.getByRole('button', { name: '用恢复码打开' }).press('Enter');
    await expect(door.heading('用恢复码打开')).toBeVisible();
    await expectAccessible(door.page);
  });

  for (const [look, theme] of [
    ['普通', 'light'],
    ['深色', 'dark'],
    ['高对比', 'contrast'],
  ] as const) {
    test(`in any area of the office, ${look}`, async ({ desk }) => {
      // Axe looks at every area here.
      test.setTimeout(120_000);
      const { page, go, press } = await foundOffice(desk);
      await go('设置');
      await page.getByRole('radio', { name: look }).press('Space');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const area of AREAS) {
        await go(area);
        await expectAccessible(page);
      }
      await press('?');
      await expect(page.getByRole('dialog', { name: '这一页的按键' })).toBeVisible();
      await expectAccessible(page);
      await press('Escape', 'F1');
      await expect(page.getByRole('dialog', { name: '使用说明' })).toBeVisible();
      await expectAccessible(page);
    });
  }

  test.describe('in the practice office', () => {
    test.use({ deskOptions: { args: ['--demo'] } });

    test('while a person is edited, added, compared with another, and on the words above the list', async ({
      desk,
    }) => {
      // Axe looks at a dozen pages here.
      test.setTimeout(120_000);
      const { page, go, press, type } = await openDemo(desk);
      await go('档案');
      await page.getByRole('combobox', { name: '加筛选条件' }).focus();
      await type('官地');
      await expect(page.getByRole('option', { name: '官地镇' }).first()).toBeAttached();
      await press('Enter');
      await expect(page.getByRole('button', { name: '去掉条件：官地镇' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('grid').focus();
      await press('Enter');
      await expect(page.getByRole('region', { name: '时间线' })).toBeVisible();
      const save = page.getByRole('button', { name: '保存（Ctrl+Enter）' });
      for (const open of ['＋ 换了新证', '＋ 添监护人', '＋ 添账户', '＋ 登记家庭']) {
        await page.getByRole('button', { name: open }).press('Enter');
        await expect(save).toBeVisible();
        await press('Control+Enter');
        await expect(page.getByText(/^请填“/).first()).toBeVisible();
        await expectAccessible(page);
        await press('Escape');
      }
      for (const open of ['改状态', '修改概况']) {
        await page.getByRole('button', { name: open }).press('Enter');
        await expect(save).toBeVisible();
        await expectAccessible(page);
        await press('Escape');
      }
      await press('Control+h');
      await expect(page.getByRole('dialog', { name: '历次改动' })).toBeVisible();
      await expectAccessible(page);
      await press('Escape');
      await go('档案');
      await press('Control+n');
      await type('15042419900101');
      await expectAccessible(page);
      await go('档案');
      await page.getByRole('link', { name: '疑似重复' }).press('Enter');
      await expect(page.getByText(/共 \d+ 对/)).toBeVisible();
      await expectAccessible(page);
    });

    test('with people in the list, a person open, a number asked for, a search, a form', async ({ desk }) => {
      const { page, go, press, search } = await openDemo(desk);
      await go('档案');
      await expect(page.getByRole('row').nth(5)).toBeVisible();
      await press('ArrowDown', 'ArrowDown', ' ');
      await expectAccessible(page);
      await press('Enter');
      await expect(page.getByRole('region', { name: '备注' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: '查看完整身份证号' }).press('Enter');
      await expect(page.getByLabel('查看的原因')).toBeFocused();
      await expectAccessible(page);
      await press('Escape');
      await search('王');
      await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible();
      await expectAccessible(page);
      await press('Escape');
      await go('练习');
      await page.getByLabel('身份证号').fill('15042419900101');
      await expectAccessible(page);
      await go('账户');
      await press('Control+n');
      await expect(page.getByRole('dialog', { name: '新建账户' })).toBeVisible();
      await expectAccessible(page);
    });
  });
});

test('fields, choices, dates and rows are named for those who listen', async ({ desk }) => {
  const { page, go } = await foundOffice(desk);
  await go('审计');
  await expect(page.getByRole('textbox', { name: '从' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '做了什么' })).toBeVisible();
  const grid = page.getByRole('grid', { name: '审计日志' });
  await expect(grid.getByRole('columnheader', { name: '时间' })).toBeVisible();
  await expect(grid.getByRole('row', { name: new RegExp(`${ADMINISTRATOR.name}.*登录`) })).toBeVisible();
  await go('设置');
  await expect(page.getByRole('radio', { name: '200 %' })).toBeVisible();
  await expect(page.getByRole('button', { name: '修改单位名称' })).toBeVisible();
});
