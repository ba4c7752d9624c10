import { gzipSync, strToU8, zipSync } from 'fflate';
import { pictured } from './pictures.ts';

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A record of a WARC file: what a server answered to a request for an address. */
export function warcRecord(
  url: string,
  mediaType: string,
  body: Uint8Array,
  { type = 'response', fields = '' } = {},
): Uint8Array {
  const http = join([strToU8(`HTTP/1.1 200 OK\r\nContent-Type: ${mediaType}\r\n\r\n`), body]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${url}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: ${url}\r\n${fields}Content-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return join([strToU8(head), http, strToU8('\r\n\r\n')]);
}

/** A web archive of one page about a bridge; its picture is recorded apart from it, after it. */
export const warcWith = (picture: Uint8Array): Uint8Array =>
  join([
    warcRecord(
      'https://example.org/news/bridge',
      'text/html; charset=utf-8',
      strToU8(pictured('../pictures/bridge.png?w=600')),
    ),
    warcRecord('https://example.org/pictures/bridge.png?w=600', 'image/png', picture),
  ]);

/** Containers of a page and its picture, each by the name of its file. */
export const containersWith = (picture: Uint8Array): Readonly<Record<string, Uint8Array>> => ({
  'page.warc': warcWith(picture),
  'page.warc.gz': gzipSync(warcWith(picture)),
  'page.wacz': zipSync({
    'archive/data.warc.gz': gzipSync(warcWith(picture)),
    'datapackage.json': strToU8('{}'),
  }),
  'saved.zip': zipSync({
    'news/Bridge.html': strToU8(pictured('./Bridge_files/the%20bridge.png')),
    'news/Bridge_files/the bridge.png': picture,
    'news/Bridge_files/frame.html': strToU8('<p>Buy two bridges and pay for one of them only.</p>'),
  }),
});
