/** The processes of a running app, as Linux sees them: what they are, whether they are sandboxed, what they weigh. */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

export type AppProcess = {
  readonly pid: number;
  readonly commandLine: string;
  /** Chromium's name for it: `renderer`, `gpu-process`, `utility`, `zygote`; `main` for the first one. */
  readonly type: string;
};

type Listed = { readonly pid: number; readonly parent: number };

/** A process may end while it is being looked at. */
function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function statusField(pid: number, field: string): string | undefined {
  return new RegExp(`^${field}:\\s*(.+)$`, 'm').exec(readProc(pid, 'status') ?? '')?.[1];
}

function allProcesses(): readonly Listed[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statusField(Number(name), 'PPid')) }));
}

function describe(pid: number, main: number): AppProcess {
  const commandLine = (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ').trim();
  const type = /--type=(\S+)/.exec(commandLine)?.[1] ?? (pid === main ? 'main' : 'other');
  return { pid, commandLine, type };
}

/** `main` and all that descend from it. */
export function processesOf(main: number): readonly AppProcess[] {
  const everything = allProcesses();
  const family = [main];
  for (const parent of family) {
    family.push(...everything.filter((one) => one.parent === parent).map((one) => one.pid));
  }
  return family.map((pid) => describe(pid, main));
}

/** 2: the kernel refuses the process every call that is not on Chromium's list. */
export function seccompMode(pid: number): number {
  return Number(statusField(pid, 'Seccomp'));
}

/** Memory of all processes of the app, shared pages counted once, in bytes. */
export function proportionalMemory(main: number): number {
  return processesOf(main).reduce((sum, { pid }) => {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readProc(pid, 'smaps_rollup') ?? '')?.[1];
    return sum + Number(kilobytes ?? 0) * 1024;
  }, 0);
}

const WRITABLE = /^([0-9a-f]+)-([0-9a-f]+) rw/;
const CHUNK = 16 * 1024 * 1024;

/** Whether a text stands in a process's own memory, in UTF-8 or as JavaScript keeps it. Needs the right to trace it. */
export function memoryHolds(pid: number, text: string): boolean {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    return (readProc(pid, 'maps') ?? '').split('\n').some((line) => {
      const [, from = '0', to = '0'] = WRITABLE.exec(line) ?? [];
      return regionHolds(memory, { from: Number(`0x${from}`), to: Number(`0x${to}`) }, needles);
    });
  } finally {
    closeSync(memory);
  }
}

type Region = { readonly from: number; readonly to: number };

function regionHolds(memory: number, { from, to }: Region, needles: readonly Buffer[]): boolean {
  const chunk = Buffer.alloc(Math.min(CHUNK, to - from));
  for (let at = from; at < to; at += CHUNK) {
    try {
      const read = readSync(memory, chunk, 0, Math.min(chunk.length, to - at), at);
      const seen = chunk.subarray(0, read);
      if (needles.some((needle) => seen.includes(needle))) return true;
    } catch {
      // A page that is mapped but not there.
    }
  }
  return false;
}

/** The process that opens the database, whichever kind it is here. */
export function dataProcessOf(main: number): number {
  const found = processesOf(main).find(
    ({ commandLine }) => commandLine.includes('data-node') || commandLine.includes('node.mojom.NodeService'),
  );
  if (!found) throw new Error('The desk has no data process');
  return found.pid;
}
