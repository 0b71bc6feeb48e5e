import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { test } from '#test/support/electron/fixtures.ts';

const DOTS_PER_INCH = '34';

/** The first page of each form with its example, side by side. */
test('all forms', async ({ desk }) => {
  const { page } = await foundOffice(desk);
  const shown: { code: string; name: string; picture: string }[] = [];
  for (const code of FORM_CODES) {
    const { pdf } = await drawSheet(page, FORMS[code].compose(FORMS[code].example));
    const picture = execFileSync('pdftoppm', ['-png', '-r', DOTS_PER_INCH, '-f', '1', '-l', '1', '-'], {
      input: pdf,
    });
    shown.push({ code, name: FORMS[code].name, picture: picture.toString('base64') });
  }
  await page.evaluate((forms) => {
    const sheet = document.createElement('main');
    sheet.id = 'forms';
    sheet.style.cssText =
      'position:absolute;inset:0 auto auto 0;z-index:9999;width:1500px;display:flex;flex-wrap:wrap;gap:12px;padding:12px;background:#dde1e6';
    for (const { code, name, picture } of forms) {
      const figure = document.createElement('figure');
      figure.style.cssText = 'margin:0;font-size:13px;text-align:center';
      const image = document.createElement('img');
      image.src = `data:image/png;base64,${picture}`;
      image.style.cssText = 'display:block;margin:auto;box-shadow:0 1px 4px #0006';
      const caption = document.createElement('figcaption');
      caption.textContent = `${code} ${name}`;
      figure.append(image, caption);
      sheet.append(figure);
    }
    document.body.replaceChildren(sheet);
  }, shown);
  await page
    .locator('#forms')
    .screenshot({ path: join('build', 'pictures', 'forms.jpg'), type: 'jpeg', quality: 60 });
});
