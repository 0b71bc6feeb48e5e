import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FIXTURES, HAS_FIXTURES } from '#test/support/imports/fixtures.ts';

const run = promisify(execFile);
const Answers = z.record(z.string(), z.unknown());
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The same lines in one order; pretty as they are, their order says nothing. */
function inOrder(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((each) => JSON.stringify(each)).toSorted();
}

describe.skipIf(!HAS_FIXTURES)('the month’s rehearsal', () => {
  test('equals what November 2026 must come to, line by line', { timeout: 15 * 60_000 }, async () => {
    const { stdout } = await run(process.execPath, ['build/rehearse.ts', FIXTURES], {
      maxBuffer: MOST_OUTPUT,
    });
    const came = Answers.parse(JSON.parse(stdout));
    const { month: _month, ...wanted } = Answers.parse(
      JSON.parse(readFileSync(join(FIXTURES, 'answers.json'), 'utf8')),
    );
    const keys = Object.keys(wanted);
    expect(Object.keys(came).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) expect([key, inOrder(came[key])]).toEqual([key, inOrder(wanted[key])]);
  });
});
