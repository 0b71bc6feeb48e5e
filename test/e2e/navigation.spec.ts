/** The rooms of the desk: in groups, with their names at any size, and with room for those that come. */
import { openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

test.use({ deskOptions: { args: ['--demo'] } });

/** So many areas are still to come. */
const TO_COME = 13;

test('stands in groups in the order of the day, and has room for thirteen more rooms', async ({ desk }) => {
  const { page } = await openDemo(desk);
  const navigation = page.getByRole('navigation', { name: '功能' });
  const groups = navigation.getByRole('region');
  await expect(groups.getByRole('heading')).toHaveText(['业务', '文书', '数据', '管理']);
  await expect(groups.nth(0).getByRole('link')).toHaveText(['今日', '档案', '申请', '核查', '发放', '志愿']);
  await expect(groups.nth(2).getByRole('link')).toHaveText(['导入', '备份']);
  const isScrolled = await navigation.evaluate((nav, count) => {
    const link = nav.querySelector('a');
    for (let more = 0; more < count; more += 1) link?.after(link.cloneNode(true));
    return nav.scrollHeight > nav.clientHeight;
  }, TO_COME);
  expect(isScrolled).toBe(false);
});

test('keeps its names when the text is twice as large', async ({ desk }) => {
  const { page, go } = await openDemo(desk);
  for (let step = 0; step < 10; step += 1) {
    const larger = page.getByRole('button', { name: '文字大一点' });
    await expect(larger).toBeVisible();
    if (await larger.isDisabled()) break;
    await larger.press('Enter');
  }
  await expect(page.getByRole('button', { name: '文字大一点' })).toBeDisabled();
  const links = page.getByRole('navigation', { name: '功能' }).getByRole('link');
  for (const link of await links.all()) {
    const { shown, whole } = await link.evaluate((element) => ({
      shown: element.clientWidth,
      whole: element.scrollWidth,
    }));
    expect(whole).toBeLessThanOrEqual(shown);
    expect((await link.textContent())?.length).toBe(2);
  }
  await go('发放');
});
