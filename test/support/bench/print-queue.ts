/** A county's register from its PDF to the end of the queue: as Windows prints it, and handed to CUPS as it is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { openDemo } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';
import { printAsOnWindows } from '#test/support/print-as-on-windows.ts';
import { type PrintService, startPrintService } from '#test/support/printer.ts';
import { REGISTER } from './paper.ts';

const PRINTER = 'Office';
const LOOK_EVERY = 20;

async function untilPrinted(service: PrintService, before: number): Promise<void> {
  while (service.jobsOf(PRINTER) <= before) await pause(LOOK_EVERY);
}

/** Milliseconds until the queue is through with what was sent. */
async function queueMs(service: PrintService, send: () => Promise<unknown>): Promise<number> {
  const before = service.jobsOf(PRINTER);
  const started = performance.now();
  await send();
  await untilPrinted(service, before);
  return performance.now() - started;
}

async function handOver(service: PrintService, pdf: Buffer): Promise<void> {
  const env = { ...process.env, CUPS_SERVER: service.server };
  const lp = spawn('lp', ['-d', PRINTER, '-o', 'media=A4', '-'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(lp, 'close');
  lp.stdin.end(pdf);
  await ended;
}

type Printing = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from the bytes to the end of the queue, from Chromium's reader. */
  readonly fromReader: () => Promise<number>;
  /** The same, handed to CUPS as they are. */
  readonly handedOver: () => Promise<number>;
};

/** Works with a desk that prints as on Windows, and a register of 8,737 lines. */
export async function withPrintingDesk<T>(work: (printing: Printing) => Promise<T>): Promise<T> {
  const service = await startPrintService();
  service.addPrinter(PRINTER, { isDefault: true });
  const dataFolder = createDataFolder();
  const env = { CUPS_SERVER: service.server };
  const app = await launchElectron({ dataFolder, args: ['--demo', '--print-as-on-windows'], env });
  const { page } = await openDemo(app);
  const { pdf } = await drawSheet(page, REGISTER);
  const found = await work({
    app,
    page,
    fromReader: () =>
      queueMs(service, async () => {
        const reply = JSON.stringify(await printAsOnWindows(page, pdf));
        if (!reply.includes('"ok":true')) throw new Error(reply);
      }),
    handedOver: () => queueMs(service, () => handOver(service, pdf)),
  });
  await app.close();
  await service.close();
  removeDataFolder(dataFolder);
  return found;
}
