/** `npm run build`. */
import { bundle } from './bundle.ts';
import { electronRuntime } from './electron-runtime.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const made = await bundle(await electronRuntime());
  console.log(made ? '构建完成：out/' : '源码没有变化，沿用 out/ 中的构建。');
  return true;
});
