/** The content security policy: written out, on every page, and enforced. */
import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "object-src 'none'";

const PAGES = ['/', '/index.html', '/registry', '/settings', '/print/recovery-sheet', '/print.html'];

test('every page and file comes with the policy, word for word', async ({ desk }) => {
  const page = await deskWindow(desk);
  const files = await page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    ),
  );
  expect(files.length).toBeGreaterThan(1);
  const policies = await page.evaluate(
    (paths) =>
      Promise.all(paths.map(async (path) => (await fetch(path)).headers.get('content-security-policy'))),
    [...PAGES, ...files],
  );
  expect(policies).toEqual(policies.map(() => POLICY));
});

/** Tries to have `window.injected` set by text that became script; answers what stands there, and the complaints. */
function inject(page: Page): Promise<{ ran: readonly string[]; complaints: number }> {
  return page.evaluate(async () => {
    const ran: string[] = [];
    Reflect.set(window, 'ran', ran);
    let complaints = 0;
    document.addEventListener('securitypolicyviolation', () => (complaints += 1));
    const put = (tag: string, attributes: Readonly<Record<string, string>>, text = '') => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    const script = (what: string) => `window.ran.push('${what}')`;
    put('script', {}, script('inline script'));
    put('script', { type: 'module' }, script('inline module'));
    put('script', { src: `data:text/javascript,${script('data')}` });
    put('script', { src: URL.createObjectURL(new Blob([script('blob')], { type: 'text/javascript' })) });
    put('button', { onclick: script('handler') }).click();
    put('img', { src: 'data:,', onerror: script('onerror') });
    put('a', { href: `javascript:${script('link')}` }).click();
    put('iframe', { srcdoc: `<script>parent.ran.push('srcdoc')</script>` });
    // What the inspector calls may compile text; what a task of the page calls may not.
    await new Promise((resolve) => setTimeout(resolve));
    for (const name of ['eval', 'Function', 'setTimeout']) {
      const compile: unknown = Reflect.get(window, name);
      try {
        if (typeof compile === 'function') Reflect.apply(compile, window, [script(name)]);
        if (name === 'Function') ran.push(name);
      } catch {
        // Refused, as it should be.
      }
    }
    // By the time that another script has been asked for and was not there, all that could run has run.
    const module = put('script', { type: 'module', src: '/missing.js' });
    await new Promise((resolve) => module.addEventListener('error', resolve));
    return { ran, complaints };
  });
}

test('text does not become script, on any page', async ({ desk }) => {
  const page = await deskWindow(desk);
  const print = await openPrintWindow(desk, page);
  for (const one of [page, print.page]) {
    const { ran, complaints } = await inject(one);
    expect(ran).toEqual([]);
    expect(complaints).toBeGreaterThanOrEqual(9);
  }
});

test('nobody frames the desk, moves its base or sends a form away', async ({ desk }) => {
  const page = await deskWindow(desk);
  const found = await page.evaluate(async () => {
    const base = document.createElement('base');
    base.href = 'app://other/';
    document.head.append(base);
    const frame = document.createElement('iframe');
    frame.src = 'app://main/';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const complaint = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'form-action') resolve(effectiveDirective);
      });
    });
    const form = document.createElement('form');
    form.action = 'app://main/registry';
    document.body.append(form);
    form.submit();
    return { base: document.baseURI, framed: frame.contentDocument !== null, form: await complaint };
  });
  expect(found).toEqual({ base: 'app://main/', framed: false, form: 'form-action' });
});
