import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import iconv from 'iconv-lite';
import { plain } from './bookmark-page.ts';

/** A picture or an attachment that stands inside of an Evernote note. */
export type EnexFile = {
  readonly path: string;
  readonly mediaType: string;
  /** MD5 of a picture's bytes: by it the content names it. */
  readonly hash: string;
  readonly base64: string;
  bytes(): Uint8Array;
};

/** The resources of a note and what stands around them; `row` keeps the names of two notes apart. */
export function readResources(
  note: string,
  row: number,
): { readonly resources: readonly EnexFile[]; readonly outside: string } {
  const resources: EnexFile[] = [];
  let outside = '';
  let from = 0;
  for (;;) {
    const start = note.indexOf('<resource>', from);
    if (start < 0) break;
    const end = note.indexOf('</resource>', start);
    const one = resourceOf(note.slice(start, end < 0 ? note.length : end), row, resources.length);
    if (one) resources.push(one);
    outside += note.slice(from, start);
    from = end < 0 ? note.length : end + '</resource>'.length;
  }
  return { resources, outside: outside + note.slice(from) };
}

function resourceOf(text: string, row: number, at: number): EnexFile | null {
  const open = text.indexOf('<data');
  const from = text.indexOf('>', open) + 1;
  const end = text.indexOf('</data>', from);
  if (open < 0 || end < 0) return null;
  const base64 = text.slice(from, end).replace(/[^A-Za-z0-9+/=]+/g, '');
  const fields = text.slice(0, open) + text.slice(end);
  const value = (name: string) =>
    plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(fields)?.[1] ?? '');
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(value('mime'))?.[0] ?? 'application/octet-stream';
  const name = value('file-name').replace(/[\\/\p{Cc}]+/gu, '_');
  const ending = mediaType.replace(/^.*\//, '').replace(/[^a-z0-9]/gi, '');
  const bytes = () => iconv.encode(base64, 'base64');
  return {
    path: `note-${row}/${at + 1}/${name || `attachment.${ending}`}`,
    mediaType,
    base64,
    bytes,
    hash: /^image\//.test(mediaType) ? bytesToHex(md5(bytes())) : '',
  };
}
