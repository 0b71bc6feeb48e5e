import { app, type Session, type WebContents } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Ours, by parsed origin: a prefix would also accept `app://main.evil`. */
function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === ORIGIN;
}

/** Nothing that a page asks of the browser is granted: the desk needs none of it. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** No request leaves the program, whoever makes it. */
function cancelRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const inspector = !app.isPackaged && details.url.startsWith('devtools://');
    answer({ cancel: !isOurs(details.url) && !inspector });
  });
}

function confine(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const stay = (event: Electron.Event<{ url: string }>) => {
    if (!isOurs(event.url)) event.preventDefault();
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
    denyPermissions(session);
    cancelRequests(session);
    // Also where no window is: it would fetch its dictionaries.
    session.setSpellCheckerEnabled(false);
    session.on('will-download', (event) => event.preventDefault());
  });
}
