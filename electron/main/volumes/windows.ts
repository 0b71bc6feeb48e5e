import { stat } from 'node:fs/promises';
import { askPowerShell, PowerShellSilence } from '../powershell.ts';
import { ASK_DRIVES, Drives, foundByLetter, leftAlone, type Own, toldVolumes } from './drives.ts';
import type { Listed } from './found.ts';
import { type Letters, watchLetters } from './letters.ts';
import { patienceOf } from './patience.ts';

/** Milliseconds after which Windows that did not answer is asked again, though no letter has come or gone. */
const ASK_AGAIN = 30_000;
const LONGEST_LETTER = 1000;

type Asked = {
  readonly ask: () => Promise<Drives>;
  readonly letters: (left: ReadonlySet<string>) => Promise<Letters>;
  readonly now: () => number;
};

type Told = Drives | PowerShellSilence | undefined;

/** Whether a letter leads somewhere of which Windows has not told: it came while Windows was answering. */
const isUntold = (told: Told, there: Letters): boolean =>
  told !== undefined &&
  !(told instanceof PowerShellSilence) &&
  [...there.keys()].some((each) => told.kinds.every(({ letter }) => letter !== each));

/**
 * Drives as Windows tells of them; it is asked when a letter has come or gone, and again after it did not answer, or did not
 * tell of a letter that is there.
 */
export function watchDrives({ ask, letters, now }: Asked): (own: Own) => Promise<Listed> {
  let left: ReadonlySet<string> = new Set();
  let told: Told;
  let askedAt = 0;
  let seen = '';

  async function askAnew(): Promise<void> {
    askedAt = now();
    try {
      told = await ask();
      left = leftAlone(told);
    } catch (error) {
      if (!(error instanceof PowerShellSilence)) throw error;
      told = error;
    }
  }
  return async (own) => {
    // Which letters lead to other PCs is known before the first of them is touched.
    const isFirst = told === undefined;
    if (isFirst) await askAnew();
    const there = await letters(left);
    const text = JSON.stringify([...there]);
    const lacks = told instanceof PowerShellSilence || isUntold(told, there);
    const isDue = lacks && now() - askedAt >= ASK_AGAIN;
    const isOther = isFirst ? isUntold(told, there) : text !== seen;
    if (isOther || isDue) await askAnew();
    seen = text;
    return told === undefined || told instanceof PowerShellSilence
      ? { found: foundByLetter(there, own), boot: null, silence: told?.why ?? null }
      : { found: toldVolumes(told, own), boot: told.boot, silence: null };
  };
}

const touched = patienceOf(LONGEST_LETTER, async (path) => (await stat(path, { bigint: true })).dev);

const listDrives = watchDrives({
  ask: () => askPowerShell(ASK_DRIVES, Drives),
  letters: watchLetters(touched),
  now: () => performance.now(),
});

/** Of which volumes the office's folder is one of; Windows keeps its own where `SystemDrive` says. */
export const volumesOnWindows = (office: string): Promise<Listed> =>
  listDrives({
    system: (process.env['SystemDrive'] ?? 'C:').toUpperCase(),
    office: office.slice(0, 2).toUpperCase(),
  });
