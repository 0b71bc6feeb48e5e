/** Many notices of one list: printed in its order, stopped, gone on with, and printed again after a paper jam. */
import type { Page } from '@playwright/test';
import { documents } from '#shared/contract/documents.ts';
import { foundOffice, openDemo } from '#test/support/desk-page.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing as test } from '#test/support/electron/printing.ts';
import { pdfText } from '#test/support/pdf.ts';
import { ask } from '#test/support/security-bridge.ts';
import { numberOfToday } from '#test/support/office-day.ts';

const PEOPLE = 30;

/** Of all notices that were issued, the latest first. */
async function numbersOf(page: Page): Promise<string[]> {
  const archive = await page.evaluate(async () => {
    const listed = await window.bridge.call('documents.archive', { form: null, before: null, limit: 50 });
    return JSON.stringify(listed);
  });
  return Array.from(archive.matchAll(/"number":"(林残告[^"]*)"/g), ([, number = '']) => number);
}

const practice = test.extend({ practice: true });

practice(
  'a run is stopped, gone on with, and its last sheets come again with the numbers that they had',
  async ({ desk, service }) => {
    service.addPrinter('Office');
    const { page, go, press } = await openDemo(desk);
    await go('档案');
    await expect(page.getByRole('row').nth(9)).toBeVisible();
    await press('ArrowDown', 'Space');
    for (let more = 1; more < PEOPLE; more += 1) await press('Shift+ArrowDown');
    await page.getByRole('button', { name: `批量打印到期提醒（${PEOPLE} 份）` }).press('Enter');
    const start = page.getByRole('button', { name: '开始打印' });
    await expect(start).toBeFocused();
    await press('Enter');
    await expect(page.getByText(/^[2-9] \/ 30$/)).toBeVisible();
    await page.getByRole('button', { name: '停止' }).press('Enter');
    const goOn = page.getByRole('button', { name: '接着打印' });
    await expect(goOn).toBeVisible();
    const stopped = await page.getByRole('heading', { level: 1 }).locator('..').textContent();
    const done = Number(/已打印 (\d+) 份/.exec(stopped ?? '')?.[1]);
    expect(done).toBeGreaterThan(1);
    expect(done).toBeLessThan(PEOPLE);
    await expect.poll(() => service.jobsOf('Office')).toBe(done);
    await expect(page.getByLabel('从第几份开始')).toHaveValue(String(done + 1));

    await goOn.press('Enter');
    await expect(page.getByText(`共 ${PEOPLE} 份，已打印 ${PEOPLE} 份。`)).toBeVisible();
    await expect.poll(() => service.jobsOf('Office')).toBe(PEOPLE);
    const last = pdfText(service.paperOf('Office'));
    const numbers = await numbersOf(page);
    expect(numbers).toHaveLength(PEOPLE);
    expect(new Set(numbers).size).toBe(PEOPLE);
    expect(last.replaceAll(/\s/g, '')).toContain(numbers[0] ?? 'no number');
    const name = await page.getByRole('row').nth(PEOPLE).getByRole('cell').nth(1).textContent();
    expect(last).toContain(name ?? 'nobody');

    // The printer jammed: the last two again.
    await page.getByLabel('从第几份开始').fill(String(PEOPLE - 1));
    await goOn.press('Enter');
    await expect.poll(() => service.jobsOf('Office')).toBe(PEOPLE + 2);
    expect(pdfText(service.paperOf('Office'))).toBe(last);
    expect(await numbersOf(page)).toEqual(numbers);
  },
);

/** What a colleague does meanwhile. */
async function issueAnother(page: Page): Promise<void> {
  const asked = {
    form: 'F32N',
    subject: null,
    place: null,
    values: { 标题: '另一份', 称呼: '各乡镇残联', 正文: '请核对。' },
  };
  const composed = await ask(page, 'documents.compose', asked);
  if (!composed.ok) throw new Error(composed.error.code);
  const { number, title } = documents.compose.output.parse(composed.data);
  const issued = await page.evaluate(
    (paper) => {
      const pdf = new TextEncoder().encode('%PDF-1.7');
      return window.bridge.call('documents.issue', { ...paper, pages: 1, pdf, run: null });
    },
    { ...asked, number, title },
  );
  expect(issued).toMatchObject({ ok: true });
}

test('a letter whose number another got while it was looked at is shown again, with the next', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const { page, go, press, type, alert } = await foundOffice(desk);
  await go('文书');
  await page.getByRole('link', { name: '起草通知（公文）' }).press('Enter');
  await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
  await type('关于核对名单的通知');
  await page.getByLabel('主送机关').focus();
  await type('各乡镇残联');
  await page.getByLabel(/正文/).focus();
  await type('各乡镇残联逐户核对。');
  await press('Control+Enter');
  await expect(page.getByText(numberOfToday('林残联', 1)).first()).toBeVisible();
  const print = page.getByRole('button', { name: '打印（Ctrl+P）' });
  await expect(print).toBeEnabled();
  await issueAnother(page);
  await press('Control+p');
  await expect(alert).toHaveText('这个文号刚刚给了另一份文书，没有打印。预览已换成下一个号，请看过再打印。');
  await expect(page.getByText(numberOfToday('林残联', 2)).first()).toBeVisible();
  expect(service.jobsOf('Office')).toBe(0);
  await expect(print).toBeEnabled();
  await press('Control+p');
  await expect(page.getByText('已送到打印机“Office”，并已存档。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  expect(pdfText(service.paperOf('Office')).replaceAll(/\s/g, '')).toMatch(numberOfToday('林残联', 2));
});

practice(
  'a printer that was paused is told to the clerk; a run stops after the sheet that it has, and goes on',
  async ({ desk, service }) => {
    service.addPrinter('Office');
    service.pause('Office');
    const { page, go, press, alert } = await openDemo(desk);
    await go('档案');
    await expect(page.getByRole('row').nth(9)).toBeVisible();
    await press('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByRole('button', { name: '批量打印到期提醒（3 份）' }).press('Enter');
    await expect(page.getByRole('button', { name: '开始打印' })).toBeFocused();
    await press('Enter');
    await expect(alert).toHaveText(
      '批量打印停了下来。打印机被暂停了：在系统的打印队列里恢复就会接着打，不用再点打印。好了以后按“接着打印”。',
    );
    await expect(page.getByText('共 3 份，已打印 1 份。')).toBeVisible();
    await expect(page.getByLabel('从第几份开始')).toHaveValue('2');
    expect(service.jobsOf('Office')).toBe(0);

    service.resume('Office');
    await expect.poll(() => service.jobsOf('Office')).toBe(1);
    await page.getByRole('button', { name: '接着打印' }).press('Enter');
    await expect(page.getByText('共 3 份，已打印 3 份。')).toBeVisible();
    await expect.poll(() => service.jobsOf('Office')).toBe(3);
  },
);
