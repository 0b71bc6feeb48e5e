import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PrinterTrouble } from '#shared/domain/documents/printer-trouble.ts';
import type { PrintQueue } from './queue.ts';

/** What CUPS says, in the words in which it is read here; nothing where it does not answer. */
async function lpstat(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C' };
  const said = promisify(execFile)('lpstat', args, { env, timeout: 10_000 });
  return said.then(
    ({ stdout }) => stdout,
    () => '',
  );
}

/** `lpstat -o`: `Office-12  root  1024  Tue Dec …`, one line each. */
export const jobsListed = (said: string): string[] =>
  said.split('\n').flatMap((line) => line.split(/\s+/, 1).filter((id) => id !== ''));

/** Words of `printer-state-reasons` (RFC 8011, 5.4.12), and what the clerk hears. */
const REASONS: readonly (readonly [RegExp, PrinterTrouble])[] = [
  [/media-(?:empty|needed)/, 'paper-out'],
  [/media-jam/, 'jammed'],
  [/(?:cover|door|interlock)-open/, 'open'],
  [/(?:toner|marker-supply)-empty/, 'toner-out'],
  [/offline|connecting-to-device|timed-out|shutdown/, 'offline'],
  [/paused|stopped/, 'paused'],
];

/** `lpstat -l -p`: a line on the printer, which says `disabled` when it is stopped, and its alerts. */
export function troubleListed(said: string): PrinterTrouble | null {
  const alerts = /Alerts: (.*)/.exec(said)?.[1] ?? '';
  const found = REASONS.find(([reason]) => reason.test(alerts));
  if (found) return found[1];
  return /^printer \S+ disabled/m.test(said) ? 'paused' : null;
}

export const cups: PrintQueue = {
  lookEvery: 200,
  jobs: async (printer) => {
    const only = printer === '' ? [] : [printer];
    return [
      ...jobsListed(await lpstat('-W', 'not-completed', '-o', ...only)),
      ...jobsListed(await lpstat('-W', 'completed', '-o', ...only)),
    ];
  },
  trouble: async (printer) => {
    const own = /destination: (\S+)/.exec(printer === '' ? await lpstat('-d') : '')?.[1];
    return troubleListed(await lpstat('-l', '-p', printer === '' ? (own ?? '') : printer));
  },
};
