/** Every way in which a page can ask somebody for something, tried from inside the page. */
import type { Page } from '@playwright/test';

/** What became of each attempt: `refused`, or what it got hold of. */
export type Outcomes = Readonly<Record<string, string>>;

/** By the calls that scripts make. */
export function attemptByScript(page: Page, target: string): Promise<Outcomes> {
  return page.evaluate(async (url) => {
    const socket = url.replace(/^http/, 'ws');
    const opens = (source: EventTarget) =>
      new Promise<string>((resolve) => {
        source.addEventListener('open', () => resolve('opened'));
        source.addEventListener('error', () => resolve('refused'));
      });
    const request = () => {
      const { promise, resolve } = Promise.withResolvers<string>();
      const asked = new XMLHttpRequest();
      asked.addEventListener('load', () => resolve('loaded'));
      asked.addEventListener('error', () => resolve('refused'));
      asked.open('GET', url);
      asked.send();
      return promise;
    };
    const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
      fetch: () => fetch(url),
      'fetch without looking': () => fetch(url, { mode: 'no-cors' }),
      'fetch that outlives the page': () => fetch(url, { method: 'POST', keepalive: true, mode: 'no-cors' }),
      XMLHttpRequest: request,
      WebSocket: () => opens(new WebSocket(socket)),
      EventSource: () => opens(new EventSource(url)),
      'dynamic import': () => import(url),
      Worker: () => opens(new Worker(url)),
      WebTransport: () => new WebTransport(url.replace(/^http/, 'https')).ready,
      FontFace: () => new FontFace('foreign', `url(${url})`).load(),
    };
    navigator.sendBeacon(url, 'beacon');
    const outcome = (attempt: () => Promise<unknown>) =>
      Promise.resolve()
        .then(attempt)
        .then(
          (got) => (typeof got === 'string' ? got : 'loaded'),
          () => 'refused',
        );
    const outcomes: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(attempts)) outcomes[name] = await outcome(attempt);
    return outcomes;
  }, target);
}

/** By elements that load something. */
export function attemptByElement(page: Page, target: string): Promise<Outcomes> {
  return page.evaluate(async (url) => {
    const link = (rel: string, as = '') => ['link', { rel, as, href: url }] as const;
    const elements = {
      img: ['img', { src: url }],
      script: ['script', { src: url }],
      module: ['script', { src: url, type: 'module' }],
      audio: ['audio', { src: url, preload: 'auto' }],
      video: ['video', { src: url, preload: 'auto' }],
      stylesheet: link('stylesheet'),
      'imported stylesheet, font and picture': ['style', {}],
      prefetch: link('prefetch'),
      'preload of a script': link('preload', 'script'),
      'preload of a picture': link('preload', 'image'),
    } as const;
    const put = (tag: string, attributes: Readonly<Record<string, string>>) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      const element = document.createElement(tag);
      for (const event of ['load', 'loadeddata']) element.addEventListener(event, () => resolve('loaded'));
      element.addEventListener('error', () => resolve('refused'));
      if (tag === 'style') {
        const source = `url(${url})`;
        element.textContent = `@import ${source}; @font-face { font-family: foreign; src: ${source} } body { background: ${source}; font-family: foreign }`;
      }
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return promise;
    };
    for (const tag of ['iframe', 'embed', 'object']) void put(tag, { src: url, data: url });
    for (const rel of ['icon', 'manifest']) void put('link', { rel, href: url });
    const outcomes: Record<string, string> = {};
    for (const [name, [tag, attributes]] of Object.entries(elements)) {
      outcomes[name] = await put(tag, attributes);
    }
    return outcomes;
  }, target);
}

/** Has the page look for a way to another computer, as a video call would: by name, by number, over UDP and TCP. */
export function attemptCall(page: Page, port: number): Promise<readonly string[]> {
  return page.evaluate(async (where) => {
    const host = `127.0.0.1:${where}`;
    const turn = { username: 'desk', credential: 'desk' };
    const call = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}` },
        { urls: `turn:${host}?transport=udp`, ...turn },
        { urls: `turn:${host}?transport=tcp`, ...turn },
      ],
    });
    const found: string[] = [];
    const { promise: done, resolve } = Promise.withResolvers<void>();
    call.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate && candidate.candidate !== '') found.push(candidate.candidate);
      if (candidate === null) resolve();
    });
    call.createDataChannel('data');
    await call.setLocalDescription(await call.createOffer());
    await done;
    call.close();
    return found;
  }, port);
}
