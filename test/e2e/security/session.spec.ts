/**
 * What every session is given before a page can use it, asked directly: for devices that no test machine has, and for
 * questions that no page can be brought to ask.
 */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { deskWindow } from '#test/support/security-desk.ts';

/** Of `setPermissionRequestHandler` and `setPermissionCheckHandler`, in Electron 33 and 45. */
const PERMISSIONS = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'a permission of tomorrow',
];

const DEVICES = ['usb', 'hid', 'serial'];

type Question = { readonly handler: string; readonly args: readonly unknown[] };

/**
 * Has the desk confine a stand-in for a session, which keeps the handlers it is given, and puts a question to one of
 * them. Answers what the handler returned or called back with.
 */
function askHandler(app: ElectronApplication, questions: readonly Question[]): Promise<readonly unknown[]> {
  return app.evaluate(({ app: main, BrowserWindow }, asked) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const kept = new Map<string, unknown>();
    const keep = (name: string) => (first: unknown, second?: unknown) => kept.set(name, second ?? first);
    const webRequest = { onBeforeRequest: keep('onBeforeRequest') };
    const standIn = new Proxy(
      { webRequest },
      {
        get: (target, name) => (name === 'webRequest' ? target.webRequest : keep(String(name))),
      },
    );
    main.emit('session-created', standIn);
    return asked.map(({ handler, args }) => {
      const answers: unknown[] = [];
      const found = kept.get(handler);
      if (typeof found !== 'function') return 'no handler';
      const answer = (value: unknown) => answers.push(value);
      const event = { preventDefault: () => answers.push('prevented') };
      const live = new Map<unknown, unknown>([
        ['ANSWER', answer],
        ['EVENT', event],
        ['PAGE', page],
      ]);
      const put = args.map((arg) => live.get(arg) ?? arg);
      const returned: unknown = Reflect.apply(found, undefined, put);
      return answers.length > 0 ? answers[0] : returned;
    });
  }, questions);
}

test('every permission by every name is denied, even to the desk’s own page', async ({ desk }) => {
  await deskWindow(desk);
  const asker = { isMainFrame: true, requestingUrl: 'app://main/' };
  const requests = PERMISSIONS.map((name) => ({
    handler: 'setPermissionRequestHandler',
    args: ['PAGE', name, 'ANSWER', asker],
  }));
  const checks = PERMISSIONS.map((name) => ({
    handler: 'setPermissionCheckHandler',
    args: ['PAGE', name, 'app://main/', asker],
  }));
  const devices = DEVICES.map((deviceType) => ({
    handler: 'setDevicePermissionHandler',
    args: [{ deviceType, origin: 'app://main', device: {} }],
  }));
  const questions = [...requests, ...checks, ...devices];
  const answers = await askHandler(desk, questions);
  expect(answers.map((answer, index) => [questions[index], answer])).toEqual(
    questions.map((question) => [question, false]),
  );
});

const ALLOWED = ['app://main/', 'app://main/registry?person=1#top', 'app://main/assets/index.js'];
const CANCELLED = [
  'http://example.com/',
  'https://example.com/',
  'https://main/',
  'http://app://main/',
  'https://example.com/app://main/',
  'https://app:main@example.com/',
  'ws://127.0.0.1/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/hostname',
  'file://main/',
  'app://other/',
  'app://main.evil/',
  'app://mainx/',
  'app://main@evil/',
  'app:main',
  'application://main/',
  'data:text/html,app://main/',
  'blob:https://example.com/1',
  'blob:app://main.evil/1',
  'filesystem:app://main/temporary/1',
  'about:blank',
  'javascript:0',
  'chrome://gpu/',
  'chrome-extension://abc/',
  'view-source:app://main/',
  'mailto:a@example.com',
  'not a URL',
  '',
];

test('the filter lets the window’s own files through, and cancels every other address', async ({ desk }) => {
  await deskWindow(desk);
  const urls = [...ALLOWED, ...CANCELLED];
  const answers = await askHandler(
    desk,
    urls.map((url) => ({ handler: 'onBeforeRequest', args: [{ url }, 'ANSWER'] })),
  );
  expect(answers.map((answer, index) => [urls[index], answer])).toEqual(
    urls.map((url) => [url, { cancel: CANCELLED.includes(url) }]),
  );
});

test('no session downloads anything', async ({ desk }) => {
  await deskWindow(desk);
  expect(await askHandler(desk, [{ handler: 'on', args: ['EVENT', {}, null] }])).toEqual(['prevented']);
});
