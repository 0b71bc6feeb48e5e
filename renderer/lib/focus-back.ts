import { useEffect } from 'react';

/** The child of the body in which something lies: the page, or one of the dialogs beside it. */
function layerOf(element: Element): Element {
  const parent = element.parentElement;
  return parent === null || parent === document.body ? element : layerOf(parent);
}

/**
 * Gives the focus back to where it was before a dialog, when the dialog goes at once with whatever asked for it: the
 * library gives it back only where a dialog closes by itself and stays on the page.
 */
export function useFocusBack(): void {
  useEffect(() => {
    const origins = new WeakMap<Node, HTMLElement>();
    let last: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const layer = layerOf(target);
      if (last && layerOf(last) !== layer && !origins.has(layer)) origins.set(layer, last);
      last = target;
    };
    const giveBack = (records: readonly MutationRecord[]) => {
      if (document.activeElement !== document.body) return;
      const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
      const origin = removed.map((node) => origins.get(node)).find((element) => element?.isConnected);
      origin?.focus();
    };
    const observer = new MutationObserver(giveBack);
    observer.observe(document.body, { childList: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
