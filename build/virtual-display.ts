/** A screen for programs with windows on a machine that has none, or that must not be disturbed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';

/** The clerks' screens. */
const SCREEN = '1366x768x24';
/** Without a handler these end us before `exit` is told, and the server would stay behind. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type VirtualDisplay = { readonly name: string; close(): Promise<void> };

async function startXvfb(): Promise<VirtualDisplay> {
  // -ac: the desk runs as another user than we, which would not find our cookie; there is no TCP port to come in by.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-ac', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const exited = once(server, 'exit');
  const numberPipe = server.stdio[3];
  if (!(numberPipe instanceof Readable)) throw new Error('Xvfb has no pipe to tell its number');
  const answer = await Promise.race([once(numberPipe, 'data'), exited.then(() => undefined)]);
  if (answer === undefined) throw new Error('Xvfb 没有启动成功。');
  const stop = () => server.kill();
  const stopAndExit = () => process.exit(1);
  process.once('exit', stop);
  for (const signal of SIGNALS) process.once(signal, stopAndExit);
  return {
    name: `:${String(answer[0]).trim()}`,
    close: async () => {
      process.off('exit', stop);
      for (const signal of SIGNALS) process.off(signal, stopAndExit);
      stop();
      await exited;
    },
  };
}

/** Runs `work` with DISPLAY set to a fresh virtual screen on Linux; elsewhere the real one is used. */
export async function withDisplay<T>(work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work();
  const display = await startXvfb();
  const before = process.env['DISPLAY'];
  process.env['DISPLAY'] = display.name;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    await display.close();
  }
}
