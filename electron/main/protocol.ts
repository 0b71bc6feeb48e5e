import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { protocol } from 'electron';
import { faceAt } from './office-faces.ts';
import { printedDocument } from './printing/shown-documents.ts';

export const ORIGIN = 'app://main';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
};

/** antd and echarts set inline styles; nothing else is inline, and nothing comes from anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Before `ready`: `app://` is a scheme with an origin of its own, and scripts from it are cached compiled. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file a path names inside `folder`; undefined when it leads outside. Pages of the window are all index.html. */
function fileFor(pathname: string, folder: string): string | undefined {
  const decoded = decodeURIComponent(pathname);
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const page = decoded.startsWith('/print/') ? 'print.html' : 'index.html';
  const file = join(folder, extname(decoded) === '' ? page : decoded);
  const inside = relative(folder, file);
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : file;
}

function served(content: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    },
  });
}

async function respond(request: Request, folder: string): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status });
  const url = new URL(request.url);
  if (request.method !== 'GET') return refuse(405);
  const printed = url.host === 'paper' ? printedDocument(url) : undefined;
  if (printed) return served(printed, 'application/pdf');
  if (url.host !== 'main') return refuse(404);
  const face = faceAt(url.pathname);
  if (face) return served(face, 'font/otf');
  const file = fileFor(url.pathname, folder);
  const type = file === undefined ? undefined : CONTENT_TYPES[extname(file)];
  if (file === undefined || type === undefined) return refuse(404);
  try {
    return served(new Uint8Array(await readFile(file)), type);
  } catch {
    return refuse(404);
  }
}

/** Serves the window's own files, and only those. */
export function serveWindowFiles(folder: string): void {
  protocol.handle('app', async (request) => {
    try {
      return await respond(request, folder);
    } catch {
      // A path that cannot even be decoded.
      return new Response(null, { status: 400 });
    }
  });
}
