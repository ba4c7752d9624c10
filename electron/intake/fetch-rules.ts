import { ok, type Result } from '../../shared/base/result.ts';
import { type FailureKey, refuse, type ToldValues } from '../../shared/i18n/failing.ts';

/** The largest page that is fetched, the patience with a server, and how often it may lead on. */
export const fetchLimits = { bytes: 50_000_000, ms: 30_000, redirects: 5 } as const;

/** The address of a web page, or a sentence that says why it is none. */
export function webPageAddress(address: string): Result<URL> {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol)
    ? ok(url)
    : refuse('invalid-input', 'fail.noWebAddress', { address: address.slice(0, 200) });
}

/** Where a redirect leads, or null where it must not be followed. `count` is its number, from 1. */
export function nextAddress(from: URL, at: string, target: string, count: number): URL | null {
  const next = URL.canParse(target, at) ? new URL(target, at) : null;
  const isFollowed =
    next !== null &&
    count <= fetchLimits.redirects &&
    /^https?:$/.test(next.protocol) &&
    !leadsInside(from, next);
  return isFollowed ? next : null;
}

/** A page of the net must not lead into the person's own network. */
const leadsInside = (from: URL, to: URL): boolean =>
  isInside(to.hostname) && !isInside(from.hostname);

const isInside = (host: string): boolean =>
  /^(?:localhost|.*\.local|.*\.internal|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[(?:::1?|f[cd][0-9a-f:]*|fe80[0-9a-f:]*)\])$/i.test(
    host,
  );

const unavailable = (key: FailureKey, values: ToldValues): Result<never> =>
  refuse('unavailable', key, values);

/** Why a page was not saved, in sentences for a person. */
export const fetchFaults = {
  tooSlow: (host: string) => unavailable('fail.fetch.slow', { host }),
  notFollowed: (host: string, target: string) =>
    unavailable('fail.fetch.leadsOn', { host, target: target.slice(0, 200) }),
  refused: (host: string, status: number) =>
    unavailable('fail.fetch.error', { host, status: String(status) }),
  tooLarge: () => refuse('too-large', 'fail.fetch.large'),
  brokenOff: (host: string) => unavailable('fail.fetch.broken', { host }),
  unreached: (host: string, why: string) => unavailable('fail.fetch.unreached', { host, why }),
} as const;
