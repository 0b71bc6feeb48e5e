/** The package that is shipped ends at once when it is started with a switch that would open it to somebody. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf } from '#test/support/electron/data-folder.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { deskEnvironment } from '#test/support/electron/launch.ts';
import { PACKAGED_PROGRAM, preparedPackage } from '#test/support/electron/packaged-program.ts';

/** Much longer than ending takes; a program that runs this long has opened its window. */
const ENDED_MS = 15_000;

const SWITCHES = [
  '--remote-debugging-port=0',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--disable-web-security',
  '--disable-seccomp-filter-sandbox',
  '--renderer-cmd-prefix=/bin/false',
  '--no-sandbox',
];

type Started = { readonly program: ChildProcess; readonly said: () => string };

function start(dataFolder: string, args: readonly string[]): Started {
  const program = spawn(preparedPackage(), [`--user-data-dir=${dataFolder}`, ...args], {
    env: deskEnvironment({ dataFolder }),
    cwd: homeOf(dataFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: ENDED_MS,
  });
  const chunks: Buffer[] = [];
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return { program, said: () => Buffer.concat(chunks).toString('utf8') };
}

test.beforeAll(() => {
  expect(existsSync(PACKAGED_PROGRAM), 'npm run dist:dir comes first').toBe(true);
});

for (const one of SWITCHES) {
  test(`the package does not run with ${one}`, async ({ dataFolder }) => {
    const { program, said } = start(dataFolder, [one]);
    const codeAndSignal: unknown[] = await once(program, 'exit');
    expect(codeAndSignal, said()).toEqual([2, null]);
    expect(said()).not.toMatch(/listening on/);
    expect(existsSync(join(dataFolder, 'logs'))).toBe(false);
  });
}

test('the package runs with the switches that are its own', async ({ dataFolder }) => {
  const { program } = start(dataFolder, ['--demo', '--lang=zh-CN']);
  const log = join(dataFolder, 'logs', 'shell.log');
  await expect.poll(() => existsSync(log), { timeout: ENDED_MS }).toBe(true);
  expect(program.exitCode).toBe(null);
  program.kill('SIGTERM');
  await once(program, 'exit');
});
