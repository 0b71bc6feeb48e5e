/** Programs that answer as PowerShell may: stopped by a guard, silent, slow, talkative. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askPowerShell, PowerShellSilence } from '#main/powershell.ts';
import { ASK_DRIVES, Drives } from '#main/volumes/drives.ts';

const Answer = z.object({ drives: z.array(z.string()) });

function program(does: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'canlian-desk-test-')), 'powershell.exe');
  writeFileSync(file, `#!/bin/sh\n${does}\n`);
  chmodSync(file, 0o755);
  return file;
}
const ask = (does: string, ms = 20_000) => askPowerShell('', Answer, { program: program(does), ms });
const whyOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof PowerShellSilence ? error.why : error),
  );

describe.runIf(process.platform === 'linux')('a program in PowerShell’s place', () => {
  test('that answers is understood', async () => {
    expect(await ask(`printf '{"drives":["C:"]}\\r\\n'`)).toEqual({ drives: ['C:'] });
  });

  test('is given the script as one argument', async () => {
    const say = program(`printf '{"drives":["%s"]}' "$#"`);
    expect(await askPowerShell('a "b" $c', Answer, { program: say })).toEqual({ drives: ['4'] });
  });

  test.each([
    ['that is not let start', 'exit 1', 'blocked'],
    ['that says nothing', 'exit 0', 'blocked'],
    ['that says something else', 'echo Hello', 'unreadable'],
    ['whose answer has another shape', `echo '{"disks":[]}'`, 'unreadable'],
  ])('%s', async (_name, does, why) => {
    expect(await whyOf(ask(does))).toBe(why);
  });

  test('that takes too long is stopped', async () => {
    expect(await whyOf(ask('exec sleep 600', 200))).toBe('slow');
  });

  test('that is not there', async () => {
    expect(await whyOf(askPowerShell('', Answer, { program: join(tmpdir(), 'no-such-program') }))).toBe(
      'blocked',
    );
  });
});

describe.runIf(process.platform === 'win32')('Windows itself', () => {
  test('tells of its drives, or is said not to', async () => {
    const told = await askPowerShell(ASK_DRIVES, Drives).then(
      ({ kinds }) => kinds.map(({ letter }) => letter),
      (error: unknown): string[] => (error instanceof PowerShellSilence ? [error.why] : []),
    );
    // Wine has a PowerShell that says nothing.
    expect(['C:', 'blocked'].some((one) => told.includes(one))).toBe(true);
  });
});
