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

/** What a page has embedded as data, long enough to be a picture (RFC 2397). */
const embedded = /(["'(])(data:[a-z]+\/[\w.+-]+[^"')<>\s]{200,})/gi;

/** The embedded data of a page, in order; `page` names each by its number instead, as `data:,0`. */
export function takeEmbedded(html: string): {
  readonly page: string;
  readonly data: readonly string[];
} {
  const data: string[] = [];
  const page = html.includes('data:')
    ? html.replace(embedded, (_, quote: string, url: string) => {
        data.push(url);
        return `${quote}data:,${data.length - 1}`;
      })
    : html;
  return { page, data };
}

/** The number of embedded data that `takeEmbedded` put in its place. */
export const embeddedNumber = (src: string): number | null => {
  const number = /^data:,(\d+)$/.exec(src)?.[1];
  return number === undefined ? null : Number(number);
};

/** The bytes of embedded data in base64; null for other ways of writing them. */
export function embeddedBytes(url: string | undefined): Uint8Array | null {
  const body = /^data:image\/[\w.+-]+(?:;[^;,]+)*;base64,(.*)$/is.exec(url ?? '')?.[1];
  return body === undefined ? null : iconv.encode(body.replaceAll('%2B', '+'), 'base64');
}

/** A picture as an address that holds it whole (RFC 2397). */
export const dataUrl = (picture: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}): string => `data:${picture.mediaType};base64,${iconv.decode(picture.bytes, 'base64')}`;
