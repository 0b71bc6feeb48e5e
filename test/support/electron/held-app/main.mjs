/**
 * The desk, held back until Playwright sees it. A window that is opened, or that navigates, while Playwright attaches to
 * it is sometimes never reported, and the test waits for ever; Playwright's own way to hold an app back works only for an
 * Electron that it finds itself.
 */
import { setTimeout } from 'node:timers/promises';
import { app } from 'electron';

const whenReady = app.whenReady.bind(app);
let attached = () => {};
const whenAttached = new Promise((resolve) => {
  attached = resolve;
});
app.whenReady = async () => {
  await whenReady();
  await whenAttached;
};
/** Called by whoever launched it, once Playwright has attached. */
globalThis.openDesk = () => attached();

/** How long Playwright may take to attach to a new window: nothing in here can see that it has. */
const ATTACHING_MS = 500;

// Playwright loses a page that navigates while it attaches.
app.on('browser-window-created', (_event, window) => {
  const load = window.loadURL.bind(window);
  window.loadURL = async (...address) => {
    await setTimeout(ATTACHING_MS);
    return window.isDestroyed() ? undefined : load(...address);
  };
});

await import('../app/out/main/index.js');
