/** Runs one tool of the project and keeps what it says: only the output of a failure is worth reading. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './project.ts';

export type Step = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output while it runs, for steps that take minutes. */
  readonly live?: boolean;
};

export type StepResult = {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
};

export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Tools lie in node_modules/.bin, Node 24 among them, also when a script is started without npm. */
function environment(step: Step): NodeJS.ProcessEnv {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...step.env };
}

const ON_WINDOWS = process.platform === 'win32';

/** One argument as cmd.exe takes it whole: paths hold blanks, brackets and `&`. */
export const quotedForCmd = (argument: string): string =>
  /^[\w\-./\\:=,*@+]+$/.test(argument) ? argument : `"${argument.replaceAll('"', '""')}"`;

export async function runStep(step: Step): Promise<StepResult> {
  const start = performance.now();
  // Every tool but Node itself is a .cmd wrapper on Windows, which only a shell can start.
  const shell = ON_WINDOWS && step.command !== 'node';
  const command = step.command === 'node' ? process.execPath : step.command;
  const child = spawn(command, shell ? step.args.map(quotedForCmd) : step.args, {
    cwd: ROOT,
    env: environment(step),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (step.live) process.stdout.write(chunk);
    });
  }
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  return {
    name: step.name,
    passed,
    seconds: secondsSince(start),
    output: Buffer.concat(chunks).toString('utf8'),
  };
}

export function printLine(name: string, passed: boolean, detail: string): void {
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(28)} ${detail}`);
}

export function printResult(result: StepResult): void {
  printLine(result.name, result.passed, `${result.seconds.toFixed(1)} s`);
  if (!result.passed) console.log(result.output.trimEnd());
}
