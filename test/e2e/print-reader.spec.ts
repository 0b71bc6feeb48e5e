/** Printing as on Windows, from Chromium's reader: what is kept, previewed and printed is the same, to half a millimetre. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { REGISTER } from '#test/support/bench/paper.ts';
import { ADMINISTRATOR, deskPage, foundOffice } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing } from '#test/support/electron/printing.ts';
import { printAsOnWindows as print } from '#test/support/print-as-on-windows.ts';
import { facesOutside } from '#test/support/pdf-words.ts';
import { pdfPages } from '#test/support/pdf.ts';
import {
  DOTS_PER_MM,
  type Ink,
  inked,
  moved,
  pageInk,
  strayInk,
  turnedRight,
} from '#test/support/pdf-ink.ts';

const test = printing.extend({ args: ['--print-as-on-windows'] });

/** Two dots are 0.4 mm. */
const NEAR = 2;

const PRINTED = { ok: true, data: { trouble: null } };

/** A page as it lies on upright paper. */
const upright = (ink: Ink): Ink => (ink.width > ink.height ? turnedRight(ink) : ink);

function expectSame(paper: Ink, kept: Ink, what: string): void {
  expect([paper.width, paper.height], what).toEqual([kept.width, kept.height]);
  expect(inked(paper), what).toBeGreaterThan(1000);
  expect([strayInk(paper, kept, NEAR), strayInk(kept, paper, NEAR)], what).toEqual([0, 0]);
}

/** Example sheets of all forms, one after the other. */
async function allForms(page: Page): Promise<{ pdf: Buffer; codes: readonly string[] }> {
  const all = await PDFDocument.create();
  const codes: string[] = [];
  for (const code of FORM_CODES) {
    const { pdf } = await drawSheet(page, FORMS[code].compose(FORMS[code].example));
    const one = await PDFDocument.load(pdf);
    for (const copied of await all.copyPages(one, one.getPageIndices())) {
      all.addPage(copied);
      codes.push(code);
    }
  }
  return { pdf: Buffer.from(await all.save()), codes };
}

test('every form comes out as it is kept, upright and wide ones in one job, and letters stay letters', async ({
  desk,
  service,
}) => {
  test.setTimeout(300_000);
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf, codes } = await allForms(page);
  expect(await print(page, pdf)).toEqual(PRINTED);
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  const paper = service.paperOf('Office');
  expect(pdfPages(paper)).toEqual({ count: codes.length, size: expect.stringContaining('(A4)') });
  expect(facesOutside(paper)).toEqual([]);
  for (const [index, code] of codes.entries())
    expectSame(pageInk(paper, index + 1), upright(pageInk(pdf, index + 1)), `${code}, page ${index + 1}`);
});

test('it is moved by what the printer was calibrated to, and of a range only that is printed', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf } = await drawSheet(page, { ...REGISTER, rows: REGISTER.rows.slice(0, 100), sum: null });
  const order = {
    offset: { right: 30, down: -20 },
    pages: { from: 2, to: 3 },
    sides: 'two',
    copies: 2,
  } as const;
  expect(await print(page, pdf, order)).toEqual(PRINTED);
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  const paper = service.paperOf('Office');
  for (const [place, number] of [2, 3].entries()) {
    const kept = moved(pageInk(pdf, number), 3 * DOTS_PER_MM, -2 * DOTS_PER_MM);
    expectSame(pageInk(paper, place + 1), upright(kept), `page ${number}`);
  }
  expect(service.settingsOf('Office')).toEqual({
    name: '打印',
    copies: 2,
    sides: 'DuplexNoTumble',
  });
});

test('a register of 8,737 lines comes out whole', async ({ desk, service }) => {
  test.setTimeout(300_000);
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf } = await drawSheet(page, REGISTER);
  const { count } = pdfPages(pdf);
  expect(count).toBeGreaterThan(300);
  expect(await print(page, pdf)).toEqual(PRINTED);
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  const paper = service.paperOf('Office');
  expect(pdfPages(paper).count).toBe(count);
  for (const number of [1, Math.floor(count / 2), count])
    expectSame(pageInk(paper, number), upright(pageInk(pdf, number)), `page ${number}`);
});

test('two that are printed at once come out one after the other, both whole', async ({ desk, service }) => {
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf: letter } = await drawSheet(page, FORMS.F32N.compose(FORMS.F32N.example));
  const { pdf: list } = await drawSheet(page, { ...REGISTER, rows: REGISTER.rows.slice(0, 100), sum: null });
  expect(await Promise.all([print(page, letter), print(page, list)])).toEqual([PRINTED, PRINTED]);
  await expect.poll(() => service.jobsOf('Office')).toBe(2);
  expectSame(pageInk(service.paperOf('Office'), 4), upright(pageInk(list, 4)), 'the last page of the second');
});

test('what is no PDF is not printed, and what comes after it is', async ({ desk, service }) => {
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  expect(await print(page, Buffer.from('%PDF-1.7 and nothing more'))).toMatchObject({
    ok: false,
    error: { code: 'print-failed' },
  });
  const { pdf } = await drawSheet(page, FORMS.F32N.compose(FORMS.F32N.example));
  expect(await print(page, pdf)).toEqual(PRINTED);
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
});

test('a printer that is gone by now is said not to have printed, and another prints on', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf } = await drawSheet(page, FORMS.F32N.compose(FORMS.F32N.example));
  expect(await print(page, pdf)).toEqual(PRINTED);
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  service.removePrinter('Office');
  expect(await print(page, pdf)).toMatchObject({ ok: false, error: { code: 'print-failed' } });
  service.addPrinter('Office');
  expect(await print(page, pdf)).toEqual(PRINTED);
});

test('what is being printed when the desk is locked comes out whole, and nothing of it stays open', async ({
  desk,
  service,
}) => {
  test.setTimeout(300_000);
  service.addPrinter('Office');
  const office = await foundOffice(desk);
  const { page } = office;
  const { pdf } = await drawSheet(page, REGISTER);
  const { count } = pdfPages(pdf);
  // The window that asked is gone before the answer comes.
  void print(page, pdf).catch(() => undefined);
  await expect.poll(() => desk.windows().length, { intervals: [20] }).toBeGreaterThan(1);
  await office.press('Control+l').catch(() => undefined);
  await expect.poll(() => service.jobsOf('Office'), { timeout: 60_000 }).toBe(1);
  expect(pdfPages(service.paperOf('Office')).count).toBe(count);
  // While nobody says that all of it has gone, the window that prints lingers for a minute.
  await expect.poll(() => desk.windows().length, { timeout: 90_000 }).toBe(1);
  const [left] = desk.windows();
  if (!left) throw new Error('The desk has no window left');
  const door = deskPage(left);
  await door.signIn(ADMINISTRATOR.password);
  await door.opened();
});
