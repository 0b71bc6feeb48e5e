/** Burns the fuses into the packaged program, before it is signed. */
import { join } from 'node:path';
import { flipFuses, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { shippedFuses, YOUNGEST_FUSE } from './fuses.ts';
import { PROGRAM_NAME } from './project.ts';

function programIn(context: AfterPackContext): string {
  const extension = context.electronPlatformName === 'win32' ? '.exe' : '';
  return join(context.appOutDir, `${PROGRAM_NAME}${extension}`);
}

export async function afterPack(context: AfterPackContext): Promise<void> {
  const program = programIn(context);
  const fuses = shippedFuses(context.electronPlatformName);
  const present = await getCurrentFuseWire(program);
  if (YOUNGEST_FUSE in present) {
    // A fuse that a later Electron adds, and that nobody here has decided on, stops the build.
    await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...fuses });
    return;
  }
  const { [YOUNGEST_FUSE]: _absent, ...older } = fuses;
  const undecided = Object.keys(present).filter((fuse) => fuse !== 'version' && !(fuse in older));
  if (undecided.length > 0) throw new Error(`Fuses without a decision: ${undecided.join(' ')}`);
  await flipFuses(program, { version: FuseVersion.V1, ...older });
}
