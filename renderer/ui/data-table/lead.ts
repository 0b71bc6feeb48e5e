import { type RefObject, useEffect } from 'react';

/** Another object for each time that somebody is led, even to the same cell. */
export type Lead = { readonly index: number; readonly column: string | undefined };

type Options = {
  readonly lead: Lead | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly go: (index: number) => void;
  readonly scroll: (index: number, options: { readonly align: 'center' }) => void;
};

/** Goes to the cell that something beside the list leads to: its row gets the keyboard, its column comes into sight. */
export function useLead({ lead, scroller, go, scroll }: Options): void {
  useEffect(() => {
    if (!lead) return undefined;
    scroll(lead.index, { align: 'center' });
    go(lead.index);
    scroller.current?.focus();
    // Its row is drawn only after the list has scrolled there.
    const drawn = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const cell = scroller.current?.querySelector(
          `[data-active="true"] [data-column="${lead.column ?? ''}"]`,
        );
        cell?.scrollIntoView({ block: 'nearest', inline: 'center' });
      }),
    );
    return () => cancelAnimationFrame(drawn);
    // Only when somebody is led.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [lead]);
}
