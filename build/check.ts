/** `npm run check`. */
import { CHECK_STEPS, QUICK_TESTS, runSideBySide } from './check-steps.ts';
import { printResult } from './run-step.ts';

const results = await runSideBySide([...CHECK_STEPS, QUICK_TESTS], printResult);
const failed = results.filter((result) => !result.passed);
console.log(failed.length === 0 ? '检查全部通过。' : `${failed.length} 项检查没有通过。`);
process.exitCode = failed.length === 0 ? 0 : 1;
