import { type RefObject, useEffect, useRef } from 'react';

/**
 * Ctrl+C in a list puts cells on the clipboard that a spreadsheet pastes as cells. The browser tells the
 * document, not the list, as long as no text is selected.
 */
export function useCopy(
  list: RefObject<HTMLElement | null>,
  cells: () => readonly (readonly string[])[],
): void {
  const current = useRef(cells);
  useEffect(() => {
    current.current = cells;
  });
  useEffect(() => {
    // A click leaves the keyboard on a row; a field in a row copies its own text.
    const isInList = () =>
      list.current?.contains(document.activeElement) === true &&
      !(document.activeElement instanceof HTMLInputElement);
    const isOurs = () => isInList() && getSelection()?.isCollapsed !== false;
    // Without this the browser thinks that there is nothing to copy.
    function before(event: Event): void {
      if (isOurs()) event.preventDefault();
    }
    function copy(event: ClipboardEvent): void {
      if (!isOurs()) return;
      const lines = current.current().map((row) => row.join('\t'));
      event.clipboardData?.setData('text/plain', lines.join('\n'));
      event.preventDefault();
    }
    document.addEventListener('beforecopy', before);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('beforecopy', before);
      document.removeEventListener('copy', copy);
    };
  }, [list]);
}
