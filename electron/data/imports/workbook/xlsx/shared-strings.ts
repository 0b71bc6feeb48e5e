import { gatherRuns } from './text-runs.ts';
import { walkXml } from '../walk-xml.ts';

/** The texts that cells refer to by their place; an item without any text is an empty one, and counted (ECMA-376 18.4.8). */
export function readSharedStrings(part: Buffer | undefined): readonly string[] {
  const texts: string[] = [];
  if (!part) return texts;
  const runs = gatherRuns();
  walkXml(part, {
    open: runs.open,
    text: runs.text,
    close: (name) => {
      runs.close(name);
      if (name === 'si') texts.push(runs.take());
    },
  });
  return texts;
}
