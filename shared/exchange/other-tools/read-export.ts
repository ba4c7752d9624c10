import { decodeText } from '../../article/decode-text.ts';
import { openZip } from '../../article/formats/open-zip.ts';
import { readRows } from '../annotations/csv-cells.ts';
import { readBibliography } from './bibliography.ts';
import { isBookmarkPage, readBookmarkPage } from './bookmark-page.ts';
import { isBookmarkTree, readBookmarkTree } from './bookmark-tree.ts';
import { isEnex, readEnex } from './enex.ts';
import { isRow } from './field-values.ts';
import type { BadRow, Beside, ForeignItem, ReadExport, RowReader } from './foreign-item.ts';
import { isHypothesis, readHypothesis } from './hypothesis-pages.ts';
import { instapaper } from './instapaper.ts';
import { karakeep } from './karakeep.ts';
import { linksOf, linkwarden } from './linkwarden.ts';
import { isBadRow, makeItem } from './make-item.ts';
import { omnivore, readHighlightFile } from './omnivore.ts';
import { pinboard } from './pinboard.ts';
import { pocket } from './pocket.ts';
import { raindrop } from './raindrop.ts';
import { reader, readwise } from './readwise.ts';
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
  anyList,
];
const csvReaders: readonly RowReader[] = [pocket, instapaper, raindrop, reader, readwise];

/**
 * Reads the export of another tool, known by its content and not by its name; null for a file that
 * is none. A bad row never stops the others.
 */
