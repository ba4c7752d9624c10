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
 * these two folders and nothing else. Resolves when a window has been handed its first script.
 */
export function serveApp(windowFolder: string, fontsFolder: string): Promise<void> {
  let tellScript: () => void = () => undefined;
  const firstScript = new Promise<void>((resolve) => {
    tellScript = resolve;
  });
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const isFont = pathname.startsWith('/fonts/');
    const folder = isFont ? fontsFolder : windowFolder;
    const place = decodeURIComponent(isFont ? pathname.slice('/fonts'.length) : pathname);
    const file = normalize(join(folder, place));
    const mediaType = mediaTypes[extname(file)];
    const isOurs = host === 'parley' && file.startsWith(folder + sep) && !place.includes('\0');
    if (!isOurs || !mediaType) return new Response('Not found', { status: 404 });
    try {
      const bytes = await readFile(file);
      // The other files of the same moment are asked for together with the first script.
      if (extname(file) === '.js') setImmediate(tellScript);
      return new Response(bytes, {
        headers: {
          'content-type': mediaType,
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
  return firstScript;
}
