import { appendFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { moveOrLeaveSync } from './files/change.ts';
import type { FailureLog } from './rpc/wire-error.ts';

const LARGEST = 1024 * 1024;
const FRAME = /^ {4}at .+:\d+:\d+\)?$/;

/** The frames of a stack without its message: a message may quote what somebody typed. */
function frames(error: unknown): string {
  if (!(error instanceof Error)) return '    (not an Error)';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const stack = (error.stack ?? '').replace(error.message, '').split('\n');
  return [`    ${error.name}${code}`, ...stack.filter((line) => FRAME.test(line))].join('\n');
}

/**
 * Logs what nobody foresaw: when, where in the program, under which incident; never whom it was about. Where the disk
 * takes no log, the call that failed is still answered.
 */
export function failureLog(folder: string): FailureLog {
  const file = join(folder, 'data.log');
  return (incident, path, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (existsSync(file) && statSync(file).size > LARGEST) moveOrLeaveSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${incident} ${path}\n${frames(error)}\n`);
    } catch {
      return;
    }
  };
}
