/** Playwright's `test` with a desk: launched on a fresh data folder, closed afterwards, explained when it fails. */
import { writeFileSync } from 'node:fs';
import { type ElectronApplication, test as base, type TestInfo } from '@playwright/test';
import { withDisplay } from '../../../build/virtual-display.ts';
import { createDataFolder, removeDataFolder } from './data-folder.ts';
import { launchSeen } from './launch-seen.ts';
import { placePractice } from './practice-office.ts';
import { STAGED_PRACTICE } from './stage.ts';

export { expect } from '@playwright/test';

type LaunchDesk = (options?: DeskOptions) => Promise<ElectronApplication>;

type DeskOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** With `--demo`: the desk founds the practice office itself, instead of finding it founded. */
  readonly founds?: boolean;
};

type Launched = {
  readonly app: ElectronApplication;
  /** Taken at once: Playwright forgets it when the app has closed. */
  readonly program: ReturnType<ElectronApplication['process']>;
  readonly said: string[];
};

type Fixtures = {
  /** Arguments and environment of `desk`; set with `test.use({ deskOptions: { args: ['--demo'] } })`. */
  readonly deskOptions: DeskOptions;
  readonly dataFolder: string;
  /** For tests that open the desk again on the same data, or look at two runs. */
  readonly launchDesk: LaunchDesk;
  readonly desk: ElectronApplication;
};

const CLOSING_MS = 15_000;

function hasEnded({ program }: Launched): boolean {
  const { exitCode, signalCode } = program;
  return exitCode !== null || signalCode !== null;
}

/** A desk that does not close is a fault of its own, and must not hold up the tests that follow. */
async function close(launched: Launched): Promise<void> {
  if (hasEnded(launched)) return;
  const { app, program } = launched;
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  // Electron's main loop may sleep through its own end while nothing else happens: it is asked something now and then.
  const waking = setInterval(() => void app.evaluate(() => undefined).catch(() => undefined), 200);
  const timer = setTimeout(() => resolve('late'), CLOSING_MS);
  const outcome = await Promise.race([app.close(), late]);
  clearTimeout(timer);
  clearInterval(waking);
  if (outcome !== 'late') return;
  program.kill('SIGKILL');
  throw new Error(`The desk did not close within ${CLOSING_MS / 1000} s`);
}

async function keepEvidence(launched: Launched, name: string, testInfo: TestInfo): Promise<void> {
  const { app, said } = launched;
  const log = testInfo.outputPath(`${name}.stderr.txt`);
  writeFileSync(log, said.join(''));
  testInfo.attachments.push({ name: `${name} stderr`, path: log, contentType: 'text/plain' });
  if (hasEnded(launched)) return;
  for (const [index, page] of app.windows().entries()) {
    // Where only what was printed is kept, a picture tells nothing.
    const shown = await page
      .locator('body')
      .innerText({ timeout: 5000 })
      .catch(() => '(no answer)');
    console.log(`${testInfo.title} · ${name}, window ${index + 1} shows:\n${shown}`);
    const path = testInfo.outputPath(`${name}-window-${index + 1}.png`);
    const taken = await page.screenshot({ path, timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (taken) testInfo.attachments.push({ name: `${name} window`, path, contentType: 'image/png' });
  }
}

export const test = base.extend<Fixtures, { readonly display: undefined }>({
  // One for each worker: a desk that opens over another one's window would touch the mouse that rests there.
  display: [
    async ({ playwright: _unused }, provide) => withDisplay(() => provide(undefined)),
    { scope: 'worker', auto: true },
  ],

  deskOptions: [{}, { option: true }],

  dataFolder: async ({ deskOptions: { args, founds } }, provide, testInfo) => {
    const dataFolder = createDataFolder();
    if (args?.includes('--demo') && !founds) placePractice(dataFolder, STAGED_PRACTICE);
    await provide(dataFolder);
    if (testInfo.status === testInfo.expectedStatus) removeDataFolder(dataFolder);
  },

  launchDesk: async ({ dataFolder }, provide, testInfo) => {
    const launched: Launched[] = [];
    await provide(async (options) => {
      const app = await launchSeen({ dataFolder, ...options });
      const said: string[] = [];
      const program = app.process();
      program.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
      launched.push({ app, program, said });
      return app;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, one] of failed ? launched.entries() : []) {
      await keepEvidence(one, `desk-${index + 1}`, testInfo);
    }
    await Promise.all(launched.map(close));
  },

  desk: async ({ launchDesk, deskOptions }, provide) => {
    await provide(await launchDesk(deskOptions));
  },
});
