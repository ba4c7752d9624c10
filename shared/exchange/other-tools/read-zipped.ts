import { decodeText } from '../../article/decode-text.ts';
import { openZip } from '../../article/formats/open-zip.ts';
import { remark } from '../../i18n/failing.ts';
import { isRow, parseJson } from './field-values.ts';
import type { BadRow, Beside, ForeignItem, ReadExport } from './foreign-item.ts';
import { omnivore, readHighlightFile } from './omnivore.ts';
import { readList } from './read-rows.ts';

type ReadText = (text: string) => ReadExport | null;

/**
 * Reads an export that came as a zip; null for any other zip. `readText` reads what one of its files
 * holds.
 */
export function readZipped(bytes: Uint8Array, readText: ReadText): ReadExport | null {
  const names: string[] = [];
  const listed = openZip(bytes, (name) => {
    names.push(name);
    return false;
  });
  if (!listed.ok) return null;
  if (names.some(isMetadata)) return readOmnivore(bytes, names);
  return readWithFiles(bytes, readText) ?? readParts(bytes, names, readText);
}

const isMetadata = (name: string): boolean => /(?:^|\/)metadata_[^/]*\.json$/.test(name);

const textOf = (file: Uint8Array): string => decodeText(file).text.replace(/^\ufeff/, '');

/** The files of the archive by their names, each unpacked when it is asked for. */
const besideIn =
  (bytes: Uint8Array, folder: string): Beside =>
  async (path) => {
    const wanted = folder + path;
    const inner = openZip(bytes, (one) => one === wanted);
    return inner.ok ? (inner.value.files.get(wanted) ?? null) : null;
  };

/** Zotero's folder as a zip: RDF, BibTeX or RIS with the files that it names. */
function readWithFiles(bytes: Uint8Array, readText: ReadText): ReadExport | null {
  const opened = openZip(bytes, (name) => /\.(?:rdf|bib|ris)$/i.test(name));
  for (const [name, file] of opened.ok ? opened.value.files : []) {
    const read = readText(textOf(file));
    if (read) return { ...read, beside: besideIn(bytes, name.replace(/[^/]*$/, '')) };
  }
  return null;
}

/** Pocket's zip and others that hold nothing but tables and lists: rows are counted on from part to part. */
function readParts(
  bytes: Uint8Array,
  names: readonly string[],
  readText: ReadText,
): ReadExport | null {
  const parts = names.filter((name) => !name.endsWith('/') && !/(?:^|\/)[._][^/]*$/.test(name));
  if (!parts.some((name) => /\.csv$/i.test(name)) && !parts.every((name) => /\.json$/i.test(name)))
    return null;
  const opened = openZip(bytes, (name) => parts.includes(name) && /\.(?:csv|json)$/i.test(name));
  if (!opened.ok) return null;
  // The tables first: what other parts say of the same addresses then joins their rows.
  const files = [...opened.value.files].sort(
    ([a], [b]) => Number(/\.json$/i.test(a)) - Number(/\.json$/i.test(b)) || (a < b ? -1 : 1),
  );
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  let tool = '';
  let before = 0;
  for (const [, file] of files) {
    const read = readText(textOf(file));
    if (!read) continue;
    const move = <T extends { readonly row: number }>(one: T): T => ({
      ...one,
      row: one.row + before,
    });
    tool ||= read.tool;
    const [rows, bad] = [read.items.map(move), read.failed.map(move)];
    // One by one: more of them than a call takes arguments may come.
    for (const one of rows) items.push(one);
    for (const one of bad) failed.push(one);
    for (const { row } of [...rows, ...bad]) before = Math.max(before, row);
  }
  return tool === '' ? null : { tool, items, failed };
}

/** Omnivore's zip: the lists of metadata, with stored pages and highlights beside them. */
function readOmnivore(bytes: Uint8Array, names: readonly string[]): ReadExport | null {
  const whole = openZip(bytes, (name) => /\.(?:json|html?|md)$/i.test(name));
  if (!whole.ok) return null;
  const { files } = whole.value;
  const ends = (name: string) => name.split('/').slice(-2).join('/');
  const byEnd = new Map(names.map((name) => [ends(name), name]));
  const beside = (path: string) => {
    const file = files.get(byEnd.get(path) ?? '');
    return file && textOf(file);
  };
  const broken: BadRow[] = [];
  const rows: unknown[] = [];
  for (const name of names.filter(isMetadata).sort(byNumber)) {
    const list = parseJson(textOf(files.get(name) ?? new Uint8Array()));
    if (Array.isArray(list)) for (const row of list as unknown[]) rows.push(row);
    else broken.push({ row: 0, ...remark('remark.partBroken', { name: ends(name) }) });
  }
  const read = readList(
    rows.map((row) => {
      if (!isRow(row)) return row;
      const slug = String(row['slug']);
      const content = beside(`content/${slug}.html`);
      const marks = beside(`highlights/${slug}.md`);
      const pdf = byEnd.get(`content/${slug}.pdf`);
      return {
        ...row,
        ...(content ? { content } : {}),
        ...(pdf ? { 'stored file': pdf } : {}),
        ...(marks ? { highlights: readHighlightFile(marks) } : {}),
      };
    }),
    [omnivore],
  );
  return read && { ...read, failed: [...broken, ...read.failed], beside: besideIn(bytes, '') };
}

/** "metadata_20_to_40" before "metadata_100_to_120". */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
