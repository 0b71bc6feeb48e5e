/** `npm run test:on -- 2028-02-29`: every suite but the packaged app's as if it were that day, shortly before midnight. */
import { runPlaywright, runVitest } from './counted-suites.ts';
import { ensureDebianPackages, TEST_PACKAGES } from './debian-packages.ts';
import { environmentOn } from './other-day.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const [day] = process.argv.slice(2);
  if (day === undefined) throw new Error('请写出日期：npm run test:on -- 2028-02-29');
  ensureDebianPackages(TEST_PACKAGES);
  const counts = [
    await runVitest(environmentOn(day)),
    await runPlaywright({ project: 'desk', name: `end-to-end tests on ${day}`, env: environmentOn(day) }),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
});
