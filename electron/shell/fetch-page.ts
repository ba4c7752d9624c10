import { type BrowserWindow, dialog, net, session } from 'electron';
import { ok, type Result } from '../../shared/base/result.ts';
import type { FetchedPage } from '../handlers/shell-port.ts';
import { fetchFaults, fetchLimits, nextAddress, webPageAddress } from '../intake/fetch-rules.ts';
import { say } from './words.ts';

/**
 * Fetches one page, after the person has seen its whole address and agreed. It is asked for without
 * cookies, cache or login, in a session of its own that is forgotten with the program. Null = no.
 */
export async function fetchPage(
  window: BrowserWindow,
  address: string,
): Promise<Result<FetchedPage | null>> {
  const found = webPageAddress(address);
  if (!found.ok) return found;
  const url = found.value;
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
    const timer = setTimeout(() => settle(fetchFaults.tooSlow(url.host)), fetchLimits.ms);
    request.on('redirect', (_status, _method, target) => {
      const next = nextAddress(url, at, target, ++redirects);
      if (next === null) return settle(fetchFaults.notFollowed(url.host, target));
      at = next.href;
      request.followRedirect();
    });
    request.on('response', (response) => {
      if (response.statusCode >= 400)
        return settle(fetchFaults.refused(url.host, response.statusCode));
      response.on('data', (chunk) => {
        size += chunk.length;
        if (size > fetchLimits.bytes) return settle(fetchFaults.tooLarge());
        chunks.push(chunk);
      });
      response.on('error', () => settle(fetchFaults.brokenOff(url.host)));
      response.on('end', () => {
        const type = [response.headers['content-type']].flat()[0] ?? 'text/html';
        settle(ok({ bytes: new Uint8Array(Buffer.concat(chunks)), url: at, mediaType: type }));
      });
    });
    request.on('error', (error) => settle(fetchFaults.unreached(url.host, error.message)));
    request.end();
  });
}
