/** The office's own words tried on a real person; a Word document; some pages of a long paper; the calibration page. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDemo } from '#test/support/desk-page.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing as test } from '#test/support/electron/printing.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { pdfPages, pdfText } from '#test/support/pdf.ts';
import { pdfWords } from '#test/support/pdf-words.ts';
import { openFirst } from '#test/support/registry-page.ts';

test.use({ practice: true });

test('the words of a notice are changed, tried on the person who is at hand, and go back', async ({
  desk,
  service,
  dataFolder,
}) => {
  service.addPrinter('Office');
  const office = await openDemo(desk);
  const { page, press, heading } = office;
  const name = await openFirst(office);
  await page.getByRole('button', { name: '打印表单' }).press('Enter');
  await page.getByRole('menuitem', { name: '残疾人证到期换领提醒告知书' }).click();
  await expect(heading('残疾人证到期换领提醒告知书')).toBeVisible();
  const canvas = page.getByRole('region', { name: '预览' }).locator('canvas').first();
  await expect(canvas).toBeVisible();

  const saved = join(dataFolder, '提醒.docx');
  giveToDesk(dataFolder);
  await answerSaveDialog(desk, saved);
  await page.getByRole('button', { name: '存成 Word 文档' }).press('Enter');
  await expect.poll(() => existsSync(saved) && statSync(saved).size > 0).toBe(true);
  expect(readFileSync(saved).subarray(0, 2).toString('latin1')).toBe('PK');

  await page.getByRole('link', { name: '改这种文书的文字' }).press('Enter');
  const field = page.getByLabel(/^文字：/);
  await expect(field).toBeFocused();
  await field.fill('到期提醒\n{姓明}：您的证件快到期了，请来换领。');
  await page.getByRole('button', { name: '用这个人预览' }).press('Enter');
  await expect(page.getByText('“{姓明}”不是这种文书的栏目名，请对照右边改正。')).toBeVisible();
  await expect(canvas).toHaveCount(0);
  await field.fill('到期提醒\n{姓名}：您的证件快到期了，请来换领。');
  await page.getByRole('button', { name: '用这个人预览' }).press('Enter');
  await expect(canvas).toBeVisible();
  await expect(page.locator('.paper-text')).toContainText(name);
  await expectAccessible(page);
  await field.focus();
  await press('Control+Enter');
  await expect(page.getByText('已保存，以后的文书按新的文字打印。')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).press('Enter');
  await expect(page.locator('.paper-text')).toContainText(`${name}：您的证件快到期了`);
  await page.getByRole('link', { name: '改这种文书的文字' }).press('Enter');
  await expect(page.getByRole('button', { name: '取出这一版' })).toHaveCount(1);
  await page.getByRole('button', { name: '恢复原来的文字' }).press('Enter');
  await expect(page.getByText('已恢复原来的文字。')).toBeVisible();
  await expect(field).toHaveValue(/^残疾人证到期换领提醒告知书\n/);
});

test('some pages of a long paper are printed, and the page by which a printer is set', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const { page, go, press, heading } = await openDemo(desk);
  await go('文书');
  await page.getByRole('link', { name: '起草通知（公文）' }).press('Enter');
  await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
  await page.getByLabel('标题', { exact: true }).fill('关于核对名单的通知');
  await page.getByLabel('主送机关').fill('各乡镇残联');
  const body = Array.from({ length: 70 }, (_, line) => `第${line + 1}项，逐户核对。`).join('\n');
  await page.getByLabel(/正文/).fill(body);
  await press('Control+Enter');
  await expect(heading('通知（公文）')).toBeVisible();
  await expect(page.getByText(/^共 [45] 页$/)).toBeVisible();
  await page.getByLabel('从第几页').fill('2');
  await page.getByLabel('到第几页').fill('3');
  await press('Tab');
  await page.getByRole('button', { name: '打印（Ctrl+P）' }).press('Enter');
  await expect(page.getByText('已送到打印机“Office”，并已存档。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  const printed = service.paperOf('Office');
  expect(pdfPages(printed).count).toBe(2);
  expect(pdfText(printed)).toContain('第 2 页');
  expect(pdfText(printed)).toContain('第 3 页');
  expect(pdfText(printed)).not.toMatch(/第 [145] 页/);

  // A printer that puts everything 1.5 mm too far to the left: it is told once, and all that it prints is moved.
  await go('文书');
  await page.getByText('打印机和字体').click();
  await page.getByLabel('向右移（毫米，负数向左）').fill('1.5');
  await page.getByRole('button', { name: '打印校准页' }).press('Enter');
  await expect(page.getByText('校准页已送到打印机。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Office')).toBe(2);
  const measured = pdfWords(service.paperOf('Office')).find(({ text }) => text.startsWith('左边线'));
  // The cell's text stands 1.1 mm right of the line that is measured, which is 15 mm from the edge.
  expect(Math.abs((measured?.left ?? 0) - (15 + 1.1 + 1.5))).toBeLessThan(0.5);
});
