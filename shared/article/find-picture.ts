import iconv from 'iconv-lite';
import { sha256Hex } from '../base/sha256.ts';
import { pictureType } from './picture-type.ts';

/** The SHA-256 of the picture that a page names by `src`, where the original itself holds it. */
export type FindPicture = (src: string) => string | undefined;

/** Larger pictures stay in the original only. Bytes. */
export const largestPicture = 12_000_000;
/** So much of one original is looked at and shown. Bytes. */
export const largestPictures = 60_000_000;

export const noPictures: FindPicture = () => undefined;

/** Names pictures by the SHA-256 of their bytes, as `bytesOf` finds them, within bounds. */
export function createFindPicture(
  bytesOf: (src: string) => Uint8Array | null | undefined,
): FindPicture {
  const known = new Map<string, string | undefined>();
  let left = largestPictures;
  return (src) => {
    if (known.has(src)) return known.get(src);
    const bytes = bytesOf(src);
    const fits = bytes && bytes.length <= Math.min(left, largestPicture) && pictureType(bytes);
    if (fits) left -= bytes.length;
    const file = fits ? sha256Hex(bytes) : undefined;
    known.set(src, file);
    return file;
  };
}

/** Where data begin that a page has embedded (RFC 2397), and where they end. */
const embedded = /["'(]data:[a-z]+\/[\w.+-]+/gi;
const ends = new Set([...'"\')<> \t\r\n\f'].map((sign) => sign.charCodeAt(0)));
/** Shorter data are no picture that anybody would look at. */
const shortest = 200;

/**
 * The embedded data of a page, in order; `page` names each by its number instead, as `data:,0`. Read
 * sign by sign: over some megabytes without an end a pattern runs out of memory.
 */
export function takeEmbedded(html: string): {
  readonly page: string;
  readonly data: readonly string[];
} {
  const data: string[] = [];
  let page = '';
  let from = 0;
  embedded.lastIndex = 0;
  for (let match = embedded.exec(html); match; match = embedded.exec(html)) {
    const start = match.index + 1;
    let end = embedded.lastIndex;
    while (end < html.length && !ends.has(html.charCodeAt(end))) end += 1;
    embedded.lastIndex = end;
    if (end - start < shortest) continue;
    data.push(html.slice(start, end));
    page += `${html.slice(from, start)}data:,${data.length - 1}`;
    from = end;
  }
  return { page: page + html.slice(from), data };
}

/** The number of embedded data that `takeEmbedded` put in its place. */
export const embeddedNumber = (src: string): number | null => {
  const number = /^data:,(\d+)$/.exec(src)?.[1];
  return number === undefined ? null : Number(number);
};

/** The bytes of embedded data in base64; null for other ways of writing them, and for no pictures. */
export function embeddedBytes(url: string | undefined): Uint8Array | null {
  const comma = url?.indexOf(',') ?? -1;
  if (url === undefined || comma < 0) return null;
  const isPicture = /^data:image\/[\w.+-]+(?:;[^;,]+)*;base64$/i.test(url.slice(0, comma));
  return isPicture ? iconv.encode(url.slice(comma + 1).replaceAll('%2B', '+'), 'base64') : null;
}

/** A picture as an address that holds it whole (RFC 2397). */
export const dataUrl = (picture: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}): string => `data:${picture.mediaType};base64,${iconv.decode(picture.bytes, 'base64')}`;
