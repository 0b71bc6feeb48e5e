import type { Page } from '@playwright/test';
import { createClient } from '#shared/contract/client.ts';
import { contract, type DataContract } from '#shared/contract/index.ts';
import type { Client } from '#shared/contract/rpc.ts';

/** The data process as the page itself asks it: what a test gets ready beside the keyboard. */
export const pageClient = (page: Page): Client<DataContract> =>
  createClient(contract, {
    call: (path, input) =>
      page.evaluate(([name, value]) => window.bridge.call(name, value), [path, input] as const),
    on: () => () => undefined,
  });
