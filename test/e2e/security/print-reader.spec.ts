/** The window that prints a document from Chromium's reader has plugins, which no other has, and nothing else at all. */
import type { ElectronApplication } from '@playwright/test';
import { FORMS } from '#shared/domain/documents/forms.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing } from '#test/support/electron/printing.ts';
import { printAsOnWindows } from '#test/support/print-as-on-windows.ts';

const test = printing.extend({ args: ['--print-as-on-windows'] });

/** Asks in the window that prints; it stays for a while where Electron does not say that its job has gone. */
function inPrintingWindow(desk: ElectronApplication, script: string): Promise<unknown> {
  return desk.evaluate(async ({ BrowserWindow }, source) => {
    const printer = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://paper/'),
    );
    if (!printer) return 'no window';
    const said: unknown = await printer.webContents.executeJavaScript(source);
    return said;
  }, script);
}

test('it loads its document and the reader alone, goes nowhere, and has no bridge', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf } = await drawSheet(page, FORMS.F32N.compose(FORMS.F32N.example));
  await printAsOnWindows(page, pdf);
  const preferences = await desk.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      const given: unknown = typeof read === 'function' ? Reflect.apply(read, webContents, []) : undefined;
      const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag'];
      return names.filter((name) => Reflect.get(new Object(given), name) === true).join(', ');
    }),
  );
  expect(new Set(preferences)).toEqual(new Set(['sandbox, contextIsolation']));
  expect(await inPrintingWindow(desk, `'bridge' in window`)).toBe(false);
  const address = await inPrintingWindow(desk, 'location.href');
  for (const url of [
    'app://main/',
    'app://main/print/recovery-sheet',
    'https://example.com/',
    'app://paper/other',
  ]) {
    expect(
      await inPrintingWindow(desk, `fetch(${JSON.stringify(url)}).then(() => 'loaded', () => 'refused')`),
      url,
    ).toBe('refused');
    await inPrintingWindow(desk, `void (location.href = ${JSON.stringify(url)})`);
    expect(await inPrintingWindow(desk, 'location.href'), url).toBe(address);
  }
});

test('no other page gets at a document that is being printed, or at the reader', async ({
  desk,
  service,
}) => {
  service.addPrinter('Office');
  const { page } = await foundOffice(desk);
  const { pdf } = await drawSheet(page, FORMS.F32N.compose(FORMS.F32N.example));
  await printAsOnWindows(page, pdf);
  const document = String(await inPrintingWindow(desk, 'location.href'));
  expect(document).toMatch(/^app:\/\/paper\//);
  for (const url of [
    document,
    'chrome://resources/js/assert.js',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
  ]) {
    const got = await page.evaluate(async (address) => {
      const frame = window.document.createElement('iframe');
      frame.src = address;
      window.document.body.append(frame);
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      );
      frame.remove();
      return fetched;
    }, url);
    expect(got, url).toBe(false);
  }
});
