import { parseAddress } from './web-address.ts';

// Parameters that only say how a reader arrived.
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|mkt_tok|vero_.*|oly_.*|wickedid|s_cid|ncid|cmpid?|cmp|ocid|ito|ns_.*|ref|ref_src|ref_url|referrer|source|src|smid|smtyp|rss|rssfeed|rsf|feature|spm|scm|share.*|from|isappinstalled|xtor|at_.*|wt_mc|wtmc|partner|amp|amp_.*|usqp|guccounter|guce_.*|sr_share|_ga|_gl|trk.*|tracking.*|__twitter_impression|cid|icid|intcid|taid|sh|ftag|ftcamp|mod|soc_.*|sessionid|jsessionid|phpsessid|sid)$/i;

/**
 * The form of an address under which captures of one page meet: https, no "www.", "m." or "amp.",
 * no tracking parameters, no fragment, sorted query, no index file or final slash. For comparing
 * only; the address as captured is always kept.
 */
export function cleanUrl(url: string): string {
  const address = parseAddress(url);
  if (!address || !/^https?:$/.test(address.protocol)) return url.trim();
  const host = address.hostname
    .toLowerCase()
    .replace(/^(?:www\d?|m|mobile|amp)\./, '')
    .replace(/\.$/, '');
  const port = /^(?:|80|443)$/.test(address.port) ? '' : `:${address.port}`;
  const path = address.pathname
    .replace(/;jsessionid=[^/?]*/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/(?:\/amp|\.amp)(?:\.html)?\/?$|^\/amp(?=\/)/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const query = address.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
    .sort()
    .join('&');
  return `https://${host}${port}${path}${query ? `?${query}` : ''}`;
}

/** True for the address of a site's front page, which is no article's own. */
export function isHomePage(url: string): boolean {
  const address = parseAddress(url);
  return (
    address !== null &&
    address.search === '' &&
    /^\/(?:(?:index|home|default)(?:\.\w+)?\/?)?$/i.test(address.pathname)
  );
}
