/** Two files of one person made one, and two again, with the keyboard alone, in the practice office. */
import { openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { inventedNumber, openFirst } from '#test/support/registry-page.ts';

test.use({ deskOptions: { args: ['--demo'] } });

test('a pair that looks alike is compared side by side, merged for a reason, and parted again', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, go, heading, press, type } = office;
  const name = await openFirst(office);
  const basics = page.getByRole('group', { name: '概况' });
  const birth =
    (await basics
      .getByText(/^\d{4}-\d\d-\d\d$/)
      .first()
      .textContent()) ?? '';
  const number = inventedNumber(birth.replaceAll('-', ''), '024');
  await go('档案');
  await press('Control+n');
  await expect(page.getByLabel('身份证号', { exact: true })).toBeFocused();
  await type(number);
  await press('Enter');
  await type(name);
  await page.getByLabel('户籍乡镇、村').focus();
  await type('官地镇 龙头山');
  await press('Enter');
  await page.getByLabel('残疾人证号').focus();
  await press('Control+a', 'Delete');
  await expect(page.getByRole('complementary', { name: '可能是同一个人' })).toContainText('出生日期相同');
  await press('Control+Enter');
  await expect(heading(name)).toBeVisible();

  await go('档案');
  await page.getByRole('link', { name: '疑似重复' }).press('Enter');
  const list = page.getByRole('grid', { name: '疑似重复' });
  await expect(list).toBeVisible();
  await list.focus();
  const active = list.locator('[data-active="true"]');
  await press('Home');
  for (let row = 2; row < 400; row += 1) {
    await expect(active).toHaveAttribute('aria-rowindex', String(row));
    if (((await active.textContent()) ?? '').includes('650101')) break;
    await press('ArrowDown');
  }
  await expect(active).toContainText('650101');
  await press('Enter');
  await expect(heading('两份并排')).toBeVisible();
  await expect(page.getByRole('row', { name: /≠ 身份证号/ })).toContainText('650101********');
  await page.getByLabel('为什么是同一个人').focus();
  await type('换了身份证号，重复建档');
  await press('Control+Enter');
  await expect(heading(name)).toBeVisible();

  await go('档案');
  await page.getByRole('link', { name: '疑似重复' }).press('Enter');
  const merged = page.getByRole('region', { name: '合并过的' }).getByRole('listitem');
  await expect(merged).toContainText('换了身份证号，重复建档');
  await merged.getByRole('button', { name: '撤销合并' }).press('Enter');
  await expect(merged).toContainText('已撤销');
});
