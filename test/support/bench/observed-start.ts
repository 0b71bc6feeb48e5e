/**
 * A start watched from outside: only the browser's debugging port is open, so the app does not wait for a test runner,
 * and the page itself says when it was ready, by the same clock that timed the start.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { deskArguments, deskEnvironment, type LaunchOptions } from '#test/support/electron/launch.ts';
import { preparedElectron } from '#test/support/electron/stage.ts';

/** Run in the page: the moment, in milliseconds since 1970, at which it was ready. */
type ReadyAt = () => Promise<number>;

const LOOK_EVERY_MS = 10;

const Targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const Evaluated = z.object({ result: z.object({ result: z.object({ value: z.number() }) }) });

async function debuggingHost(program: ChildProcess): Promise<string> {
  if (!program.stderr) throw new Error('The program has no stderr');
  for await (const line of createInterface({ input: program.stderr })) {
    const host = /^DevTools listening on ws:\/\/([^/]+)/.exec(line)?.[1];
    if (host) return host;
  }
  throw new Error('The program ended before it opened its debugging port');
}

/** Where the window's page can be asked, once it is more than the empty page that every window starts with. */
async function pageAddress(host: string): Promise<string> {
  for (;;) {
    const targets = Targets.parse(await (await fetch(`http://${host}/json/list`)).json());
    const page = targets.find(({ type, url }) => type === 'page' && /^(app|file):/.test(url));
    if (page) return page.webSocketDebuggerUrl;
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** The page's answer; undefined when its address was there before its document, and the question went with the old one. */
async function ask(address: string, readyAt: ReadyAt): Promise<number | undefined> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const { promise, resolve } = Promise.withResolvers<unknown>();
  socket.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data))));
  socket.addEventListener('close', () => resolve(undefined));
  const params = { expression: `(${readyAt.toString()})()`, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const answer = Evaluated.safeParse(await promise);
  socket.close();
  return answer.data?.result.result.value;
}

async function askUntilAnswered(host: string, readyAt: ReadyAt): Promise<number> {
  for (;;) {
    const answer = await ask(await pageAddress(host), readyAt);
    if (answer !== undefined) return answer;
  }
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
    return (await askUntilAnswered(await debuggingHost(program), readyAt)) - startedAt;
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
}

/** When anything was first seen in the window. */
export async function firstPaintAt(): Promise<number> {
  for (;;) {
    const [painted] = performance.getEntriesByName('first-paint');
    if (painted) return performance.timeOrigin + painted.startTime;
    await new Promise((resolve) => window.setTimeout(resolve, 2));
  }
}

/** When the field at the door had the focus and could be seen. */
export async function usableFieldAt(): Promise<number> {
  for (;;) {
    const [focused] = performance.getEntriesByName('door-open');
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    if (focused && painted && document.activeElement instanceof HTMLInputElement) {
      return performance.timeOrigin + Math.max(focused.startTime, painted.startTime);
    }
    await new Promise((resolve) => window.setTimeout(resolve, 2));
  }
}
