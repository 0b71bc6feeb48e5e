import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { logFolder } from './place.ts';

type Facts = Readonly<Record<string, string | number>>;

const LARGEST = 1024 * 1024;

/** A disk that is full or read-only must not take the desk down as well: then there is no log. */
function unlessDiskFails(work: () => void): void {
  try {
    work();
  } catch {
    if (!app.isPackaged) process.stderr.write('shell.log cannot be written\n');
  }
}

function file(): string {
  return join(logFolder(), 'shell.log');
}

/** Makes the place of the log, and room in it. */
export function openLog(): void {
  unlessDiskFails(() => {
    mkdirSync(logFolder(), { recursive: true });
    const size = statSync(file(), { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST) renameSync(file(), `${file()}.old`);
  });
}

function write(level: 'info' | 'warn', event: string, facts: Facts): void {
  const line = `${new Date().toISOString()} ${level} ${event} ${JSON.stringify(facts)}\n`;
  unlessDiskFails(() => appendFileSync(file(), line));
  if (level === 'warn' && !app.isPackaged) process.stderr.write(line);
}

/** The shell's log: what started and what ended, never whom it was about. */
export const log = {
  info: (event: string, facts: Facts = {}): void => write('info', event, facts),
  warn: (event: string, facts: Facts = {}): void => write('warn', event, facts),
};
