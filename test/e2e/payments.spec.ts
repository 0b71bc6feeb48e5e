/** A month of the two subsidies with two accounts, from the office's workbooks to 关账, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { ADMINISTRATOR, type DeskPage, foundOffice, lockDesk } from '#test/support/desk-page.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { fixtureFile } from '#test/support/fixture-files.ts';
import { bringIn } from '#test/support/imports-page.ts';
import { monthAgo } from '#test/support/office-day.ts';

const MONTH = '2026-11';
const FIRST_PASSWORD = '当面告诉您的-2026';
const OWN_PASSWORD = '复核人自己的-2026';
const LONG = { timeout: 60_000 };

test.describe.configure({ timeout: 300_000 });

async function addReviewer({ page, go, press, type }: DeskPage): Promise<void> {
  await go('账户');
  await press('Control+n');
  await expect(page.getByLabel('登录名')).toBeFocused();
  await type('fuhe');
  await press('Enter');
  await type('赵敏');
  await press('Enter');
  await page.getByRole('radio', { name: /^复核/ }).press('Space');
  await page.getByLabel('首次密码').focus();
  await type(FIRST_PASSWORD);
  await press('Control+Enter');
  await expect(page.getByText('赵敏的账户已建好')).toBeVisible();
}

/** The room of payments, on the month of the workbooks whatever day it is. */
async function openMonth({ page, go, press }: DeskPage): Promise<void> {
  await go('发放');
  const heading = page.getByRole('heading', { level: 1 });
  const back = page.getByRole('button', { name: '上个月' });
  await expect(back).toBeVisible();
  await expect(heading).toHaveText(/^发放 \d{4}-\d{2}$/);
  for (let month = Month.parse((await heading.innerText()).slice(-7)); month > MONTH;) {
    await back.focus();
    await press('Enter');
    month = shiftMonth(month, -1);
    await expect(heading).toHaveText(`发放 ${month}`);
  }
  await expect(heading).toHaveText(`发放 ${MONTH}`);
}

/** A notice that began a month ago: its working days are over, whatever day it is. */
async function hangNotice({ page, press, type }: DeskPage): Promise<void> {
  await expect(page.getByRole('button', { name: '公示（Ctrl+N）' })).toBeEnabled(LONG);
  await press('Control+n');
  const from = page.getByLabel('从哪一天起公示');
  await expect(from).toBeFocused();
  await press('Control+a');
  await type(monthAgo());
  await press('Enter');
  await expect(page.getByLabel('公示几个工作日')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText(`${MONTH} 已公示。`)).toBeVisible(LONG);
}

async function step({ page, press }: DeskPage, name: string, done: string): Promise<void> {
  await expect(page.getByRole('button', { name: `${name}（Ctrl+N）` })).toBeEnabled(LONG);
  await press('Control+n');
  await expect(page.getByLabel('哪一天')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText(`${MONTH} ${done}。`)).toBeVisible(LONG);
}

const room = ({ page }: DeskPage, name: string) =>
  page.getByRole('navigation', { name: '发放的各页' }).getByRole('link', { name });

/** What came back is settled at the bank and sent again; what was paid too much comes back; a list is asked about. */
async function besideTheMonth(desk: DeskPage): Promise<void> {
  const { page, press, type } = desk;
  await room(desk, '退回重发').press('Enter');
  const returned = page.getByRole('grid', { name: '退回' });
  await expect(returned.getByRole('row')).toHaveCount(24);
  await expectAccessible(page);
  await returned.focus();
  await press('Space');
  await page.getByRole('button', { name: '选中的 1 条已在银行办妥…' }).press('Enter');
  await expect(page.getByLabel('办了什么')).toBeFocused();
  await type('本人到银行激活');
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: '重发 1 条（Ctrl+N）' })).toBeEnabled(LONG);
  await press('Control+n');
  await expect(page.getByText('发放单 2 号：1 条，125.00 元')).toBeVisible(LONG);
  await expectAccessible(page);

  await room(desk, '追缴').press('Enter');
  const overpaid = page.getByRole('grid', { name: '追缴' });
  await expect(overpaid.getByRole('row')).toHaveCount(18);
  await overpaid.focus();
  await press('Space');
  await expect(page.getByRole('button', { name: '登记退回 1 条（Ctrl+N）' })).toBeEnabled();
  await press('Control+n');
  await expect(page.getByLabel('凭什么单据')).toBeFocused();
  await type('银行回单 007');
  await press('Control+Enter');
  await expect(page.getByText('已登记退回 125.00 元。')).toBeVisible();
  await expect(overpaid.getByRole('row')).toHaveCount(17);
  await expectAccessible(page);

  await room(desk, '名单查询').press('Enter');
  await expect(page.getByLabel(/^名单/)).toBeFocused();
  await type('没有这个人');
  await press('Control+Enter');
  await expect(page.getByRole('grid', { name: '查询结果' }).getByText('✕ 查无此人')).toBeVisible();
  await expectAccessible(page);
}

