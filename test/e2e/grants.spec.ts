/** 一次性补助 from a pasted list to what came back later, in the format of the office's own bank, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { type DeskPage, lockDesk, openDemo } from '#test/support/desk-page.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { pageClient } from '#test/support/page-client.ts';
import { monthAgo } from '#test/support/office-day.ts';

const TITLE = '2026年助学补助';
const COLUMNS = ['姓名', '公民身份号码=证件号码', '社保卡/银行账号', '金额(元)', '摘要'];
const TOWNSHIP = /(街道|镇|乡|苏木)$/;
const LONG = { timeout: 60_000 };

test.describe.configure({ timeout: 180_000 });
test.use({ deskOptions: { args: ['--demo'] } });

/** The bank wants text with bars between its columns; one that nobody knows is named before anything is saved. */
async function setBank({ page, go, press, type }: DeskPage): Promise<void> {
  await go('设置');
  await page.getByRole('button', { name: '修改银行文件格式' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '银行文件格式' });
  await expect(dialog.getByLabel('名称')).toBeFocused();
  await press('Control+a');
  await type('林西农商行');
  await dialog.getByRole('radio', { name: '.txt' }).press('Space');
  await dialog.getByRole('radio', { name: 'UTF-8' }).press('Space');
  await dialog.getByLabel('分隔符（.csv、.txt）').focus();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await dialog.getByLabel(/^代发文件的列/).focus();
  await press('Control+a');
  await type('姓名\n心情');
  await press('Control+Enter');
  await expect(dialog.getByText('第 2 行看不懂，请照例子写。')).toBeVisible();
  await press('Control+a');
  await type(COLUMNS.join('\n'));
  await dialog.getByLabel(/^银行的话/).focus();
  await type('状态异常=05');
  await expectAccessible(page);
  await press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/\.txt，UTF-8，5 列/)).toBeVisible();
}

/** Three people of the county, each with an account: their numbers. */
async function threePeople({ page }: DeskPage): Promise<readonly string[]> {
  const { registry } = pageClient(page);
  const { rows } = await registry.page({ filter: {}, limit: 3 });
  const numbers: string[] = [];
  for (const [index, { id: personId, name }] of rows.entries()) {
    const account = { bank: '农村信用社', number: `62284800000000001${index}`, holderName: name } as const;
    const values = {
      ...account,
      holderRelation: '本人',
      holderReason: null,
      kind: '社保卡',
      validFrom: '2020-01-01',
      validTo: null,
    } as const;
    await registry.saveRecord({
      personId,
      recordId: null,
      record: { kind: 'account', values },
      reason: null,
    });
    const { value } = await registry.reveal({ personId, field: 'identity-number', reason: '造补助名单' });
    numbers.push(value);
  }
  return numbers;
}

/** A list with somebody unknown and no sum is held up line by line; mended, it is made. */
async function makeGrant({ page, go, press, type }: DeskPage, numbers: readonly string[]): Promise<void> {
  await go('发放');
  await page
    .getByRole('navigation', { name: '发放的各页' })
    .getByRole('link', { name: '其他发放单' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('其他发放单');
  await press('Control+n');
  await expect(page.getByLabel('补助的名称')).toBeFocused();
  await type(TITLE);
  await press('Enter');
  await type('林残联〔2026〕18号');
  const list = page.getByLabel(/^名单/);
  await list.focus();
  await type(`${numbers.join('\n')}\n没有这个人 300`);
  await press('Control+Enter');
  const rows = page.getByRole('grid', { name: '补助名单' });
  await expect(rows.getByText('✕ 没有金额')).toHaveCount(3);
  await expect(rows.getByText('✕ 查无此人')).toBeVisible();
  await expectAccessible(page);
  await list.focus();
  await press('Control+a');
  await type(numbers.map((number, index) => `${number} ${(index + 1) * 100}.50 大二`).join('\n'));
  await press('Control+Enter');
  await expect(page.getByText('3 人，合计 601.50 元，可以制单。')).toBeVisible();
  await press('Control+n');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE);
}

async function openGrant({ page, go, press }: DeskPage): Promise<void> {
  await go('发放');
  await page
    .getByRole('navigation', { name: '发放的各页' })
    .getByRole('link', { name: '其他发放单' })
    .press('Enter');
  await page.getByRole('grid', { name: '其他发放单' }).focus();
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE);
}

/** Locks the desk and sits somebody else down; the administrator stands chosen. */
async function takeSeat(app: ElectronApplication, desk: DeskPage, name?: string): Promise<DeskPage> {
  const door = await lockDesk(app, desk);
  if (name !== undefined) await door.page.getByRole('radio', { name }).press('Space');
  await door.signIn(PRACTICE_PASSWORD);
  await door.opened();
  return door;
}

