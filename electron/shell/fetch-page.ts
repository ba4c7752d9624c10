import { type BrowserWindow, dialog, net, session } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { FetchedPage } from '../handlers/shell-port.ts';
import { say } from './words.ts';

const LARGEST = 50_000_000;
const PATIENCE_MS = 30_000;
const MOST_REDIRECTS = 5;

/**
 * Fetches one page, after the person has seen its whole address and agreed. It is asked for without
 * cookies, cache or login, in a session of its own that is forgotten with the program. Null = no.
 */
export async function fetchPage(
  window: BrowserWindow,
  address: string,
): Promise<Result<FetchedPage | null>> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    return fail(
      'invalid-input',
      `“${address.slice(0, 200)}” is no address of a web page (http or https).`,
    );
  const asked = await dialog.showMessageBox(window, {
    type: 'question',
    message: say('dialog.fetch'),
    detail: url.href,
    buttons: [say('dialog.fetchGo'), say('dialog.cancel')],
    defaultId: 1,
    cancelId: 1,
  });
  return asked.response === 0 ? load(url) : ok(null);
}

function load(url: URL): Promise<Result<FetchedPage>> {
  return new Promise((resolve) => {
    const apart = session.fromPartition('fetch', { cache: false });
    apart.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
    const request = net.request({
      url: url.href,
      session: apart,
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let redirects = 0;
    let at = url.href;
    const settle = (result: Result<FetchedPage>) => {
      clearTimeout(timer);
      resolve(result);
      if (!result.ok) request.abort();
    };
    const timer = setTimeout(
      () => settle(fail('unavailable', `${url.host} did not answer within 30 seconds.`)),
      PATIENCE_MS,
    );
    request.on('redirect', (_status, _method, target) => {
      const next = new URL(target, at);
      if (
        ++redirects > MOST_REDIRECTS ||
        !/^https?:$/.test(next.protocol) ||
        leadsInside(url, next)
      )
        return settle(
          fail(
            'unavailable',
            `${url.host} leads on to ${next.href.slice(0, 200)}, which was not followed.`,
          ),
        );
      at = next.href;
      request.followRedirect();
    });
    request.on('response', (response) => {
      if (response.statusCode >= 400)
        return settle(
          fail(
            'unavailable',
            `${url.host} answered with the error ${response.statusCode}. Nothing was saved.`,
          ),
        );
      response.on('data', (chunk) => {
        size += chunk.length;
        if (size > LARGEST)
          return settle(fail('too-large', 'The page is larger than 50 MB and was not saved.'));
        chunks.push(chunk);
      });
      response.on('error', () =>
        settle(fail('unavailable', `The connection to ${url.host} broke off.`)),
      );
      response.on('end', () => {
        const type = [response.headers['content-type']].flat()[0] ?? 'text/html';
        settle(ok({ bytes: new Uint8Array(Buffer.concat(chunks)), url: at, mediaType: type }));
      });
    });
    request.on('error', (error) =>
      settle(fail('unavailable', `${url.host} cannot be reached (${error.message}).`)),
    );
    request.end();
  });
}

/** A page of the net must not lead into the person's own network. */
function leadsInside(from: URL, to: URL): boolean {
  return isInside(to.hostname) && !isInside(from.hostname);
}

const isInside = (host: string): boolean =>
  /^(?:localhost|.*\.local|.*\.internal|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[(?:::1?|f[cd][0-9a-f:]*|fe80[0-9a-f:]*)\])$/i.test(
    host,
  );
