import { decodeText } from '../../article/decode-text.ts';
import { remark } from '../../i18n/failing.ts';
import { readBibliography } from './bibliography.ts';
import { isBookmarkPage, readBookmarkPage } from './bookmark-page.ts';
import { isBookmarkTree, readBookmarkTree } from './bookmark-tree.ts';
import { isEnex, readEnex } from './enex.ts';
import { isRow, parseJson } from './field-values.ts';
import type { ReadExport, RowReader } from './foreign-item.ts';
import { isHypothesis, readHypothesis } from './hypothesis-pages.ts';
import { bookmarksOf, karakeep } from './karakeep.ts';
import { linksOf, linkwarden } from './linkwarden.ts';
import { isMozLz4, unpackMozLz4 } from './moz-lz4.ts';
import { omnivore } from './omnivore.ts';
import { pinboard } from './pinboard.ts';
import { pocketMarks } from './pocket.ts';
import { readCsv, readList } from './read-rows.ts';
import { readZipped } from './read-zipped.ts';
import { anyList, readability, wallabag1, wallabag2 } from './wallabag.ts';
import { isZoteroRdf, readZoteroRdf } from './zotero-rdf.ts';

const jsonReaders: readonly RowReader[] = [
  wallabag1,
  wallabag2,
  readability,
  omnivore,
  linkwarden,
  karakeep,
  pinboard,
  pocketMarks,
  anyList,
];

/**
 * Reads the export of another tool, known by its content and not by its name; null for a file that
 * is none. A bad row never stops the others.
 */
export function readExport(bytes: Uint8Array): ReadExport | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZipped(bytes, readText);
  if (isMozLz4(bytes)) return readPacked(bytes);
  const head = headOf(decodeText(bytes.subarray(0, 4000)).text);
  if (head.startsWith('%PDF-') || isBinary(head) || !mayBeExport(head)) return null;
  return readText(decodeText(bytes).text.replace(/^\ufeff/, ''));
}

/** A backup of Firefox; other things that it packs (sessions, search engines) are no exports. */
function readPacked(bytes: Uint8Array): ReadExport | null {
  const unpacked = unpackMozLz4(bytes);
  if (unpacked) return readText(decodeText(unpacked).text);
  return {
    tool: 'Firefox bookmarks',
    items: [],
    failed: [{ row: 0, ...remark('remark.packedBroken') }],
  };
}

/** Files that are no text are full of zeros; one in a cell comes from a page whose title had it. */
const isBinary = (head: string): boolean => head.split('\u0000').length - 1 > head.length / 50;

const headOf = (text: string): string =>
  text
    .slice(0, 4000)
    .replace(/^\ufeff/, '')
    .trimStart();

const mayBeExport = (head: string): boolean =>
  /^[[{<]/.test(head) ||
  /^[^\n]{0,400}[,;\t]/.test(head) ||
  /^sep=/i.test(head) ||
  /TY {2}- |@[a-z]+\s*\{/i.test(head);

function readText(text: string): ReadExport | null {
  const head = headOf(text);
  if (head.startsWith('<')) {
    if (isEnex(text)) return readEnex(text);
    if (isZoteroRdf(text)) return readZoteroRdf(text);
    return isBookmarkPage(text) ? readBookmarkPage(text) : null;
  }
  const json = /^[[{]/.test(head) ? parseJson(text) : undefined;
  if (json !== undefined) return readJson(text, json);
  return readCsv(text) ?? readBibliography(text, undefined);
}

function readJson(text: string, json: unknown): ReadExport | null {
  if (isBookmarkTree(json)) return readBookmarkTree(json);
  if (isRow(json) && Array.isArray(json['collections']))
    return readList(linksOf(json), jsonReaders);
  if (isRow(json) && Array.isArray(json['bookmarks']) && Array.isArray(json['lists']))
    return readList(bookmarksOf(json), jsonReaders);
  if (isHypothesis(json)) return readHypothesis(text, json);
  const citations = readBibliography(text, json);
  if (citations) return citations;
  const rows = listOf(json);
  return rows ? readList(rows, jsonReaders) : null;
}

/** The rows of a file: a list, a list under a name, or an object whose every value is a row. */
function listOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isRow(json)) return null;
  for (const name of ['bookmarks', 'items', 'articles', 'entries', 'links'])
    if (Array.isArray(json[name])) return json[name];
  const values = Object.values(json);
  return values.length > 0 && Object.keys(json).every((key) => /^\d+$/.test(key)) ? values : null;
}
