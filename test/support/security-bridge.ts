/** The bridge between a page and the desk, as somebody who got into a page would use it. */
import type { Page } from '@playwright/test';
import type { Reply, Transport } from '#shared/contract/rpc.ts';

declare global {
  // Only an interface can be added to.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly bridge: Transport;
  }
}

export const REFUSED: Reply = { ok: false, error: { code: 'not-allowed', params: {} } };

/** Sheets hold what is on real paper: invented here, but whole, so that the page can draw it. */
export const SHEET = {
  office: '林西县残疾人联合会',
  code: 'no code at all',
  printedAt: '2026-11-23',
  printedBy: '王芳',
} as const;

export function ask(page: Page, path: string, input: unknown = {}): Promise<Reply> {
  return page.evaluate(([to, what]) => window.bridge.call(to, what), [path, input] as const);
}
