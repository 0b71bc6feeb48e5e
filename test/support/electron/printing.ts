/** Playwright's `test` with a desk that prints to a service of its own. */
import { type PrintService, startPrintService } from '#test/support/printer.ts';
import { test } from './fixtures.ts';

type Fixtures = {
  readonly service: PrintService;
  /** On the practice office. */
  readonly practice: boolean;
  /** Switches of the program. */
  readonly args: readonly string[];
};

export const printing = test.extend<Fixtures>({
  practice: [false, { option: true }],
  args: [[], { option: true }],
  // Playwright reads what a fixture needs from its first parameter, which must be a pattern; this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  service: async ({}, provide) => {
    const service = await startPrintService();
    await provide(service);
    await service.close();
  },
  deskOptions: async ({ service, practice, args }, provide) => {
    await provide({ args: practice ? [...args, '--demo'] : args, env: { CUPS_SERVER: service.server } });
  },
});
