import { ok, type Result } from '../../shared/base/result.ts';
import type { FetchedPage } from '../handlers/shell-port.ts';
import { fetchFaults, fetchLimits, nextAddress, webPageAddress } from './fetch-rules.ts';

/** Fetches one page without a window: no cookies, no login, and no way into the person's own network. */
export async function fetchByNode(address: string): Promise<Result<FetchedPage>> {
  const found = webPageAddress(address);
  if (!found.ok) return found;
  const { host } = found.value;
  try {
    return await load(found.value, AbortSignal.timeout(fetchLimits.ms));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'TimeoutError') return fetchFaults.tooSlow(host);
    const cause = error.cause instanceof Error ? error.cause.message : error.message;
    return fetchFaults.unreached(host, cause || error.message);
  }
}

async function load(url: URL, signal: AbortSignal): Promise<Result<FetchedPage>> {
  let at = url;
  for (let redirects = 1; ; redirects++) {
    const response = await fetch(at, { redirect: 'manual', credentials: 'omit', signal });
    const target = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && target !== null) {
      const next = nextAddress(url, at.href, target, redirects);
      if (next === null) return fetchFaults.notFollowed(url.host, target);
      at = next;
      continue;
    }
    if (!response.ok) return fetchFaults.refused(url.host, response.status);
    const bytes = await readWithin(response, fetchLimits.bytes);
    if (bytes === null) return fetchFaults.tooLarge();
    const mediaType = response.headers.get('content-type') ?? 'text/html';
    return ok({ bytes, url: at.href, mediaType });
  }
}

async function readWithin(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
