import type { Patience } from './patience.ts';

/** The first letter that a disk has had since floppy disks went. */
const LETTERS = Array.from('CDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:`);

/** Of the four threads that read files: two stay free for whatever else the shell does. */
const MOST_LATE = 2;

/** A volume's serial number as Windows writes it, by its letter: `E:` → `1A2B3C4D`. */
export type Letters = ReadonlyMap<string, string>;

/** As Windows writes a serial number; Node has it as the device of each file that lies there. */
export const serialText = (device: bigint): string =>
  BigInt.asUintN(32, device).toString(16).toUpperCase().padStart(8, '0');

/**
 * Looks which letters lead to a volume, but for those that are to be left alone: a millisecond each, where PowerShell takes
 * half a second. While two drives do not answer, only letters that did at the last look are asked. A disk that was there and is
 * late is there still: it wakes up, and nobody has taken it out.
 */
export function watchLetters({
  ask,
  late,
  isLate,
}: Patience<bigint>): (left: ReadonlySet<string>) => Promise<Letters> {
  let before: Letters = new Map();
  return async (left) => {
    const found = new Map<string, string>();
    for (const letter of LETTERS) {
      if (left.has(letter) || (late() >= MOST_LATE && !before.has(letter))) continue;
      // One after the other: a drive that does not answer holds one thread, not all of them.
      const path = `${letter}\\`;
      const device = await ask(path);
      const serial = device === undefined ? isLate(path) && before.get(letter) : serialText(device);
      if (serial) found.set(letter, serial);
    }
    before = found;
    return found;
  };
}
