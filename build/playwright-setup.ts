import { preparePackage } from '../test/support/electron/packaged-program.ts';
import { prepareRuntime } from '../test/support/electron/stage.ts';

/** Once for all workers: building and staging are not things to do side by side. */
export default async function setUp(): Promise<void> {
  await prepareRuntime();
  await preparePackage();
}
