/**
 * `npm run test:windows`: the tests and a whole month on node.exe and the Windows halves of the libraries, under Wine. With
 * `short` the tests in which files, keys and foreign workbooks are dealt with.
 */
import { runScript } from './run-script.ts';
import { bringWindowsHalves, prepareWine } from './wine/prefix.ts';
import { runWindowsSuites, SHORT, WHOLE } from './wine/suites.ts';

await runScript(async () => {
  if (process.platform !== 'linux')
    throw new Error('这条命令在 Linux 上用 Wine；在 Windows 上请用 npm test。');
  prepareWine();
  bringWindowsHalves();
  const { passed, failed } = await runWindowsSuites(process.argv[2] === 'short' ? SHORT : WHOLE);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
});
