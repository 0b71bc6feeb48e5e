/** The window that nobody sees, in which paper is drawn: held open so that a test can look at it. */
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, SHEET } from './security-bridge.ts';

export type PrintWindow = {
  readonly page: Page;
  /** All that its console said, from its first line on. */
  readonly said: () => Promise<readonly string[]>;
};

/** Has the desk draw a sheet, and keeps the window: the PDF is asked for, and never made. */
export async function openPrintWindow(app: ElectronApplication, desk: Page): Promise<PrintWindow> {
  await app.evaluate(({ app: main }) => {
    const said: string[] = [];
    Reflect.set(globalThis, 'saidOnPaper', said);
    const drawn = new Promise<void>((resolve) => {
      main.once('browser-window-created', (_event, { webContents }) => {
        // Electron 33 gives the words as an argument, later ones as a property of the event.
        webContents.on('console-message', (event: object, ...words: unknown[]) => {
          said.push(String(Reflect.get(event, 'message') ?? words[1]));
        });
        webContents.printToPDF = () => {
          resolve();
          return new Promise(() => undefined);
        };
      });
    });
    Reflect.set(globalThis, 'paperDrawn', drawn);
  });
  const opened = app.waitForEvent('window');
  // Never answered: the window is held until the desk ends.
  void ask(desk, 'shell.savePdf', { document: 'recovery-sheet', model: SHEET, fileName: 'sheet' }).catch(
    () => undefined,
  );
  const page = await opened;
  await app.evaluate(async () => {
    await Reflect.get(globalThis, 'paperDrawn');
  });
  return {
    page,
    said: () =>
      app.evaluate(() => {
        const said: unknown = Reflect.get(globalThis, 'saidOnPaper');
        return Array.isArray(said) ? said.map(String) : [];
      }),
  };
}
