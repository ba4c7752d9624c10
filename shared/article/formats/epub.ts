import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import { oneLine } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import { parseDocument } from '../dom.ts';
import { createFindPicture, type FindPicture } from '../find-picture.ts';
import type { Piece } from '../piece.ts';
import { readBlocks } from '../read-blocks.ts';
import { openZip } from './open-zip.ts';

/** What an EPUB says: Dublin Core fields of its package and the blocks of its spine in order. */
export type ReadEpub = {
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly pieces: readonly Piece[];
};

/** Reads an EPUB 2 or 3: container, package, spine (https://www.w3.org/TR/epub-33/). */
export function readEpub(bytes: Uint8Array): Result<ReadEpub> {
  const zip = openZip(bytes, (name) => /\.(?:x?html?|opf|xml|ncx)$/i.test(name));
  if (!zip.ok) return zip;
  const text = (name: string): string => {
    const file = zip.value.files.get(name);
    return file ? decodeText(file, undefined, true).text : '';
  };
  const container = text('META-INF/container.xml');
  const path =
    attribute(/<rootfile\b[^>]*>/i.exec(container)?.[0], 'full-path') ??
    [...zip.value.files.keys()].find((name) => name.endsWith('.opf'));
  if (!path) return refuse('damaged', 'fail.bookContents');
  const pack = text(path);
  // Pictures are unpacked one by one, when a chapter names them: a book may be full of them.
  const pictures = createFindPicture((name) => {
    const one = openZip(bytes, (entry) => entry === name);
    return one.ok ? one.value.files.get(name) : null;
  });
  const pieces = spineOf(pack, path).flatMap((name) => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const findPicture = (src: string) => pictures(resolve(folder + safeDecode(src)));
    return chapter(text(name), findPicture);
  });
  const field = (name: string) => fieldsOf(pack, name)[0];
  return ok({
    title: field('title'),
    creators: fieldsOf(pack, 'creator'),
    publisher: field('publisher'),
    date: field('date'),
    language: field('language'),
    pieces,
  });
}

const fieldsOf = (pack: string, name: string): string[] =>
  [...pack.matchAll(new RegExp(`<dc:${name}\\b[^>]*>([^<]*)</dc:${name}>`, 'gi'))]
    .map((match) => oneLine(parseDocument(match[1] ?? '').body?.textContent ?? ''))
    .filter((value) => value !== '');

const attribute = (tag: string | undefined, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag ?? '')?.[1];

/** The files of the spine in reading order, relative to the package. */
function spineOf(pack: string, path: string): string[] {
  const items = new Map<string, string>();
  for (const [tag] of pack.matchAll(/<(?:\w+:)?item\b[^>]*>/gi)) {
    const id = attribute(tag, 'id');
    const href = attribute(tag, 'href');
    if (id && href && attribute(tag, 'properties') !== 'nav') items.set(id, href);
  }
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return [...pack.matchAll(/<(?:\w+:)?itemref\b[^>]*>/gi)].flatMap(([tag]) => {
    const href = items.get(attribute(tag, 'idref') ?? '');
    return href ? [resolve(folder + safeDecode(href.split('#')[0] ?? ''))] : [];
  });
}

function chapter(xhtml: string, findPicture: FindPicture): Piece[] {
  const body = xhtml ? parseDocument(xhtml.replace(/<\?xml[^>]*\?>/, '')).body : null;
  return body ? readBlocks(body, undefined, findPicture) : [];
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
