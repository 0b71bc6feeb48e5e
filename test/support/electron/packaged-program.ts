/** The package as it is shipped, where `npm run dist:dir` has left it and where tests start it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, PROGRAM_NAME } from '../../../build/project.ts';
import { stageProgram } from './stage.ts';

const IS_WINDOWS = process.platform === 'win32';

export const PACKAGED_FOLDER = join(DIST, IS_WINDOWS ? 'win-unpacked' : 'linux-unpacked');
export const PACKAGED_PROGRAM = join(PACKAGED_FOLDER, IS_WINDOWS ? `${PROGRAM_NAME}.exe` : PROGRAM_NAME);

/** Tells the workers of a test run, which inherit the environment, where it lies. */
const PREPARED = 'STAGED_PACKAGE';

/** Stages the package where there is one; once in a run: two workers that did it would take each other's files away. */
export async function preparePackage(): Promise<void> {
  if (existsSync(PACKAGED_PROGRAM)) process.env[PREPARED] = await stageProgram('packaged', PACKAGED_PROGRAM);
}

/** What to start. */
export function preparedPackage(): string {
  const program = process.env[PREPARED];
  if (!program) throw new Error('npm run dist:dir comes first');
  return program;
}
