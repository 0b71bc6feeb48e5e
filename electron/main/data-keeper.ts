import { setTimeout } from 'node:timers/promises';
import { app, dialog } from 'electron';
import { type DataProcess, startDataProcess } from './data-process.ts';
import { log } from './log.ts';
import { bootMessage } from './place.ts';

const GIVE_UP_AFTER = 5;
const CALM_MILLISECONDS = 60_000;
/** How long a program that is being closed may still write. */
const LONGEST_GOODBYE = 10_000;

type Watch = { readonly gone: () => void; readonly back: () => void };
export type DataKeeper = { readonly current: () => DataProcess; readonly watch: (watch: Watch) => void };

/** Keeps a data process running: one that ends before the program does is followed by another, ever later. */
export function keepDataProcess(): DataKeeper {
  let watch: Watch = { gone: () => undefined, back: () => undefined };
  let quitting = false;
  let failures = 0;
  let startedAt = Date.now();
  let data = startDataProcess(bootMessage(), ended);

  async function restart(): Promise<void> {
    failures = Date.now() - startedAt > CALM_MILLISECONDS ? 1 : failures + 1;
    if (failures > GIVE_UP_AFTER) {
      dialog.showErrorBox(
        '残联业务台',
        '数据程序连续多次意外退出，业务台将关闭。已保存的内容不受影响，请重新打开；仍然如此时请联系维护人员。',
      );
      app.quit();
      return;
    }
    await setTimeout(100 * 2 ** failures);
    if (quitting) return;
    startedAt = Date.now();
    data = startDataProcess(bootMessage(), ended);
    watch.back();
  }
  function ended(code: number): void {
    if (quitting) return;
    log.warn('data process gone', { code });
    watch.gone();
    void restart();
  }

  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    event.preventDefault();
    void Promise.race([data.end(), setTimeout(LONGEST_GOODBYE)]).then(() => app.quit());
  });
  app.once('quit', () => data.kill());
  return {
    current: () => data,
    watch: (next) => {
      watch = next;
    },
  };
}
