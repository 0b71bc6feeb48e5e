/** app://main serves the window's own files and nothing beside them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test as base } from '#test/support/electron/fixtures.ts';
import { STAGED_APP } from '#test/support/electron/stage.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const OUT = join(STAGED_APP, 'out');
const SECRET = 'export const secret = 1;';

type Served = { readonly status: number; readonly body: string; readonly headers: Record<string, string> };

/** Asked past the filter that cancels requests, so that what answers is the handler alone. */
async function get(app: ElectronApplication, url: string, method = 'GET'): Promise<Served> {
  // The filter is not taken away under a page that still loads.
  await (await app.firstWindow()).getByRole('heading', { level: 1 }).waitFor();
  return app.evaluate(
    async ({ net, session }, [address, how]) => {
      session.defaultSession.webRequest.onBeforeRequest(null);
      const response = await net.fetch(address, { method: how });
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, body: await response.text(), headers };
    },
    [url, method] as const,
  );
}

/** Lays files of its own into the built app, where an unguarded path would lead, and takes them away again. */
const test = base.extend<{ lay: (path: string) => string }>({
  lay: async ({ deskOptions: _unused }, provide, { testId }) => {
    const laid: string[] = [];
    await provide((path) => {
      const name = path.replace('*', testId);
      const file = join(OUT, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, SECRET);
      laid.push(file);
      return name;
    });
    for (const file of laid) rmSync(file);
  },
});

test('a file of the window is served with its type, the policy and no guessing', async ({ desk, lay }) => {
  const name = lay('renderer/laid-*.js');
  const { status, body, headers } = await get(desk, `app://main/${name.replace('renderer/', '')}`);
  expect({ status, body }).toEqual({ status: 200, body: SECRET });
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
});

test('no spelling of a path leads out of the folder', async ({ desk, lay }) => {
  const beside = lay('renderer-*/laid.js');
  const below = lay('main/laid-*.js');
  const ways = [
    `/../${below}`,
    `/..%2f${below}`,
    `/%2e%2e/${below}`,
    `/%2e%2e%2f${below}`,
    `/assets/..%2f..%2f${below}`,
    `/%252e%252e%252f${below}`,
    `/..%5c${below}`,
    `/..\\${below}`,
    `/..%2f${beside}`,
    `/%2e%2e%2f${beside}`,
    `/${encodeURIComponent(join(OUT, below))}`,
    `//${join(OUT, below)}`,
    `/%2f${encodeURIComponent(join(OUT, below))}`,
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/C:/Windows/win.ini',
    '/etc/hostname.js',
  ];
  const answers = await Promise.all(ways.map((way) => get(desk, `app://main${way}`)));
  expect(answers.map(({ status }, index) => [ways[index], status])).toEqual(ways.map((way) => [way, 404]));
  expect(answers.map(({ body }) => body).join('')).toBe('');
});

test('a path with a NUL, a backslash or a broken escape names no page either', async ({ desk }) => {
  for (const [path, status] of [
    ['/registry%00', 404],
    ['/registry%5cindex', 404],
    ['/registry%zz', 400],
  ] as const) {
    expect(await get(desk, `app://main${path}`), path).toMatchObject({ status, body: '' });
  }
});

test('only kinds of files that the window is made of are served', async ({ desk, lay }) => {
  for (const ending of ['json', 'txt', 'node', 'map', 'mjs', 'pdf', 'exe', 'HTML']) {
    const name = lay(`renderer/laid-*.${ending}`).replace('renderer/', '');
    expect(await get(desk, `app://main/${name}`), ending).toMatchObject({ status: 404, body: '' });
  }
});

test('an address without an ending is a page; a missing file is missing', async ({ desk }) => {
  expect(await get(desk, 'app://main/registry')).toMatchObject({
    status: 200,
    body: expect.stringContaining('<div id="root">'),
  });
  for (const path of ['/missing.html', '/missing.js', '/assets/missing.css', '/favicon.ico']) {
    expect(await get(desk, `app://main${path}`), path).toMatchObject({ status: 404, body: '' });
  }
});

test('the window’s files are only read, and only under their own name', async ({ desk }) => {
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect(await get(desk, 'app://main/', method), method).toMatchObject({ status: 405, body: '' });
  }
  for (const host of ['other', 'main.evil', 'mainx', 'localhost']) {
    expect(await get(desk, `app://${host}/`), host).toMatchObject({ status: 404, body: '' });
  }
});

test('no page loads a file of this computer', async ({ desk }) => {
  const page = await deskWindow(desk);
  const outcome = page.evaluate(() => fetch('file:///etc/hostname').then(({ status }) => status));
  await expect(outcome).rejects.toThrow('Failed to fetch');
  const loaded = desk.evaluate(({ BrowserWindow }) =>
    new BrowserWindow({ show: false }).loadURL('file:///etc/hostname'),
  );
  await expect(loaded).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
});
