/** Many notices of one list: printed in its order, stopped, gone on with, and printed again after a paper jam. */
import { openDemo } from '#test/support/desk-page.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing as test } from '#test/support/electron/printing.ts';
import { pdfText } from '#test/support/pdf.ts';
import { numberOfToday } from '#test/support/office-day.ts';

const PEOPLE = 30;

test.use({ practice: true });

test('a run is stopped, gone on with, and its last sheets come again with the numbers that they had', async ({
  desk,
  service,
}) => {
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
  expect(last.replaceAll(/\s/g, '')).toContain(numberOfToday('林残告', PEOPLE));
  const name = await page.getByRole('row').nth(PEOPLE).getByRole('cell').nth(1).textContent();
  expect(last).toContain(name ?? 'nobody');

  // The printer jammed: the last two again.
  await page.getByLabel('从第几份开始').fill(String(PEOPLE - 1));
  await goOn.press('Enter');
  await expect.poll(() => service.jobsOf('Office')).toBe(PEOPLE + 2);
  expect(pdfText(service.paperOf('Office'))).toBe(last);
  const archive = await page.evaluate(async () => {
    const listed = await window.bridge.call('documents.archive', { form: null, before: null, limit: 50 });
    return JSON.stringify(listed);
  });
  expect(archive.match(/"number":"林残告/g)).toHaveLength(PEOPLE);
});
