import { app, type Session, type WebContents } from 'electron';
import { FACES_PATH } from './office-faces.ts';
import { isForPrinting, isPrinting } from './printing/shown-documents.ts';
import { ORIGIN } from './protocol.ts';

/** Ours, by parsed origin: a prefix would also accept `app://main.evil`. */
function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === ORIGIN;
}

/** What prints a document has that and its reader; everybody else has what is ours. */
const mayLoad = (url: string, contents: WebContents | undefined): boolean =>
  contents && isPrinting(contents) ? isForPrinting(url, contents) : isOurs(url);

/** A sheet that is being printed has a page of its own. */
function isPaper(url: string): boolean {
  return new URL(url).pathname.startsWith('/print');
}

type Asked = {
  readonly isMainFrame: boolean;
  /** The page that the asking frame stands in. */
  readonly page: string;
  /** Who asks, by the asking frame's own address. */
  readonly url: string;
  /** For the `media` permission: what is to be recorded. */
  readonly media: readonly string[];
};
type Exception = {
  readonly permission: string;
  readonly why: string;
  readonly fits: (asked: Asked) => boolean;
};

/** The few things that the desk's page may ask of the browser; whatever does not stand here is denied. */
const EXCEPTIONS: readonly Exception[] = [
  {
    permission: 'media',
    why: 'A clerk takes the photo of a person’s file with the camera; nothing here ever listens.',
    fits: ({ media }) => media.length > 0 && media.every((kind) => kind === 'video'),
  },
];

/** Only the desk's page itself may ask: no frame in it, and no sheet that is being printed. */
function isGranted(permission: string, asked: Asked): boolean {
  if (!asked.isMainFrame || !isOurs(asked.url) || !isOurs(asked.page) || isPaper(asked.page)) return false;
  return EXCEPTIONS.some((exception) => exception.permission === permission && exception.fits(asked));
}

function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((...[contents, permission, answer, details]) => {
    const { isMainFrame, requestingUrl } = details;
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isGranted(permission, { isMainFrame, page: contents.getURL(), url: requestingUrl, media }));
  });
  session.setPermissionCheckHandler((...[contents, permission, origin, { isMainFrame, mediaType }]) => {
    const media = mediaType === undefined ? [] : [mediaType];
    return isGranted(permission, { isMainFrame, page: contents?.getURL() ?? '', url: origin, media });
  });
  session.setDevicePermissionHandler(() => false);
}

/** The office's own fonts are for sheets that are being drawn, and for no other page. */
function isFaceElsewhere({ url, webContents }: Electron.OnBeforeRequestListenerDetails): boolean {
  if (!URL.canParse(url) || !new URL(url).pathname.startsWith(FACES_PATH)) return false;
  const page = webContents?.getURL() ?? '';
  return !isOurs(page) || !isPaper(page);
}

/** No request leaves the program, whoever makes it. */
function cancelRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    if (isFaceElsewhere(details)) {
      answer({ cancel: true });
      return;
    }
    const inspector = !app.isPackaged && details.url.startsWith('devtools://');
    answer({ cancel: !mayLoad(details.url, details.webContents) && !inspector });
  });
}

function confine(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const stay = (event: Electron.Event<{ url: string }>) => {
    if (!mayLoad(event.url, contents)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
}

/** What is no request and so passes the filter (dns-prefetch, preconnect, TURN) finds no host, not even by number. */
function resolveNothing(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Before any window exists: confines every page that this program will ever show. */
export function confineEverything(): void {
  resolveNothing();
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('session-created', (session) => {
    guardPermissions(session);
    cancelRequests(session);
    // Also where no window is: it would fetch its dictionaries.
    session.setSpellCheckerEnabled(false);
    session.on('will-download', (event) => event.preventDefault());
  });
}
