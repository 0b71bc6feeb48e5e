/** The package as it is shipped: what is burnt into the program, what lies in the archive, and that it starts. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { shippedFuses, YOUNGEST_FUSE } from '../../build/fuses.ts';
import { PRODUCT_NAME } from '../../build/project.ts';
import { listArchive } from '#test/support/electron/asar.ts';
import { homeOf } from '#test/support/electron/data-folder.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { deskEnvironment } from '#test/support/electron/launch.ts';
import {
  PACKAGED_FOLDER,
  PACKAGED_PROGRAM,
  preparedPackage,
} from '#test/support/electron/packaged-program.ts';
import { processesOf, seccompMode } from '#test/support/electron/processes.ts';

// They share one screen, on which windows are told apart by title alone.
test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  expect(existsSync(PACKAGED_PROGRAM), 'npm run dist:dir comes first').toBe(true);
});

test('the fuses are those that we decided on', async () => {
  const wire = await getCurrentFuseWire(PACKAGED_PROGRAM);
  const decided = Object.entries(shippedFuses(process.platform))
    // The fallback runtime is too old to have it.
    .filter(([fuse]) => Number(fuse) !== YOUNGEST_FUSE || YOUNGEST_FUSE in wire)
    .map(([fuse, on]) => [FuseV1Options[Number(fuse)], on ? FuseState.ENABLE : FuseState.DISABLE]);
  const burnt = Object.entries(wire)
    .filter(([fuse]) => fuse !== 'version')
    .map(([fuse, state]) => [FuseV1Options[Number(fuse)], state]);
  expect(Object.fromEntries(burnt)).toEqual(Object.fromEntries(decided));
});

test('the archive holds the program and nothing of its making', () => {
  const files = listArchive(join(PACKAGED_FOLDER, 'resources', 'app.asar'));
  const library = 'node_modules/better-sqlite3/';
  const expected = [/^package\.json$/, /^out\/(main|preload|renderer)\//, new RegExp(`^${library}`)];
  expect(files.filter((file) => !expected.some((place) => place.test(file)))).toEqual([]);
  expect(files.filter((file) => /\.(map|tsx?|cpp|hpp|c|h)$|\.(test|spec)\./.test(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.node'))).toEqual([
    `${library}prebuilds/${process.platform}-${process.arch}.node`,
  ]);
  expect(files).toContain('out/main/data.js');
  expect(files.filter((file) => file.startsWith('out/main/migrations/'))).not.toEqual([]);
});

test('no loader stands beside the archive', () => {
  expect(existsSync(join(PACKAGED_FOLDER, 'resources', 'app'))).toBe(false);
});

test.describe('started from outside, as a clerk starts it', () => {
  test.skip(process.platform !== 'linux', 'X11 tells which windows there are');

  type Started = { readonly program: ChildProcess; readonly said: () => string };
  let running: ChildProcess | undefined;

  function start(dataFolder: string, args: readonly string[], env: Record<string, string>): Started {
    const program = spawn(preparedPackage(), [`--user-data-dir=${dataFolder}`, ...args], {
      env: { ...deskEnvironment({ dataFolder }), ...env },
      cwd: homeOf(dataFolder),
    });
    const chunks: Buffer[] = [];
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    running = program;
    return { program, said: () => Buffer.concat(chunks).toString('utf8') };
  }

  function windows(): string {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    return spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8', env }).stdout;
  }

  async function expectDesk({ program, said }: Started): Promise<void> {
    await expect.poll(windows, { timeout: 30_000 }).toContain(`"${PRODUCT_NAME}"`);
    const processes = () => processesOf(program.pid ?? 0);
    const renderers = () => processes().filter(({ type }) => type === 'renderer');
    await expect.poll(() => renderers().map(({ pid }) => seccompMode(pid))).toEqual([2]);
    await expect.poll(() => processes().some(isDataProcess), { message: said() }).toBe(true);
    expect(program.exitCode).toBe(null);
  }

  function isDataProcess({ commandLine }: { readonly commandLine: string }): boolean {
    return /data\.js|--utility-sub-type=node\.mojom\.NodeService/.test(commandLine);
  }

  test.afterEach(async () => {
    const ended = new Promise((resolve) => running?.once('exit', resolve));
    if (running?.kill('SIGTERM')) await ended;
  });

  test('opens its window, sandboxed, with the data process behind it', async ({ dataFolder }) => {
    await expectDesk(start(dataFolder, [], {}));
  });

  test('is nothing but the desk, whatever it is told to be', async ({ dataFolder }) => {
    const started = start(dataFolder, [], {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--inspect=0',
    });
    await expectDesk(started);
    expect(started.said()).not.toContain('Debugger listening');
  });
});
