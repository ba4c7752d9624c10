// The URL class exists in Node, in workers and in the window; only its type is missing here.
type Address = {
  href: string;
  protocol: string;
  hostname: string;
  host: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
};
declare const URL: { new (text: string, base?: string): Address };

/** A parsed address, relative ones against `base`, or null where the text is none. */
export function parseAddress(text: string, base?: string): Address | null {
  try {
    return new URL(text.trim(), base);
  } catch {
    return null;
  }
}

/** The absolute http(s) address that a link means, or null for script, data and broken ones. */
export function webAddress(text: string, base?: string): string | null {
  const address = parseAddress(text, base);
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}
