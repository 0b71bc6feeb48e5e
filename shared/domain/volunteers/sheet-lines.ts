import { parseClock } from './clock.ts';

/** One line of a sign-in sheet as it is typed: whom, and times of their own where they differ from everybody's. */
export type SheetLine = {
  readonly line: number;
  readonly text: string;
  readonly whom: string;
  readonly arrived: number | undefined;
  readonly left: number | undefined;
  readonly fault: 'times' | undefined;
};

/**
 * Reads a sheet that was typed a person a line: `119`, `王芳`, `wf`, or `王芳 830 1100`. Times that nobody can read are
 * told; blank lines are none.
 */
export function readSheetLines(text: string): readonly SheetLine[] {
  return text.split('\n').flatMap((raw, index) => {
    const words = raw
      .trim()
      .split(/[\s,，、]+/u)
      .filter((word) => word !== '');
    const [whom, ...times] = words;
    if (whom === undefined) return [];
    const clocks = times.map(parseClock);
    const isRead = times.length === 0 || (times.length === 2 && clocks.every((clock) => clock !== undefined));
    return [
      {
        line: index + 1,
        text: raw.trim(),
        whom,
        arrived: clocks[0],
        left: clocks[1],
        fault: isRead ? undefined : 'times',
      },
    ];
  });
}
