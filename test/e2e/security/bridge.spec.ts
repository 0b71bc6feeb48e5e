/** The bridge is two functions, made of values: a page cannot get hold of what lies behind them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { STAGED_APP } from '#test/support/electron/stage.ts';
import { ask } from '#test/support/security-bridge.ts';
import { deskWindow } from '#test/support/security-desk.ts';

test('the preload is one script that requires nothing but electron', () => {
  const script = readFileSync(join(STAGED_APP, 'out', 'preload', 'index.cjs'), 'utf8');
  const required = [...script.matchAll(/\brequire\(\s*([^)]*)\)/g)].map(([, what]) => what);
  expect(required).toEqual([expect.stringMatching(/^["'`]electron["'`]$/)]);
  expect(script).not.toMatch(/\bimport\b/);
});

test('the page sees two functions, and all that is behind them stays out of reach', async ({ desk }) => {
  const page = await deskWindow(desk);
  const names = await page.evaluate(() => {
    const pristine = document.createElement('iframe');
    document.body.append(pristine);
    const ordinary = Object.getOwnPropertyNames(pristine.contentWindow ?? {});
    pristine.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !ordinary.includes(name));
  });
  expect(names.filter((name) => /bridge|ipc|electron|port/i.test(name))).toEqual(['bridge']);
  const surface = await page.evaluate(() => {
    const { bridge } = window;
    return Reflect.ownKeys(bridge).map((name) => [String(name), typeof Reflect.get(bridge, name)]);
  });
  expect(surface).toEqual([
    ['call', 'function'],
    ['on', 'function'],
  ]);
});

test('a page can neither exchange the bridge nor change it', async ({ desk }) => {
  const page = await deskWindow(desk);
  const changed = await page.evaluate(() => {
    const { bridge } = window;
    const { call } = bridge;
    return [
      Reflect.set(window, 'bridge', {}),
      Reflect.deleteProperty(window, 'bridge'),
      Reflect.defineProperty(window, 'bridge', { value: {} }),
      Reflect.set(bridge, 'call', () => undefined),
      Reflect.deleteProperty(bridge, 'on'),
      Reflect.set(bridge, 'more', () => undefined),
      window.bridge !== bridge || bridge.call !== call,
    ];
  });
  expect(changed).toEqual([false, false, false, false, false, false, false]);
});

test('a listener is given the value alone, and can be taken away', async ({ desk }) => {
  const page = await deskWindow(desk);
  await page.evaluate(() => {
    const told: unknown[][] = [];
    Reflect.set(window, 'told', told);
    const stop = window.bridge.on('locked', (...given: unknown[]) => told.push(given));
    Reflect.set(window, 'stop', stop);
    window.bridge.on('restarted', () => told.push(['last']));
  });
  const told = () =>
    page.evaluate(() => {
      const kept: unknown = Reflect.get(window, 'told');
      return kept;
    });
  const tell = (topic: string, payload: object) =>
    desk.evaluate(
      ({ BrowserWindow }, event) => BrowserWindow.getAllWindows()[0]?.webContents.send('event', event),
      { topic, payload },
    );
  await tell('locked', { why: 'computer-locked' });
  await expect.poll(told).toEqual([[{ why: 'computer-locked' }]]);
  await page.evaluate(() => {
    const stop: unknown = Reflect.get(window, 'stop');
    if (typeof stop === 'function') Reflect.apply(stop, undefined, []);
  });
  await tell('locked', { why: 'computer-locked' });
  await tell('restarted', {});
  await expect.poll(told).toEqual([[{ why: 'computer-locked' }], ['last']]);
});

test('an answer is plain data', async ({ desk }) => {
  const page = await deskWindow(desk);
  expect(await ask(page, 'shell.about')).toEqual({ ok: true, data: expect.any(Object) });
  const kinds = await page.evaluate(async () => {
    const reply = await window.bridge.call('desk.state', {});
    const seen: string[] = [];
    const walk = (value: unknown): void => {
      seen.push(Object.prototype.toString.call(value));
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(reply);
    return [...new Set(seen)].toSorted();
  });
  expect(kinds).toEqual(['[object Boolean]', '[object Object]', '[object String]']);
});

test('what is no procedure is refused by either side', async ({ desk }) => {
  const page = await deskWindow(desk);
  const unknown = { ok: false, error: { code: 'unknown-procedure' } };
  for (const path of ['shell.constructor', 'shell.__proto__', 'shell.toString', 'paper.toString']) {
    expect(await ask(page, path)).toMatchObject(unknown);
  }
  for (const path of ['desk.constructor', '__proto__.toString', 'desk', '', 'electron.shell']) {
    expect(await ask(page, path)).toMatchObject(unknown);
  }
});
