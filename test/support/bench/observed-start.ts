/**
 * A start watched from outside: only the browser's debugging port is open, so the app does not wait for a test runner,
 * and the page itself says when it was ready, by the same clock that timed the start.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { deskArguments, deskEnvironment, type LaunchOptions } from '#test/support/electron/launch.ts';
import { preparedElectron } from '#test/support/electron/stage.ts';

/** The moment, in milliseconds since 1970, at which the page was ready. */
type ReadyAt = (page: Page) => Promise<number>;

async function debuggingAddress(program: ChildProcess): Promise<string> {
  if (!program.stderr) throw new Error('The program has no stderr');
  for await (const line of createInterface({ input: program.stderr })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The program ended before it opened its debugging port');
}

async function firstPage(address: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('The program has no browser context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  // Before that it is the empty page that every window starts with.
  await page.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'commit' });
  return page;
}

/** Milliseconds from starting the program until its page was ready. */
export async function timeStart(options: LaunchOptions, readyAt: ReadyAt): Promise<number> {
  const startedAt = performance.timeOrigin + performance.now();
  const program = spawn(preparedElectron(), ['--remote-debugging-port=0', ...deskArguments(options)], {
    env: deskEnvironment(options),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(program, 'exit');
  try {
    const page = await firstPage(await debuggingAddress(program));
    return (await readyAt(page)) - startedAt;
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
}

/** When anything was first seen in the window. */
export function firstPaintAt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (;;) {
      const paint = performance.getEntriesByType('paint').find(({ name }) => name === 'first-paint');
      if (paint) return performance.timeOrigin + paint.startTime;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });
}

/** When there was a field that takes typing. */
export function usableFieldAt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const isUsable = (field: HTMLInputElement) => field.checkVisibility() && field.clientWidth > 0;
    for (;;) {
      const fields = document.querySelectorAll<HTMLInputElement>('input:enabled:not([readonly])');
      if ([...fields].some(isUsable)) return performance.timeOrigin + performance.now();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });
}
