/** Nothing leaves the program: not from a page, not from the main process, not before a request is even made. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test as base } from '#test/support/electron/fixtures.ts';
import {
  attemptByElement,
  attemptByScript,
  attemptCall,
  type Outcomes,
} from '#test/support/security-attempts.ts';
import { type Listener, listen } from '#test/support/security-listener.ts';
import { networkActs } from '#test/support/security-net-log.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const test = base.extend<{ neighbour: Listener }>({
  neighbour: async ({ deskOptions: _unused }, provide) => {
    const neighbour = await listen();
    await provide(neighbour);
    await neighbour.close();
  },
});

function allRefused(outcomes: Outcomes): Outcomes {
  return Object.fromEntries(Object.keys(outcomes).map((name) => [name, 'refused']));
}

/** That it could have heard something, and by now would have. */
async function expectSilence({ heard, origin }: Listener): Promise<void> {
  expect(heard).toEqual([]);
  await fetch(`${origin}/control`);
  expect(heard).toEqual(['connection', 'GET /control']);
}

for (const where of ['window', 'print window'] as const) {
  test(`no page of the ${where} gets through to a neighbour`, async ({ desk, neighbour }) => {
    const first = await deskWindow(desk);
    const page = where === 'window' ? first : (await openPrintWindow(desk, first)).page;
    const scripts = await attemptByScript(page, `${neighbour.origin}/script`);
    expect(scripts).toEqual(allRefused(scripts));
    const elements = await attemptByElement(page, `${neighbour.origin}/element`);
    expect(elements).toEqual(allRefused(elements));
    await expectSilence(neighbour);
  });
}

test('a page without a policy of its own gets no further', async ({ desk, neighbour }) => {
  await deskWindow(desk);
  const opened = desk.waitForEvent('window');
  await desk.evaluate(({ BrowserWindow }) => new BrowserWindow({ show: false }).loadURL('about:blank'));
  const page = await opened;
  const outcome = await attemptByScript(page, `${neighbour.origin}/script`);
  expect(outcome).toEqual(allRefused(outcome));
  const elements = await attemptByElement(page, `${neighbour.origin}/element`);
  expect(elements).toEqual(allRefused(elements));
  await expectSilence(neighbour);
});

test('no call finds a way out, over UDP or TCP', async ({ desk, neighbour }) => {
  expect(await attemptCall(await deskWindow(desk), neighbour.port)).toEqual([]);
  await expectSilence(neighbour);
});

test('the main process asks nobody, through any session', async ({ desk, neighbour }) => {
  await deskWindow(desk);
  const said = await askFromMain(desk, neighbour.origin);
  expect(said).toEqual(said.map(() => expect.stringContaining('ERR_BLOCKED_BY_CLIENT')));
  await expectSilence(neighbour);
});

function askFromMain(app: ElectronApplication, origin: string): Promise<readonly string[]> {
  return app.evaluate(async ({ net, session }, url) => {
    const failure = (asked: Promise<{ status: number }>) => asked.then(({ status }) => `${status}`, String);
    const request = new Promise<{ status: number }>((resolve, reject) => {
      const made = net.request(url);
      made.on('response', ({ statusCode }) => resolve({ status: statusCode }));
      made.on('error', reject);
      made.end();
    });
    return [
      await failure(net.fetch(url)),
      await failure(session.defaultSession.fetch(url)),
      await failure(session.fromPartition('persist:other').fetch(url)),
      await failure(session.fromPartition('passing').fetch(url)),
      await failure(request),
    ];
  }, origin);
}

test('no host is looked up or connected to, by name or by number', async ({
  desk,
  dataFolder,
  neighbour,
}) => {
  const page = await deskWindow(desk);
  let round = 0;
  // A hint has no event that tells when it was followed: it is given until something was looked up.
  const hint = () =>
    networkActs(desk, dataFolder, async () => {
      round += 1;
      await page.evaluate(
        ([origin, number]) => {
          for (const rel of ['dns-prefetch', 'preconnect']) {
            const link = document.createElement('link');
            link.rel = rel;
            link.href = `http://hint-${number}.example`;
            document.head.append(link);
          }
          const near = document.createElement('link');
          near.rel = 'preconnect';
          near.href = origin;
          document.head.append(near);
        },
        [neighbour.origin, round] as const,
      );
      await desk.evaluate(
        ({ session }, url) => session.defaultSession.preconnect({ url, numSockets: 1 }),
        neighbour.origin,
      );
      const resolved = desk.evaluate(({ session }) => session.defaultSession.resolveHost('name.example'));
      await expect(resolved).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    });
  let acts = await hint();
  await expect
    .poll(async () => {
      acts = await hint();
      return acts.lookedUp.length;
    })
    .toBeGreaterThan(1);
  expect(acts.lookedUp.filter((host) => !/~notfound/i.test(host))).toEqual([]);
  expect(acts.connected).toEqual([]);
  await expectSilence(neighbour);
});