export function readExport(bytes: Uint8Array): ReadExport | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes);
  const head = decodeText(bytes.subarray(0, 4000))
    .text.replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('%PDF-') || head.includes('\u0000')) return null;
  const isMarkup = head.startsWith('<');
  const looksTabular = /^[^\n]{0,400}[,;]/.test(head);
  if (!/^[[{]/.test(head) && !isMarkup && !looksTabular && !/TY {2}- |@[a-z]+\s*\{/i.test(head))
    return null;
  const text = decodeText(bytes).text.replace(/^\ufeff/, '');
  if (isMarkup) {
    if (isEnex(text)) return readEnex(text);
    if (isZoteroRdf(text)) return readZoteroRdf(text);
    return isBookmarkPage(text) ? readBookmarkPage(text) : null;
  }
  const json = /^[[{]/.test(head) ? parse(text) : undefined;
  if (json !== undefined) return readJson(text, json);
  return readCsv(text) ?? readBibliography(text, undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readJson(text: string, json: unknown): ReadExport | null {
  if (isBookmarkTree(json)) return readBookmarkTree(json);
  if (isRow(json) && Array.isArray(json['collections']))
    return readList(linksOf(json), jsonReaders);
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

/** The reader that most of the first rows fit decides; a row that is no object is a bad one. */
function readList(rows: readonly unknown[], readers: readonly RowReader[]): ReadExport | null {
  const sample = rows.slice(0, 50).filter(isRow).map(namesOf);
  const [best] = readers
    .map((one) => ({ one, count: sample.filter((names) => one.fits(names)).length }))
    .filter(({ count }) => count > 0 && count * 2 >= sample.length)
    .sort((a, b) => b.count - a.count);
  if (!best) return null;
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  for (const [at, row] of rows.entries()) {
    const one = isRow(row) ? readRow(row, at + 1, best.one) : noRow(at + 1);
    if (isBadRow(one)) failed.push(one);
    else items.push(one);
  }
  return { tool: best.one.tool, items: gatherHighlights(items, best.one), failed };
}

const namesOf = (row: object): Set<string> =>
  new Set(Object.keys(row).map((name) => name.toLowerCase()));

const noRow = (row: number): BadRow => ({ row, reason: 'The row is no record of a page.' });

function readRow(row: Record<string, unknown>, at: number, tool: RowReader) {
  const left = new Set(tool.contentFields ?? []);
  const record = Object.fromEntries(Object.entries(row).filter(([name]) => !left.has(name)));
  return makeItem(at, tool.read(row), record);
}

/** Readwise writes a row for each highlight: those of one book belong to one article. */
function gatherHighlights(items: readonly ForeignItem[], tool: RowReader): ForeignItem[] {
  if (tool !== readwise) return [...items];
  const byKey = new Map<string, ForeignItem>();
  for (const item of items) {
    const before = byKey.get(item.key);
    byKey.set(
      item.key,
      before
        ? {
            ...before,
            highlights: [...before.highlights, ...item.highlights],
            record: { rows: [...((before.record['rows'] as unknown[]) ?? []), item.record] },
          }
        : { ...item, record: { rows: [item.record] } },
    );
  }
  return [...byKey.values()];
}

function readCsv(text: string): ReadExport | null {
  const [first = ''] = text.split(/\r?\n/, 1);
  const names = readRows(first)[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const tool = csvReaders.find((one) => one.fits(new Set(names)));
  if (!tool) return null;
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  for (const [at, cells] of readRows(text).slice(1).entries()) {
    const row = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
    const one =
      cells.length > names.length + 1
        ? { row: at + 1, reason: `The row has ${cells.length} cells instead of ${names.length}.` }
        : readRow(row, at + 1, tool);
    if (isBadRow(one)) failed.push(one);
    else items.push(one);
  }
  return { tool: tool.tool, items: gatherHighlights(items, tool), failed };
}

/** Pocket's zip: its CSV in several parts. The rows are counted on from part to part. */
function readZippedTables(bytes: Uint8Array): ReadExport | null {
  const opened = openZip(bytes, (name) => /\.csv$/i.test(name));
  if (!opened.ok) return null;
  const files = [...opened.value.files].sort(([a], [b]) => (a < b ? -1 : 1));
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  let tool = '';
  let before = 0;
  for (const [, file] of files) {
    const read = readCsv(decodeText(file).text.replace(/^\ufeff/, ''));
    if (!read) continue;
    const move = <T extends { readonly row: number }>(one: T): T => ({
      ...one,
      row: one.row + before,
    });
    tool = read.tool;
    items.push(...read.items.map(move));
    failed.push(...read.failed.map(move));
    before += read.items.length + read.failed.length;
  }
  return tool === '' ? null : { tool, items, failed };
}

/** Zotero's folder as a zip: the RDF with the files that it names. */
function readZippedRdf(bytes: Uint8Array): ReadExport | null {
  const opened = openZip(bytes, (name) => /\.rdf$/i.test(name));
  const [found] = opened.ok ? opened.value.files : [];
  if (!found) return null;
  const [name, file] = found;
  const text = decodeText(file).text;
  if (!isZoteroRdf(text)) return null;
  const folder = name.replace(/[^/]*$/, '');
  const beside: Beside = async (path) => {
    const wanted = folder + path;
    const inner = openZip(bytes, (one) => one === wanted);
    return inner.ok ? (inner.value.files.get(wanted) ?? null) : null;
  };
  return { ...readZoteroRdf(text), beside };
}

/** Omnivore's zip: the lists of metadata, with stored pages and highlights beside them. */
function readZip(bytes: Uint8Array): ReadExport | null {
  const named = openZip(bytes, (name) => /(?:^|\/)metadata_[^/]*\.json$/.test(name));
  if (!named.ok) return null;
  if (named.value.files.size === 0) return readZippedRdf(bytes) ?? readZippedTables(bytes);
  const whole = openZip(bytes, (name) => /\.(?:json|html?|md)$/i.test(name));
  if (!whole.ok) return null;
  const texts = new Map<string, string>();
  for (const [name, file] of whole.value.files) texts.set(name, decodeText(file).text);
  const rows = [...named.value.files.keys()].sort().flatMap((name) => {
    const list = parse(texts.get(name) ?? '');
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  const beside = (folder: string, slug: unknown, ending: string) =>
    [...texts].find(([name]) => name.endsWith(`${folder}/${String(slug)}.${ending}`))?.[1];
  return readList(
    rows.map((row) => {
      if (!isRow(row)) return row;
      const content = beside('content', row['slug'], 'html');
      const marks = beside('highlights', row['slug'], 'md');
      return {
        ...row,
        ...(content ? { content } : {}),
        ...(marks
          ? { highlights: readHighlightFile(marks).map((one) => ({ ...one, labels: one.tags })) }
          : {}),
      };
    }),
    [omnivore],
  );
}
