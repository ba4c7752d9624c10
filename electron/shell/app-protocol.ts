import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** The policy under which our own window runs: nothing from outside, no inline script. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the bundled window under app://parley/ and the fonts under app://parley/fonts/: files of
 * these two folders and nothing else.
 *
 * `protocol.handle` is the newer way, but it answers with web streams: Node loads a library of half a
 * megabyte for the first of them and hands every file over in pieces, while the window waits.
 */
export function serveApp(windowFolder: string, fontsFolder: string): void {
  protocol.registerBufferProtocol('app', ({ url }, answer) => {
    const found = findFile(url, windowFolder, fontsFolder);
    if (!found) return answer(notFound);
    readFile(found.file).then(
      (data) => answer({ data, ...headersFor(found.mediaType) }),
      () => answer(notFound),
    );
  });
}

const notFound = { statusCode: 404, data: Buffer.from('Not found') };

const headersFor = (mediaType: string) => ({
  headers: {
    'content-type': mediaType,
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
  },
});

/** The file that an address means; null when it lies elsewhere or is of no kind that we have. */
function findFile(url: string, windowFolder: string, fontsFolder: string) {
  const { host, pathname } = new URL(url);
  const isFont = pathname.startsWith('/fonts/');
  const folder = isFont ? fontsFolder : windowFolder;
  const place = decoded(isFont ? pathname.slice('/fonts'.length) : pathname);
  if (host !== 'parley' || place === null || place.includes('\0')) return null;
  const file = normalize(join(folder, place));
  const mediaType = mediaTypes[extname(file)];
  return file.startsWith(folder + sep) && mediaType ? { file, mediaType } : null;
}

/** The words of an address; null for an escape that stands for nothing: it would throw. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
