/** Whatever a page asks of the browser, the answer is no. */
import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { openPrintWindow } from '#test/support/security-print.ts';
import { deskWindow } from '#test/support/security-desk.ts';

/** Names that every Chromium knows; asking after one is a right of any page. */
const NAMES = [
  'accelerometer',
  'background-fetch',
  'background-sync',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'screen-wake-lock',
  'storage-access',
  'window-management',
];

test('no permission but that of the camera stands at anything but denied', async ({ desk }) => {
  const page = await deskWindow(desk);
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          const query: unknown = Reflect.get(navigator.permissions, 'query');
          if (typeof query !== 'function') return [name, 'nobody to ask'];
          const status: unknown = await Reflect.apply(query, navigator.permissions, [{ name }]);
          return [name, status instanceof PermissionStatus ? status.state : 'unknown'];
        }),
      ),
    NAMES,
  );
  expect(states).toEqual(NAMES.map((name) => [name, 'denied']));
});

/** What a page gets that asks for a stream: the kinds of its tracks, or the name of the refusal. */
function streamOf(page: Page, wanted: MediaStreamConstraints): Promise<unknown> {
  return page.evaluate(async (constraints) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      const kinds = stream.getTracks().map(({ kind }) => kind);
      stream.getTracks().forEach((track) => track.stop());
      return kinds;
    } catch (error) {
      return error instanceof Error || error instanceof DOMException ? error.name : 'refused';
    }
  }, wanted);
}

test('the desk’s own page may use the camera, and never together with the microphone', async ({ desk }) => {
  const page = await deskWindow(desk);
  expect(await streamOf(page, { video: true })).toEqual(['video']);
  expect(await streamOf(page, { video: true, audio: true })).toBe('NotAllowedError');
  expect(await streamOf(page, { audio: true })).toBe('NotAllowedError');
});

test('a frame in the desk’s page may not use the camera, even when the page lets it', async ({ desk }) => {
  const page = await deskWindow(desk);
  const answer = await page.evaluate(async (): Promise<string> => {
    const frame = document.createElement('iframe');
    frame.allow = 'camera *';
    document.body.append(frame);
    const inside = frame.contentWindow?.navigator.mediaDevices;
    if (!inside) return 'no devices';
    try {
      const stream = await inside.getUserMedia({ video: true });
      return stream
        .getTracks()
        .map(({ kind }) => kind)
        .join();
    } catch (error) {
      // The error is of the frame's own world.
      return String(error);
    }
  });
  expect(answer).toContain('NotAllowedError');
});

test('a page that is being printed may not use the camera', async ({ desk }) => {
  const print = await openPrintWindow(desk, await deskWindow(desk));
  expect(await streamOf(print.page, { video: true })).toBe('NotAllowedError');
});

// Chromium asks for a camera only where there is one.
test.use({ deskOptions: { args: ['--use-fake-device-for-media-stream'] } });

type Request = {
  readonly what: string;
  readonly ask: (page: Page) => Promise<unknown>;
  readonly answer: unknown;
};

/** Calls a function that not every list of types knows; answers the name of what it was refused with. */
function refusal(page: Page, path: readonly string[], input: readonly unknown[] = []): Promise<unknown> {
  return page.evaluate(
    async ([names, given]) => {
      let owner: unknown = window;
      let found: unknown = window;
      for (const name of names) {
        owner = found;
        found = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
        if (typeof found === 'function' && name !== names.at(-1)) owner = found;
      }
      if (typeof found !== 'function') return 'absent';
      try {
        const granted: unknown = await Reflect.apply(found, owner, given);
        return granted;
      } catch (error) {
        return error instanceof Error || error instanceof DOMException ? error.name : 'refused';
      }
    },
    [path, input] as const,
  );
}

const REQUESTS: readonly Request[] = [
  {
    what: 'where the computer is',
    ask: (page) =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            navigator.geolocation.getCurrentPosition(
              () => resolve('told'),
              ({ code }) => resolve(code),
            );
          }),
      ),
    answer: 1,
  },
  {
    what: 'to show notifications',
    ask: (page) => page.evaluate(() => Notification.requestPermission()),
    answer: 'denied',
  },
  {
    what: 'for the microphone',
    ask: (page) => refusal(page, ['navigator', 'mediaDevices', 'getUserMedia'], [{ audio: true }]),
    answer: 'NotAllowedError',
  },
  {
    what: 'for the screen',
    ask: (page) => refusal(page, ['navigator', 'mediaDevices', 'getDisplayMedia']),
    answer: 'NotAllowedError',
  },
  {
    what: 'to read the clipboard',
    ask: (page) => refusal(page, ['navigator', 'clipboard', 'readText']),
    answer: 'NotAllowedError',
  },
  {
    what: 'for musical instruments',
    ask: (page) => refusal(page, ['navigator', 'requestMIDIAccess'], [{ sysex: true }]),
    answer: expect.stringMatching(/^(NotAllowedError|SecurityError)$/),
  },
  {
    what: 'to keep its storage for ever',
    ask: (page) => page.evaluate(() => navigator.storage.persist()),
    answer: false,
  },
  {
    what: 'whether somebody is there',
    ask: (page) => page.evaluate(askIdle),
    answer: 'denied',
  },
  {
    what: 'which fonts are installed',
    ask: (page) => refusal(page, ['queryLocalFonts']),
    answer: [],
  },
  {
    what: 'which screens there are',
    ask: (page) => refusal(page, ['getScreenDetails']),
    answer: 'NotAllowedError',
  },
  {
    what: 'to keep the screen on',
    ask: (page) => refusal(page, ['navigator', 'wakeLock', 'request'], ['screen']),
    answer: 'NotAllowedError',
  },
  {
    what: 'for a USB device',
    ask: (page) => refusal(page, ['navigator', 'usb', 'requestDevice'], [{ filters: [] }]),
    answer: 'NotFoundError',
  },
  {
    what: 'for a serial port',
    ask: (page) => refusal(page, ['navigator', 'serial', 'requestPort']),
    answer: 'NotFoundError',
  },
  {
    what: 'for a keyboard or reader',
    ask: (page) => refusal(page, ['navigator', 'hid', 'requestDevice'], [{ filters: [] }]),
    answer: [],
  },
];

async function askIdle(): Promise<unknown> {
  const detector: unknown = Reflect.get(window, 'IdleDetector');
  const ask: unknown = typeof detector === 'function' ? Reflect.get(detector, 'requestPermission') : 'absent';
  const answer: unknown = typeof ask === 'function' ? await Reflect.apply(ask, detector, []) : ask;
  return answer;
}

for (const { what, ask, answer } of REQUESTS) {
  test(`a page that asks ${what} is refused`, async ({ desk }) => {
    expect(await ask(await deskWindow(desk))).toEqual(answer);
  });
}
