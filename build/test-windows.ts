/**
 * `npm run test:windows`: the tests and a whole month on node.exe and the Windows halves of the libraries, under Wine. With
 * `short` the tests in which files, keys and foreign workbooks are dealt with; with `scanner` the long one beside a scanner.
 */
import { runScript } from './run-script.ts';
import { bringWindowsHalves, prepareWine } from './wine/prefix.ts';
import { runWindowsSuites, SCANNER, SHORT, WHOLE } from './wine/suites.ts';

const KINDS = new Map([
  ['whole', WHOLE],
  ['short', SHORT],
  ['scanner', SCANNER],
]);

await runScript(async () => {
  if (process.platform !== 'linux')
    throw new Error('这条命令在 Linux 上用 Wine；在 Windows 上请用 npm test。');
  const suites = KINDS.get(process.argv[2] ?? 'whole');
  if (!suites) throw new Error('用法：npm run test:windows，或者 npm run test:windows -- short、-- scanner');
  prepareWine();
  bringWindowsHalves();
  const { passed, failed } = await runWindowsSuites(suites);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
});
