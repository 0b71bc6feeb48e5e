import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../db/flush.ts';
import type { Place } from './place.ts';

/** Beside the runs of a place: their names, oldest first, in the order in which they came there, whatever the clock said. */
const ORDER = 'made-in-order.json';

const Names = z.array(z.string());

const fileOf = ({ runs }: Place): string => join(runs, ORDER);

/** As far as it was written down: nothing where no program has done so yet, or the file is spoilt. */
export function writtenOrder(place: Place): readonly string[] {
  try {
    return Names.parse(JSON.parse(readFileSync(fileOf(place), 'utf8')));
  } catch {
    // Without it the dates tell the order, as they did before it was written down.
    return [];
  }
}

export const writeOrder = (place: Place, names: readonly string[]): Promise<void> =>
  replaceFile(fileOf(place), JSON.stringify(names));
