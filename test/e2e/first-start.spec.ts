import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMINISTRATOR, firstDeskPage, foundOffice, openDemo } from '#test/support/desk-page.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { pdfText } from '#test/support/pdf.ts';

const FOUNDING = '正在准备演练用的单位';

test('a new office: founded, its recovery sheet on paper, and open again the next day', async ({
  desk,
  launchDesk,
  dataFolder,
}) => {
  const { page, heading } = await foundOffice(desk);
  await expect(heading('今日')).toBeVisible();
  await expect(page.getByText('恢复单还没有打印')).toHaveCount(0);
  expect(existsSync(join(dataFolder, 'office', 'keyring.json'))).toBe(true);

  await desk.close();
  const door = await firstDeskPage(await launchDesk());
  await expect(door.heading('林西县残疾人联合会')).toBeVisible();
  await door.signIn(ADMINISTRATOR.password);
  await door.opened();
});

test('the first field has the focus, and what is wrong is said beside it', async ({ desk }) => {
  const { page, press, type } = await firstDeskPage(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  await press('Enter', 'Enter', 'Enter');
  await expect(page.getByLabel('姓名')).toBeFocused();
  await type('王芳');
  await press('Enter');
  await type('wangfang');
  await press('Enter');
  await type('太短了');
  await press('Enter');
  await type('不一样');
  await press('Control+Enter');
  await expect(page.getByText('密码至少要 10 个字符')).toBeVisible();
  await expect(page.getByText('两次输入的密码不一样')).toBeVisible();
  await expect(page.getByLabel('密码（')).toBeFocused();
});

test('the recovery sheet as PDF carries the code, the raw key and what to do', async ({
  desk,
  dataFolder,
}) => {
  const { page, code, go, press, type } = await foundOffice(desk);
  const file = join(dataFolder, '数据恢复单.pdf');
  await answerSaveDialog(desk, file);
  await go('设置');
  await page.getByRole('button', { name: '再打印一张' }).press('Enter');
  await type('不是这个密码呀呀呀');
  await press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('密码不对');
  await page.getByLabel('先输入您自己的密码').fill(ADMINISTRATOR.password);
  await press('Control+Enter');
  await page.getByRole('button', { name: '存成 PDF' }).press('Enter');
  await expect(page.getByText('已存成“数据恢复单.pdf”')).toBeVisible();
  const text = pdfText(readFileSync(file));
  for (const group of code.split('-')) expect(text).toContain(group);
  expect(text).toContain('林西县残疾人联合会');
  expect(text.replaceAll(/\s/g, '')).toMatch(/[0-9a-f]{64}/);
  expect(text).toContain('SQLCipher');
});

test.describe('the practice office', () => {
  test.use({ deskOptions: { args: ['--demo'], founds: true } });

  test('is founded on the first start, also when its window is loaded again meanwhile', async ({ desk }) => {
    const { page } = await firstDeskPage(desk);
    await expect(page.getByText(FOUNDING)).toBeVisible();
    await page.reload();
    await expect(page.getByText(FOUNDING)).toBeVisible();
    await page.reload();
    const { go } = await openDemo(desk);
    await go('档案');
    await expect(page.getByRole('gridcell').first()).toBeVisible();
  });
});
