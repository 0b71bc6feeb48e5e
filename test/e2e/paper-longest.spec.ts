/** The longest names, addresses and sums: every form holds them, or goes on overleaf by its rule; nothing is cut off. */
import type { ElectronApplication } from '@playwright/test';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { REGISTER } from '#shared/domain/documents/pages.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { longest } from '#test/support/longest.ts';
import { facesOutside, pdfWords } from '#test/support/pdf-words.ts';

const WIDE = { left: 300, right: 200, top: 250, bottom: 200 };

/** What of the page that was drawn last is not where it should be. */
async function strayed(app: ElectronApplication): Promise<string[]> {
  const paper = app.windows().find((window) => window.url().endsWith('/print/sheet'));
  if (!paper) throw new Error('Nothing was drawn');
  return paper.evaluate(({ head, row: usual, sum }) => {
    const near = 1;
    const px = (millimetres: number) => (millimetres * 96) / 25.4;
    const said: string[] = [];
    for (const cell of document.querySelectorAll('td, th')) {
      const box = cell.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(cell);
      const text = range.getBoundingClientRect();
      if (text.width > 0 && (text.left < box.left - near || text.right > box.right + near))
        said.push(`out of its cell: ${cell.textContent}`);
    }
    for (const row of document.querySelectorAll<HTMLElement>('tr')) {
      const planned = row.style.height
        ? Number.parseFloat(row.style.height)
        : row.className === 'sum'
          ? sum
          : row.closest('thead')
            ? head
            : usual;
      if (row.getBoundingClientRect().height > px(planned) + near)
        said.push(`higher than was counted: ${row.textContent}`);
    }
    for (const page of document.querySelectorAll('.page')) {
      const foot = page.querySelector('.page-foot, .print-mark')?.getBoundingClientRect();
      const blocks = page.querySelectorAll('table, .grid-note, .signers, .type-area');
      for (const block of blocks)
        if (foot && block.getBoundingClientRect().bottom > foot.top + near)
          said.push(`over the line below: ${block.className}`);
      const title = page.querySelector('.page-title h1');
      if (title && title.getBoundingClientRect().height > 45) said.push(`title: ${title.textContent}`);
    }
    return said;
  }, REGISTER);
}

test('each form holds the longest that can stand in it, also between wide margins', async ({ desk }) => {
  const { page } = await foundOffice(desk);
  for (const code of FORM_CODES) {
    const sheet = FORMS[code].compose(longest(FORMS[code].example));
    const isWide = sheet.kind === 'register' && sheet.orientation === 'landscape';
    for (const margins of sheet.kind === 'notice' ? [USUAL_MARGINS] : [USUAL_MARGINS, WIDE]) {
      const { pdf, missing } = await drawSheet(page, sheet, margins);
      expect(missing, code).toEqual([]);
      expect(await strayed(desk), code).toEqual([]);
      expect(facesOutside(pdf), code).toEqual([]);
      const [left, right] =
        sheet.kind === 'notice' ? [25.5, 25.5] : [margins.left / 10 - 0.5, margins.right / 10 - 0.5];
      const beyond = pdfWords(pdf).filter(
        (word) => word.left < left || word.right > (isWide ? 297 : 210) - right,
      );
      expect(beyond, code).toEqual([]);
    }
  }
});
