/**
 * A print service of the test's own: a CUPS server on a port of its own, so that the machine's printers are neither seen
 * nor used. Its printers take PDF, as printers do today, and put what arrives into a file. The printer of
 * `printer-driver-cups-pdf` is of no use here: it wants PostScript, and Ghostscript 10.00 (Debian 12) crashes on the
 * sheet's Chinese type on the way there and prints an empty page. It would need root besides; this needs nobody.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Debian keeps these out of an ordinary user's PATH. */
const CUPSD = '/usr/sbin/cupsd';
const LPADMIN = '/usr/sbin/lpadmin';
const CUPSDISABLE = '/usr/sbin/cupsdisable';
const CUPSENABLE = '/usr/sbin/cupsenable';
const LPSTAT = '/usr/bin/lpstat';
const DRIVER = join(import.meta.dirname, 'pdf-printer.ppd');
const STARTING_MS = 10_000;

type JobSettings = { readonly name: string; readonly copies: number; readonly sides: string };

export type PrintService = {
  /** For the desk's `CUPS_SERVER`. */
  readonly server: string;
  addPrinter(name: string, options?: { readonly isDefault: boolean }): void;
  /** Somebody takes the printer out of the list. */
  removePrinter(name: string): void;
  /** Somebody stops the printer, and lets it go on; what it gets meanwhile waits. */
  pause(name: string): void;
  resume(name: string): void;
  /** How many jobs the printer is through with, whether they went well or not. */
  jobsOf(name: string): number;
  /** How the last job was to be printed; the sides in the word of the printer’s PPD. */
  settingsOf(name: string): JobSettings;
  /** What came out of the printer last. */
  paperOf(name: string): Buffer;
  close(): Promise<void>;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** No passwords: whoever may run the tests may set up their printers. */
const settings = (port: number): string => `
Listen localhost:${port}
LogLevel error
Browsing No
WebInterface No
DefaultAuthType None
PageLogFormat %p|%{job-name}|%{copies}|%{Duplex}
<Location />
  Order deny,allow
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

/** Everything in a folder of its own, the list of printers for old programs nowhere: it would be the machine's. */
const places = (folder: string): string => `
FileDevice Yes
ServerRoot ${folder}
StateDir ${folder}/state
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
AccessLog ${folder}/access.log
ErrorLog stderr
PageLog ${folder}/page.log
Printcap
`;

function startServer(folder: string, port: number): ChildProcess {
  writeFileSync(join(folder, 'cupsd.conf'), settings(port));
  writeFileSync(join(folder, 'cups-files.conf'), places(folder));
  const files = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
  return spawn(CUPSD, ['-f', ...files], { stdio: 'inherit' });
}

function isRunning(env: NodeJS.ProcessEnv): boolean {
  return spawnSync(LPSTAT, ['-r'], { env, encoding: 'utf8' }).stdout.includes('is running');
}

async function untilRunning(server: ChildProcess, env: NodeJS.ProcessEnv): Promise<void> {
  const end = Date.now() + STARTING_MS;
  while (!isRunning(env)) {
    if (server.exitCode !== null || Date.now() > end) throw new Error('打印服务（cupsd）没有启动成功。');
    await pause(50);
  }
}

function mustBePossible(): void {
  if (process.platform !== 'linux') {
    throw new Error('打印测试要在 Linux 上运行：别的系统不让程序换用测试自己的打印服务。');
  }
  if (!existsSync(CUPSD) || !existsSync(LPADMIN)) {
    throw new Error('缺少打印服务，请以管理员身份安装后再运行：apt-get install cups');
  }
}

/** Starts the service, without printers. */
export async function startPrintService(): Promise<PrintService> {
  mustBePossible();
  const folder = mkdtempSync(join(tmpdir(), 'canlian-desk-printer-'));
  // Where we are root, CUPS runs its filters as somebody else.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = `localhost:${port}`;
  const env = { ...process.env, CUPS_SERVER: server, LANG: 'C' };
  const started = startServer(folder, port);
  const exited = once(started, 'exit');
  const stop = () => started.kill();
  process.once('exit', stop);
  const close = async () => {
    process.off('exit', stop);
    stop();
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilRunning(started, env);
  } catch (error) {
    await close();
    throw error;
  }
  const fileOf = (name: string) => join(folder, `${name}.pdf`);
  return {
    server,
    removePrinter: (name) => {
      execFileSync(LPADMIN, ['-x', name], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    },
    addPrinter: (name, { isDefault } = { isDefault: false }) => {
      const printer = ['-p', name, '-v', `file://${fileOf(name)}`, '-P', DRIVER, '-E'];
      execFileSync(LPADMIN, printer, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      if (isDefault) execFileSync(LPADMIN, ['-d', name], { env });
    },
    pause: (name) => void execFileSync(CUPSDISABLE, [name], { env }),
    resume: (name) => void execFileSync(CUPSENABLE, [name], { env }),
    jobsOf: (name) => {
      const listed = execFileSync(LPSTAT, ['-W', 'completed', '-o', name], { env, encoding: 'utf8' });
      return listed.split('\n').filter(Boolean).length;
    },
    settingsOf: (name) => {
      const lines = readFileSync(join(folder, 'page.log'), 'utf8').trim().split('\n');
      const last = lines.findLast((line) => line.startsWith(`${name}|`)) ?? '';
      const [, job = '', copies, sides = ''] = last.split('|');
      return { name: job, copies: Number(copies), sides };
    },
    paperOf: (name) => readFileSync(fileOf(name)),
    close,
  };
}
