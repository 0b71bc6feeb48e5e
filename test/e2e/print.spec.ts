/** Paper: what the desk sends really comes out of a printer. */
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { ADMINISTRATOR, type DeskPage, foundOffice } from '#test/support/desk-page.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing as test } from '#test/support/electron/printing.ts';
import { pdfPages, pdfText } from '#test/support/pdf.ts';

const PRINT = '打印恢复单';

/** 设置 → 再打印一张, up to the sheet. */
async function openSheet({ page, go, press, type }: DeskPage): Promise<void> {
  await go('设置');
  await page.getByRole('button', { name: '再打印一张' }).press('Enter');
  await expect(page.getByLabel('先输入您自己的密码')).toBeFocused();
  await type(ADMINISTRATOR.password);
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: PRINT })).toBeFocused();
}

test('the recovery sheet comes out of the printer: one page A4, with code, raw key and words', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const office = await foundOffice(desk);
  const { page, code, press } = office;
  await openSheet(office);
  await expect(page.getByRole('combobox', { name: '打印机' })).toHaveCount(0);
  await press('Enter');
  await expect(page.getByText('已送到打印机“Office”。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Office')).toBe(1);

  const paper = service.paperOf('Office');
  expect(pdfPages(paper)).toEqual({ count: 1, size: expect.stringContaining('(A4)') });
  const text = pdfText(paper);
  for (const [index, group] of code.split('-').entries()) {
    expect(text).toContain(group);
    expect(text.replaceAll(' ', '')).toContain(`第${index + 1}组`);
  }
  const parsed = parseRecoveryCode(code);
  const key = 'key' in parsed ? Buffer.from(parsed.key).toString('hex') : 'no key';
  expect(text.replaceAll(/\s/g, '')).toContain(key);
  for (const words of ['数据恢复单', '林西县残疾人联合会', ADMINISTRATOR.name, '放进单位保险柜']) {
    expect(text).toContain(words);
  }
});

test('with several printers the system’s own is offered first, and another can be chosen', async ({
  desk,
  service,
}) => {
  service.addPrinter('Attic');
  service.addPrinter('Office', { isDefault: true });
  const office = await foundOffice(desk);
  const { page, press, focused } = office;
  await openSheet(office);
  const choice = page.getByRole('combobox', { name: '打印机' });
  await expect(choice).toBeVisible();
  await press('Enter');
  await expect(page.getByText('已送到系统默认打印机。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Office')).toBe(1);

  await press('Shift+Tab');
  await expect(choice).toBeFocused();
  await press('ArrowDown');
  await expect(choice).toHaveAttribute('aria-expanded', 'true');
  await press('ArrowDown', 'Enter');
  await expect(choice).toHaveAttribute('aria-expanded', 'false');
  await press('Tab');
  await expect(focused).toHaveText(PRINT);
  await press('Enter');
  await expect(page.getByText('已送到打印机“Attic”。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Attic')).toBe(1);
  expect(service.jobsOf('Office')).toBe(1);
  expect(pdfText(service.paperOf('Attic'))).toContain('数据恢复单');
});

test('without a printer the window says what to do, and prints as soon as there is one', async ({
  desk,
  service,
}) => {
  const office = await foundOffice(desk);
  const { page, press, alert } = office;
  await openSheet(office);
  await press('Enter');
  await expect(alert).toContainText('没有找到打印机。请接好打印机，或者先存成 PDF。');
  service.addPrinter('Office');
  await press('Enter');
  await expect(page.getByText('已送到打印机“Office”。')).toBeVisible();
  await expect(alert).toHaveCount(0);
});
