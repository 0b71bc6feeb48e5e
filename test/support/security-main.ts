/** Looks into the main process, through what Electron itself tells of its windows. */
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';

const Journeys = z.strictObject({
  /** Addresses that a page tried to go to. */
  tried: z.array(z.string()),
  /** Of these, where nobody stopped it; and where it came to, stopped or not. */
  letThrough: z.array(z.string()),
  /** Kinds of pages that came to be. */
  opened: z.array(z.string()),
});
type Journeys = z.infer<typeof Journeys>;

/** Runs in the main process for every page: what it was asked to load, and where it was about to go. */
export async function watchJourneys(app: ElectronApplication): Promise<() => Promise<Journeys>> {
  await app.evaluate(({ app: main, webContents }) => {
    const seen = { tried: new Array<string>(), letThrough: new Array<string>(), opened: new Array<string>() };
    Reflect.set(globalThis, 'journeys', seen);
    const watch = (contents: Electron.WebContents) => {
      contents.on('will-frame-navigate', ({ url, defaultPrevented }) => {
        seen.tried.push(url);
        if (!defaultPrevented) seen.letThrough.push(url);
      });
      contents.on('did-frame-navigate', (_event, url) => seen.letThrough.push(url));
    };
    webContents.getAllWebContents().forEach(watch);
    main.on('web-contents-created', (_event, contents) => {
      seen.opened.push(contents.getType());
      watch(contents);
    });
  });
  return async () =>
    Journeys.parse(
      await app.evaluate(() => {
        const seen: unknown = Reflect.get(globalThis, 'journeys');
        return seen;
      }),
    );
}
