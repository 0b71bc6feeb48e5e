/** One office, one program: a second start hands over to the first and ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf } from '#test/support/electron/data-folder.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { deskArguments, deskEnvironment } from '#test/support/electron/launch.ts';
import { preparedElectron } from '#test/support/electron/stage.ts';
import { deskWindow } from '#test/support/security-desk.ts';

/** Ends by itself, or is ended: then it has not handed over. */
const HANDED_OVER_MS = 20_000;

function startAgain(dataFolder: string): ChildProcess {
  return spawn(preparedElectron(), deskArguments({ dataFolder }), {
    env: deskEnvironment({ dataFolder }),
    cwd: homeOf(dataFolder),
    stdio: 'ignore',
    timeout: HANDED_OVER_MS,
  });
}

test('a second start ends by itself and brings the first window to the front', async ({
  desk,
  dataFolder,
}) => {
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  // There is no window manager here that would minimize anything: the window says that it is.
  await desk.evaluate(({ BrowserWindow }) => {
    const done: string[] = [];
    Reflect.set(globalThis, 'done', done);
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('There is no window');
    window.isMinimized = () => true;
    window.restore = () => done.push('restored');
    window.focus = () => done.push('focused');
  });
  const codeAndSignal: unknown[] = await once(startAgain(dataFolder), 'exit');
  expect(codeAndSignal).toEqual([0, null]);
  const done = () =>
    desk.evaluate(() => {
      const kept: unknown = Reflect.get(globalThis, 'done');
      return kept;
    });
  await expect.poll(done).toEqual(['restored', 'focused']);
  const log = readFileSync(join(dataFolder, 'logs', 'shell.log'), 'utf8');
  expect(log.match(/ start /g)).toHaveLength(1);
});
