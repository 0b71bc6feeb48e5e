import { createContext, use, useEffect } from 'react';

export const SelectionContext = createContext<(summary: string) => void>(() => undefined);

/** What the status line says of the list on this page, as a spreadsheet sums a selection. */
export function useSelectionSummary(summary: string): void {
  const say = use(SelectionContext);
  useEffect(() => {
    say(summary);
    return () => say('');
  }, [say, summary]);
}