test('made by one, confirmed by another, sent, answered by the bank, and closed', async ({
  desk,
  dataFolder,
}) => {
  const office = await foundOffice(desk);
  for (const name of [
    '01-持证残疾人名册.xlsx',
    '02-民政等部门比对名单-2026-11.xlsx',
    '03-死亡人员名单-2026.xlsx',
    '04-两项补贴发放花名册-2026-08.xlsx',
    '04-两项补贴发放花名册-2026-09.xlsx',
    '04-两项补贴发放花名册-2026-10.xlsx',
    '05-新增审批-2026-11.xlsx',
  ])
    await bringIn(office, name);
  await addReviewer(office);
  await openMonth(office);
  await expect(office.page.getByText('还没有制单。')).toBeVisible();
  await office.press('Control+n');
  await expect(office.page.getByText(`${MONTH} 已制单，8,698 条。请看差异。`)).toBeVisible(LONG);
  await expect(office.page.getByRole('row', { name: /生活补贴.*4,889 人.*4,861 人/ })).toBeVisible();
  await expect(office.page.getByRole('button', { name: '须由他人复核' })).toBeDisabled();
  await expect(
    office.page
      .getByRole('grid', { name: '和上月的差异' })
      .getByRole('row', { name: /停发.*死亡/ })
      .first(),
  ).toBeVisible();
  await expectAccessible(office.page);

  const door = await lockDesk(desk, office);
  await door.page.getByRole('radio', { name: '赵敏' }).press('Space');
  await door.signIn(FIRST_PASSWORD);
  await expect(door.heading('赵敏，请先改密码')).toBeVisible();
  for (const secret of [FIRST_PASSWORD, OWN_PASSWORD]) {
    await door.type(secret);
    await door.press('Enter');
  }
  await door.type(OWN_PASSWORD);
  await door.press('Control+Enter');
  await door.opened();
  await openMonth(door);
  await expect(door.page.getByRole('button', { name: '复核（F9）' })).toBeEnabled();
  // The key that means "new" elsewhere confirms nothing.
  await door.press('Control+n');
  await door.press('F9');
  const question = door.page.getByRole('dialog', { name: `复核 ${MONTH}` });
  await expect(question).toContainText('8,698 条，1,087,250.00 元');
  await expect(question).toContainText(/新增 \d+ 条，停发 \d+ 条，变更 \d+ 条/);
  await expectAccessible(door.page);
  await expect(question.getByRole('button', { name: '差异已看过，复核入账' })).toBeFocused();
  await door.press('Enter');
  await expect(door.page.getByText(`${MONTH} 已复核入账。`)).toBeVisible(LONG);
  await door.page.getByRole('radio', { name: '追缴' }).press('Space');
  await expect(door.page.getByRole('grid', { name: '追缴' }).getByRole('row')).toHaveCount(18);

  const back = await lockDesk(desk, door);
  await back.signIn(ADMINISTRATOR.password);
  await back.opened();
  await openMonth(back);
  await hangNotice(back);
  const file = join(dataFolder, '代发.xlsx');
  giveToDesk(dataFolder);
  await answerSaveDialog(desk, file);
  await back.page.getByRole('button', { name: '存代发文件' }).press('Enter');
  await expect(back.page.getByText('已存成“代发.xlsx”：8,684 条，1,087,250.00 元。')).toBeVisible(LONG);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  await step(back, '报送', '已报送');
  await step(back, '登记发放', '已发放');
  await chooseWithEnter(back.page, '选银行结果文件', fixtureFile('06-银行代发结果-2026-11.xlsx'));
  await expect(
    back.page.getByText('对上了 8,684 条：发出 1,084,375.00 元，退回 23 条 2,875.00 元。'),
  ).toBeVisible(LONG);
  await step(back, '关账', '已关账');
  await expect(back.page.getByRole('list', { name: '本月走到哪一步' })).toContainText('✓ 关账');
  await besideTheMonth(back);
});
