/** The window stays where it is: no page leads it, or a frame in it, to another address. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { ask } from '#test/support/security-bridge.ts';
import { watchJourneys } from '#test/support/security-main.ts';
import { deskWindow } from '#test/support/security-desk.ts';

/** Answered after everything that the page has asked of the shell before. */
async function settle(page: Page): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await ask(page, 'shell.about');
  }
}

/** Addresses that Chromium would let a page try: the desk has to stop them. */
const TRIED = [
  'http://127.0.0.1:9/',
  'https://example.com/',
  'app://other/',
  'app://main.evil/',
  'mailto:somebody@example.com',
];
/** Addresses that Chromium refuses, or runs into the content policy. */
const REFUSED = ['file:///etc/hostname', 'data:text/html,hello', 'javascript:document.title=1'];

type Way = { readonly by: string; readonly go: (page: Page, url: string) => Promise<unknown> };

const WAYS: readonly Way[] = [
  {
    by: 'setting the location',
    go: (page, url) =>
      page.evaluate((to) => {
        location.href = to;
      }, url),
  },
  { by: 'replacing the location', go: (page, url) => page.evaluate((to) => location.replace(to), url) },
  {
    by: 'a link',
    go: (page, url) =>
      page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
      }, url),
  },
  {
    by: 'a refreshing head',
    go: (page, url) =>
      page.evaluate((to) => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = `0;url=${to}`;
        document.head.append(meta);
      }, url),
  },
];

for (const { by, go } of WAYS) {
  test(`${by} leads nowhere`, async ({ desk }) => {
    const page = await deskWindow(desk);
    await expect(page.getByLabel('单位名称')).toBeFocused();
    const journeys = await watchJourneys(desk);
    for (const url of TRIED) {
      await go(page, url);
      await expect.poll(async () => (await journeys()).tried).toContain(url);
    }
    for (const url of REFUSED) await go(page, url);
    await settle(page);
    expect((await journeys()).letThrough).toEqual([]);
    expect(page.url()).toBe('app://main/');
    // Playwright would wait for the journeys that never began.
    expect(await page.evaluate(() => document.body.innerText)).toContain('单位名称');
  });
}

test('neither a form nor a frame leads anywhere', async ({ desk }) => {
  const page = await deskWindow(desk);
  const journeys = await watchJourneys(desk);
  for (const url of [...TRIED, ...REFUSED]) {
    await page.evaluate((to) => {
      const form = document.createElement('form');
      form.action = to;
      const frame = document.createElement('iframe');
      const source = document.createElement('iframe');
      source.src = to;
      document.body.append(form, frame, source);
      form.submit();
      if (frame.contentWindow && !to.startsWith('javascript:')) frame.contentWindow.location.href = to;
    }, url);
  }
  await settle(page);
  const { letThrough } = await journeys();
  expect(letThrough.filter((url) => !/^(about:blank|about:srcdoc|chrome-error:.*)$/.test(url))).toEqual([]);
  expect(page.url()).toBe('app://main/');
});

/** What the desk's listeners say to a journey that no page can set out on: a server's redirect, a guest page. */
function verdicts(
  app: ElectronApplication,
  event: string,
  urls: readonly string[],
): Promise<readonly boolean[]> {
  return app.evaluate(
    ({ BrowserWindow }, [name, addresses]) =>
      addresses.map((url) => {
        let prevented = false;
        const journey = { url, preventDefault: () => (prevented = true) };
        // Electron's own listeners for the same event have nothing to do with where it leads.
        BrowserWindow.getAllWindows()[0]?.webContents.emit(name, journey, url);
        return prevented;
      }),
    [event, urls] as const,
  );
}

const ELSEWHERE = [
  ...TRIED,
  ...REFUSED,
  'https://example.com/app://main/',
  'https://app:main@example.com/',
  'app://mainx/',
  'app://main@evil/',
  'app:main',
  'blob:https://example.com/1',
  'view-source:app://main/',
  'not a URL',
];

for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
  test(`${event} is let through to the desk’s own pages only`, async ({ desk }) => {
    await deskWindow(desk);
    const here = ['app://main/', 'app://main/registry?person=1'];
    expect(await verdicts(desk, event, here)).toEqual(here.map(() => false));
    expect(await verdicts(desk, event, ELSEWHERE)).toEqual(ELSEWHERE.map(() => true));
  });
}
