import { webAddress } from '../../article/web-address.ts';
import { remark } from '../../i18n/failing.ts';
import { readCslEntries } from '../citations/csl-json.ts';
import { plainTex, readBibtexEntries } from '../citations/read-bibtex.ts';
import { fullName, type ReadEntry, writeDate } from '../citations/reference.ts';
import { readRisEntries } from '../citations/ris.ts';
import type { BadRow, ForeignFile, ForeignItem, ReadExport } from './foreign-item.ts';
import { isBadRow } from './make-item.ts';

/** Reads CSL-JSON, BibTeX or RIS, as Zotero and other reference programs write them; null for anything else. */
export function readBibliography(text: string, json: unknown): ReadExport | null {
  if (Array.isArray(json) && json.some(isCsl)) {
    const read = readCslEntries(text);
    return read.ok ? exportOf('CSL-JSON', read.value) : null;
  }
  if (json !== undefined) return null;
  if (/^\s*TY {2}- /m.test(text.slice(0, 4000))) return exportOf('RIS', readRisEntries(text));
  if (/^\s*@[a-z]+\s*\{[^,\s{}]*,\s*[\w-]+\s*=/im.test(text.slice(0, 20_000)))
    return exportOf('BibTeX', readBibtexEntries(text));
  return null;
}

const isCsl = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'type' in one && ('issued' in one || 'author' in one);

type Format = 'CSL-JSON' | 'RIS' | 'BibTeX';

function exportOf(tool: Format, entries: readonly ReadEntry[]): ReadExport {
  const read = entries.map((one, at) => itemOf(tool, one, at + 1));
  return {
    tool,
    items: read.filter((one): one is ForeignItem => !isBadRow(one)),
    failed: read.filter(isBadRow),
  };
}

/** Where each format keeps what a reference itself has no place for. */
const fields = {
  'CSL-JSON': { excerpt: ['abstract'], notes: ['note', 'annote'], doi: ['DOI'], files: [] },
  RIS: { excerpt: ['AB', 'N2'], notes: ['N1', 'RN'], doi: ['DO'], files: ['L1', 'L2', 'L4'] },
  BibTeX: {
    excerpt: ['abstract'],
    notes: ['note', 'annote', 'annotation', 'comment'],
    doi: ['doi'],
    files: ['file'],
  },
} as const;

// A reference is worth keeping without an address, too: it names a source.
function itemOf(
  tool: Format,
  { reference, record, isBroken }: ReadEntry,
  row: number,
): ForeignItem | BadRow {
  if (isBroken) return { row, ...remark('remark.entryBroken') };
  if (reference.title === '') return { row, ...remark('remark.noTitle') };
  const names = fields[tool];
  const raw = (name: string) => [record[name] ?? []].flat().filter(isText);
  const values = (list: readonly string[]) =>
    list.flatMap(raw).map((value) => (tool === 'BibTeX' ? plainTex(value) : value.trim()));
  const [excerpt] = values(names.excerpt);
  const doi = values(names.doi)[0]?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
  const url = reference.url ?? (doi ? `https://doi.org/${doi}` : undefined);
  const files = names.files.flatMap(raw).flatMap(filesOf);
  const more = {
    ...(url ? { url } : {}),
    ...(excerpt ? { excerpt } : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(reference.outlet ? { outlet: reference.outlet } : {}),
    ...(reference.published ? { published: writeDate(reference.published) } : {}),
    ...(reference.language ? { language: reference.language } : {}),
  };
  return {
    ...more,
    row,
    key: reference.id || url || reference.title,
    title: reference.title,
    authors: reference.authors.map(fullName),
    tags: [...reference.tags],
    folders: [],
    status: 'unread',
    highlights: values(names.notes)
      .filter((note) => note !== '' && !/archive: sha256:[0-9a-f]{64}/.test(note))
      .map((note) => ({ id: null, quote: '', note, tags: [] })),
    record: { ...record },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The files beside a bibliography: a path, or "title:path:type" with a backslash before every other
 * colon, several parted by semicolons (Zotero, JabRef). Addresses and places elsewhere are passed over.
 */
function filesOf(value: string): ForeignFile[] {
  return value.split(/(?<!\\);/).flatMap((one) => {
    const parts = one.trim().split(/(?<!\\):/);
    const path = (parts.length >= 3 ? parts.slice(1, -1).join(':') : one.trim()).replace(
      /\\([\\:;{}_&])/g,
      '$1',
    );
    if (path === '' || webAddress(path) || /^(?:[a-z]+:|[\\/])/i.test(path)) return [];
    return [{ path }];
  });
}