/** 公示 a month ago, an objection against it, and what came of that: only then it can be sent. */
async function hangAndAnswer(desk: DeskPage): Promise<void> {
  const { page, press, type } = desk;
  await press('Control+n');
  await expect(page.getByLabel('从哪一天起公示')).toBeFocused();
  await press('Control+a');
  await type(monthAgo());
  await page.getByLabel('贴在哪里').focus();
  await press('Control+a');
  await type(' ');
  await press('Control+Enter');
  await expect(page.getByText('请写贴在哪里。')).toBeVisible();
  await type('残联门口');
  await press('Control+Enter');
  await expect(page.getByText(/已公示。$/)).toBeVisible(LONG);

  await page.getByRole('radio', { name: '公示' }).press('Space');
  const walls = page.getByRole('grid', { name: '公示', exact: true });
  await expect(walls.getByRole('gridcell', { name: TOWNSHIP }).first()).toBeVisible();
  await expect(walls.getByText('✓ 期满').first()).toBeVisible();
  await walls.focus();
  await press('ArrowDown', 'Enter');
  const sheet = page.getByRole('dialog', { name: /\D 公示名单$/ });
  await expect(sheet.getByRole('grid', { name: '公示名单' })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: '登记异议…' }).press('Enter');
  await expect(page.getByLabel('谁提的')).toBeFocused();
  await type('村民李某');
  await page.getByLabel('异议的内容').focus();
  await type('已经毕业');
  await press('Control+Enter');
  await expect(sheet.getByText(/村民李某：已经毕业（待处理）/)).toBeVisible();
  await sheet.getByRole('button', { name: '关上' }).press('Enter');
  await expect(walls.getByText('! 1 条异议待处理')).toBeVisible();

  await press('Control+n');
  await expect(page.getByLabel('哪一天')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('异议');
  await press('Escape');

  await walls.focus();
  await press('Enter');
  await sheet.getByRole('button', { name: '登记处理结果…' }).press('Enter');
  await expect(page.getByLabel('核查的情况')).toBeFocused();
  await type('学籍在，没有毕业');
  await press('Control+Enter');
  await expect(sheet.getByText(/不成立：学籍在，没有毕业/)).toBeVisible();
  await sheet.getByRole('button', { name: '关上' }).press('Enter');
  await expect(sheet).toBeHidden();
}

async function step({ page, press }: DeskPage, done: string): Promise<void> {
  await press('Control+n');
  await expect(page.getByLabel('哪一天')).toBeFocused();
  await press('Control+Enter');
  await expect(page.getByText(new RegExp(`${done}。$`))).toBeVisible(LONG);
}

type Said = Readonly<Record<number, { readonly amount?: string; readonly result?: string }>>;

/** The bank's answer to the file that it was sent, with what it says of some lines. */
function answerTo(sent: readonly (readonly string[])[], said: Said) {
  const lines = sent.map(([name, number, , amount, memo], index) => {
    const { amount: other = amount, result = '成功' } = said[index] ?? {};
    return [name, number, other, memo, result === '成功' ? result : '失败', result === '成功' ? '' : result];
  });
  const titles = ['姓名', '公民身份号码', '金额(元)', '摘要', '处理结果', '失败原因'];
  const text = [titles, ...lines].map((line) => line.join(',')).join('\r\n');
  return { name: '银行结果.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('pasted, made, objected to, sent in the bank’s own format, answered otherwise than sent, and come back later', async ({
  desk,
  dataFolder,
}) => {
  const maker = await openDemo(desk);
  await setBank(maker);
  await makeGrant(maker, await threePeople(maker));
  const checker = await takeSeat(desk, maker, '演练复核');
  await openGrant(checker);
  await expect(checker.page.getByRole('button', { name: '复核（F9）' })).toBeEnabled();
  await checker.press('F9');
  await expect(checker.page.getByRole('button', { name: '复核入账' })).toBeFocused();
  await checker.press('Enter');
  await expect(checker.page.getByText(/已复核入账。$/)).toBeVisible(LONG);

  const office = await takeSeat(desk, checker);
  const { page, press, type } = office;
  await openGrant(office);
  await hangAndAnswer(office);
  giveToDesk(dataFolder);
  const file = join(dataFolder, '代发.txt');
  await answerSaveDialog(desk, file);
  await page.getByRole('button', { name: '存代发文件' }).press('Enter');
  await expect(page.getByText('已存成“代发.txt”：3 条，601.50 元。')).toBeVisible(LONG);
  const [titles, ...sent] = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) => line.split('|'));
  expect(titles).toEqual(['姓名', '证件号码', '社保卡/银行账号', '金额(元)', '摘要']);
  expect(sent.map(([, , , amount]) => amount)).toEqual(['100.50', '200.50', '300.50']);
  await step(office, '已报送');
  await step(office, '已发放');

  // One line of another sum: looked at, left alone, then accepted with its reason.
  const answer = answerTo(sent, { 1: { amount: '200.00' } });
  await chooseWithEnter(page, '选银行结果文件', answer);
  const misfits = page.getByRole('dialog', { name: '银行文件有 1 条对不上' });
  await expect(misfits.getByText(/报送 200\.50 元，银行 200\.00 元/)).toBeVisible();
  await expect(misfits.getByLabel('第 1 条接受的理由')).toBeFocused();
  await expectAccessible(page);
  await press('Control+Enter');
  await expect(misfits.getByText('请写明理由。')).toBeVisible();
  await press('Escape');
  await expect(misfits).toBeHidden();
  await chooseWithEnter(page, '选银行结果文件', answer);
  await expect(misfits.getByLabel('第 1 条接受的理由')).toBeFocused();
  await type('银行扣手续费');
  await press('Control+Enter');
  await expect(page.getByText('对上了 3 条：发出 601.00 元，退回 0 条 0.00 元。')).toBeVisible(LONG);
  await step(office, '已关账');

  // 退汇, in the bank's own word for it.
  const late = answerTo(sent, { 1: { amount: '200.00' }, 2: { result: '状态异常' } });
  await chooseWithEnter(page, '选银行退汇文件', late);
  await expect(page.getByText('对上了 1 条：发出 0.00 元，退回 1 条 300.50 元。')).toBeVisible(LONG);
  await chooseWithEnter(page, '选银行退汇文件', late);
  await expect(page.getByText('这份文件里没有新的结果。')).toBeVisible(LONG);
  await page.getByRole('radio', { name: '退回' }).press('Space');
  await expect(page.getByRole('grid', { name: '退回' }).getByText(/冻结或止付/)).toBeVisible();
  await expectAccessible(page);
});
