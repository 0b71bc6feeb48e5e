import type { Page } from '@playwright/test';

export type PrintOrder = {
  readonly copies?: number;
  readonly sides?: 'as-set' | 'one' | 'two';
  readonly pages?: { readonly from: number; readonly to: number };
  readonly offset?: { readonly right: number; readonly down: number };
};

/** What the window asks of the shell when these bytes are printed on `Office`, and its answer. */
export function printAsOnWindows(page: Page, pdf: Buffer, order: PrintOrder = {}): Promise<unknown> {
  const { copies = 1, sides = 'as-set', pages = null, offset = { right: 0, down: 0 } } = order;
  return page.evaluate(
    ([text, rest]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
      return window.bridge.call('shell.printPdf', { pdf: bytes, printer: 'Office', ...rest });
    },
    [pdf.toString('base64'), { copies, sides, pages, offset }] as const,
  );
}
