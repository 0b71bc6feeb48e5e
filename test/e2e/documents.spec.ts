/** Paper of the office: where things stand on it, and that the printer gets what the preview shows. */
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { registerPages } from '#shared/domain/documents/pages.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';
import { formatYuan, sumFen } from '#shared/domain/money.ts';
import { Fen } from '#shared/domain/money.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { printing } from '#test/support/electron/printing.ts';
import { pdfPages, pdfText } from '#test/support/pdf.ts';
import { facesOutside, firstInk, paperShade, pdfWords } from '#test/support/pdf-words.ts';
import { ask } from '#test/support/security-bridge.ts';
import { numberOfToday } from '#test/support/office-day.ts';

const LINE_MM = (29 * 25.4) / 72;
const NEAR = 0.5;

const noticeOf = (body: readonly string[]): Sheet => ({
  kind: 'notice',
  head: null,
  title: '通知',
  number: null,
  addressee: null,
  body: [...body],
  attachments: [],
  signature: { issuer: '林西县残疾人联合会', date: '2026年11月25日' },
  foot: [],
});

test('a notice stands in the geometry of GB/T 9704-2012: 28 characters by 22 lines from 37 and 28 mm', async ({
  desk,
}) => {
  const { page } = await foundOffice(desk);
  const text = '林西县残疾人两项补贴按月发放到本人账户'.repeat(60);
  const { pdf } = await drawSheet(page, noticeOf([text]));
  const words = pdfWords(pdf);
  expect(facesOutside(pdf)).toEqual([]);
  // The title is the first line, a blank one the second: the body begins on the third, two characters in.
  const body = words.filter((word) => word.page === 1 && Array.from(word.text).length > 20);
  expect(body).toHaveLength(20);
  const [first, second] = body;
  expect(Math.abs((first?.left ?? 0) - (28 + 31.6 * (25.4 / 72)))).toBeLessThan(NEAR);
  expect(first && Array.from(first.text)).toHaveLength(26);
  for (const [index, { left, right, middle, text: said }] of body.entries()) {
    // Where poppler puts a box around a letter is the face's affair; that lines are 29 pt apart is ours.
    expect(Math.abs(middle - (first?.middle ?? 0) - index * LINE_MM)).toBeLessThan(NEAR);
    if (index === 0) continue;
    expect(Array.from(said)).toHaveLength(28);
    expect(Math.abs(left - 28)).toBeLessThan(NEAR);
    expect(Math.abs(right - 184)).toBeLessThan(NEAR);
  }
  expect(second?.text.startsWith(Array.from(text)[26] ?? '')).toBe(true);
  // A page holds 22 lines: overleaf the text goes on at the top of the type area, without an indent.
  const overleaf = words.find((word) => word.page === 2);
  expect(Math.abs(firstInk(pdf, 2) - (37 + LINE_MM / 2))).toBeLessThan(NEAR);
  expect(Math.abs((overleaf?.left ?? 0) - 28)).toBeLessThan(NEAR);
});

test('every form is whole on its paper, with all faces in it, and nothing beyond the margins', async ({
  desk,
}) => {
  const { page } = await foundOffice(desk);
  for (const code of FORM_CODES) {
    const sheet = FORMS[code].compose(FORMS[code].example);
    const { pdf } = await drawSheet(page, sheet);
    const isWide = sheet.kind === 'register' && sheet.orientation === 'landscape';
    expect(pdfPages(pdf).size, code).toMatch(isWide ? /^84\d.* x 59\d/ : /^59\d.* x 84\d/);
    expect(facesOutside(pdf), code).toEqual([]);
    expect(paperShade(pdf), code).toBe(255);
    const [width, edge] = [isWide ? 297 : 210, sheet.kind === 'notice' ? 25.5 : 14.5];
    const beyond = pdfWords(pdf).filter(({ left, right }) => left < edge || right > width - edge);
    expect(beyond, code).toEqual([]);
    expect(pdfText(pdf).replaceAll(/\s/g, ''), code).toContain(sheet.title.replaceAll(/\s/g, '').slice(0, 8));
  }
});

