import { useState } from 'react';
import { move, NOTHING_SELECTED, type Selection } from './selection.ts';

/** What is chosen of a list; another list starts at its top with nothing chosen. `start` is asked once, for the first. */
export function useSelection(list: string | undefined, start: () => number) {
  const state = useState<Selection>(() => move(NOTHING_SELECTED, Math.max(0, start()), false));
  const [, setSelection] = state;
  const [listed, setListed] = useState(list);
  if (listed !== list) {
    setListed(list);
    setSelection(NOTHING_SELECTED);
  }
  return state;
}
