import type { Page } from '@playwright/test';
import { type Figure, percentile } from '#test/support/bench/figure.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';

const PEOPLE = 10_000;
/** What the practice office starts with. */
const FOUNDED = 8_832;
const QUERIES = [
  '王',
  '王芳',
  'wf',
  'zhang',
  'lixiulan',
  '1504',
  '官地',
  '19750',
  '138',
  '东风',
  'ch',
  '白音',
];
const ROUNDS = 4;

/**
 * Milliseconds from the key's event to the first frame after the list shows what was found for it, told by the page's own
 * clock. The list says of itself which text it answers.
 */
async function keyToPaint(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const isShown = () => {
      const field = document.querySelector<HTMLInputElement>('input[aria-label="找人"]');
      return document.querySelector<HTMLElement>('.people')?.dataset['shown'] === field?.value;
    };
    const taken = new Promise<number>((resolve, reject) => {
      const wait = (started: number, frame: number) => {
        if (frame > 600) reject(new Error('Nothing was painted'));
        else if (!isShown()) requestAnimationFrame(() => wait(started, frame + 1));
        // This frame is painted before the first task that follows it.
        else setTimeout(() => resolve(performance.now() - started));
      };
      window.addEventListener('input', ({ timeStamp }) => requestAnimationFrame(() => wait(timeStamp, 0)), {
        once: true,
        capture: true,
      });
    });
    Reflect.set(window, 'keyToPaint', taken);
  });
  await press();
  return page.evaluate(async () => Number(await Reflect.get(window, 'keyToPaint')));
}

async function measure(page: Page): Promise<number[]> {
  const taken: number[] = [];
  const field = page.getByLabel('找人');
  await field.focus();
  for (const query of Array.from({ length: ROUNDS }, () => QUERIES).flat()) {
    // As it is typed: each key asks anew.
    for (const letter of query) taken.push(await keyToPaint(page, () => page.keyboard.insertText(letter)));
    await field.selectText();
    await keyToPaint(page, () => page.keyboard.press('Backspace'));
  }
  return taken;
}

/** From the key to the painted rows, in the real window on an office of ten thousand. */
export const figure: Figure = {
  name: 'search.paint.p95_ms.10k',
  target: 100,
  unit: 'ms',
  async measure() {
    const dataFolder = createDataFolder();
    const app = await launchElectron({ dataFolder, args: ['--demo'] });
    const { page, go } = await openDemo(app);
    await go('练习');
    await page.getByLabel('再添多少人').fill(String(PEOPLE - FOUNDED));
    await page.getByRole('button', { name: '添加' }).press('Enter');
    await page.getByText(`现在共 ${PEOPLE} 人。`).waitFor({ timeout: 60_000 });
    await go('档案');
    await page.getByRole('row').nth(3).waitFor();
    const taken = await measure(page);
    await app.close();
    removeDataFolder(dataFolder);
    return percentile(taken, 0.95);
  },
};
