import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod';
import type { SystemSilence } from '#shared/contract/shell.ts';

/** Milliseconds; a PC that has just been switched on takes its time. */
const LONGEST_ANSWER = 20_000;

/** What Windows was asked and did not tell. */
export class PowerShellSilence extends Error {
  readonly why: SystemSilence;

  constructor(why: SystemSilence, cause?: unknown) {
    super(`PowerShell: ${why}`, { cause });
    this.name = 'PowerShellSilence';
    this.why = why;
  }
}

/** Its full path: a program of that name beside the desk is not started. */
const windowsPowerShell = () =>
  join(
    process.env['SystemRoot'] ?? String.raw`C:\Windows`,
    String.raw`System32\WindowsPowerShell\v1.0\powershell.exe`,
  );

const wasLate = (error: unknown) => error instanceof Error && 'killed' in error && error.killed === true;

async function run(program: string, script: string, ms: number): Promise<string> {
  const options = { windowsHide: true, timeout: ms, maxBuffer: 4 * 1024 * 1024 };
  try {
    const { stdout } = await promisify(execFile)(
      program,
      ['-NoProfile', '-NonInteractive', '-Command', script],
      options,
    );
    return stdout.trim();
  } catch (error) {
    throw new PowerShellSilence(wasLate(error) ? 'slow' : 'blocked', error);
  }
}

/**
 * Asks Windows by a script that prints JSON. Fails with `PowerShellSilence`: it may be switched off by the office's rules or
 * stopped by a guard (then it prints nothing), be too slow, or print something else.
 */
export async function askPowerShell<T>(
  script: string,
  answer: z.ZodType<T>,
  { program = windowsPowerShell(), ms = LONGEST_ANSWER } = {},
): Promise<T> {
  const printed = await run(program, `[Console]::OutputEncoding=[Text.Encoding]::UTF8;\n${script}`, ms);
  if (printed === '') throw new PowerShellSilence('blocked');
  try {
    return answer.parse(JSON.parse(printed));
  } catch (error) {
    throw new PowerShellSilence('unreadable', error);
  }
}