test('a register of 8,737 lines has its head and subtotal on each page, and the total after the last', async ({
  desk,
}) => {
  const { page } = await foundOffice(desk);
  const amounts = Array.from({ length: 8_737 }, (_, index) => Fen.parse(12_500 + (index % 7)));
  const register: Sheet = {
    kind: 'register',
    orientation: 'landscape',
    title: '花名册',
    subtitle: '全县',
    columns: [
      { title: '序号', width: 40, align: 'center' },
      { title: '姓名', width: 127, align: 'left' },
      { title: '实发（元）', width: 100, align: 'right' },
    ],
    rows: amounts.map((fen, index) => [String(index + 1), '阿尔斯楞', formatYuan(fen)]),
    sum: { column: 2, amounts },
    signers: ['制表'],
    ledgerHead: null,
  };
  const pages = registerPages(register, USUAL_MARGINS);
  const { pdf } = await drawSheet(page, register);
  expect(pdfPages(pdf).count).toBe(pages.length);
  const text = pdfText(pdf);
  const subtotals = [...text.matchAll(/本页小计\s+([\d,.]+)/g)].map(([, said]) => said);
  expect(subtotals).toEqual(pages.map(({ subtotal }) => formatYuan(subtotal ?? Fen.parse(0))));
  expect(text).toMatch(
    new RegExp(`合计（大写：.+）\\s+${formatYuan(sumFen(amounts)).replaceAll('.', '\\.')}`),
  );
  expect(text.match(/序号/g)).toHaveLength(pages.length);
  expect(text).toContain(`第 ${pages.length} 页`);
});

test('what stands in the address line is asked of the shell alone', async ({ desk }) => {
  const { page } = await foundOffice(desk);
  expect(await ask(page, 'shell.draw', { sheet: {}, furniture: {} })).toMatchObject({
    error: { code: 'invalid-input' },
  });
});

printing(
  'a letter is written, looked at, printed and kept: the printer gets what the preview shows',
  async ({ desk, service }) => {
    service.addPrinter('Office');
    const office = await foundOffice(desk);
    const { page, go, press, type, heading } = office;
    await go('文书');
    await expectAccessible(page);
    await page.getByRole('link', { name: '起草通知（公文）' }).press('Enter');
    await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
    await type('关于核对名单的通知');
    await press('Enter');
    await expect(page.getByLabel('主送机关')).toBeFocused();
    await type('各乡镇残联');
    await press('Enter');
    await expect(page.getByLabel(/正文/)).toBeFocused();
    await type('一、核对名单\n各乡镇残联逐户核对。');
    await press('Control+Enter');
    await expect(heading('通知（公文）')).toBeVisible();
    await expect(page.getByText(numberOfToday('林残联', 1)).first()).toBeVisible();
    await expect(page.getByRole('img', { name: '第 1 页，共 1 页' }).locator('canvas')).toBeVisible();
    await expectAccessible(page);
    await expect(page.getByRole('button', { name: '打印（Ctrl+P）' })).toBeEnabled();
    await press('Control+p');
    await expect(page.getByText('已送到打印机“Office”，并已存档。')).toBeVisible();
    await expect.poll(() => service.jobsOf('Office')).toBe(1);

    const printed = service.paperOf('Office');
    const archived = await page.evaluate(async () => {
      const listed = await window.bridge.call('documents.archive', { form: null, before: null, limit: 1 });
      return JSON.stringify(listed);
    });
    expect(archived).toMatch(numberOfToday('林残联', 1));
    await go('文书');
    await page.getByText('已出文书').click();
    await page.getByRole('link', { name: '关于核对名单的通知' }).press('Enter');
    await expect(page.getByRole('button', { name: '打印（Ctrl+P）' })).toBeEnabled();
    await press('Control+p');
    await expect(page.getByText('已送到打印机“Office”。')).toBeVisible();
    await expect.poll(() => service.jobsOf('Office')).toBe(2);
    const again = service.paperOf('Office');
    expect(pdfText(again)).toBe(pdfText(printed));
    expect(pdfPages(again)).toEqual(pdfPages(printed));
    expect(pdfText(printed).normalize('NFKC').replaceAll(/\s/g, '')).toContain('各乡镇残联逐户核对。');
  },
);
