import { readCslJson } from '../citations/csl-json.ts';
import { readBibtex } from '../citations/read-bibtex.ts';
import { fullName, type Reference, writeDate } from '../citations/reference.ts';
import { readRis } from '../citations/ris.ts';
import type { BadRow, ForeignItem, ReadExport } from './foreign-item.ts';

/** Reads CSL-JSON, BibTeX or RIS, as Zotero and other reference programs write them; null for anything else. */
export function readBibliography(text: string, json: unknown): ReadExport | null {
  if (Array.isArray(json) && json.some(isCsl)) {
    const read = readCslJson(text);
    return read.ok ? exportOf('CSL-JSON', read.value, json.length) : null;
  }
  if (json !== undefined) return null;
  if (/^\s*TY {2}- /m.test(text.slice(0, 4000)))
    return exportOf('RIS', readRis(text), (text.match(/^TY {2}- /gm) ?? []).length);
  if (/^\s*@[a-z]+\s*\{[^,\s{}]*,\s*[\w-]+\s*=/im.test(text.slice(0, 20_000)))
    return exportOf('BibTeX', readBibtex(text), 0);
  return null;
}

const isCsl = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'type' in one && ('issued' in one || 'author' in one);

function exportOf(tool: string, references: readonly Reference[], rows: number): ReadExport {
  const failed: BadRow[] = [];
  if (rows > references.length)
    failed.push({ row: 0, reason: `${rows - references.length} entries have no title.` });
  return { tool, items: references.map((one, at) => itemOf(one, at + 1)), failed };
}

// A reference is worth keeping without an address, too: it names a source.
function itemOf(reference: Reference, row: number): ForeignItem {
  const fields = {
    ...(reference.url ? { url: reference.url } : {}),
    ...(reference.outlet ? { outlet: reference.outlet } : {}),
    ...(reference.published ? { published: writeDate(reference.published) } : {}),
    ...(reference.language ? { language: reference.language } : {}),
  };
  return {
    ...fields,
    row,
    key: reference.id || reference.url || reference.title,
    title: reference.title,
    authors: reference.authors.map(fullName),
    tags: [...reference.tags],
    folders: [],
    status: 'unread',
    highlights: [],
    record: { ...reference },
  };
}
