/** `npm run screenshots`: the desk's pages as pictures, for the manual; they are made by test/screenshots. */
import { ensureDebianPackages, TEST_PACKAGES } from './debian-packages.ts';
import { runScript } from './run-script.ts';
import { printResult, runStep } from './run-step.ts';

const ARGS = ['test', '--config', 'build/playwright.config.ts', '--project=screenshots'];

await runScript(async () => {
  if (process.platform === 'linux') ensureDebianPackages(TEST_PACKAGES);
  const args = [...ARGS, ...process.argv.slice(2)];
  const result = await runStep({ name: 'screenshots', command: 'playwright', args });
  printResult(result);
  return result.passed;
});
