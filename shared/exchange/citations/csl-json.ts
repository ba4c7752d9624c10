import type { Result } from '../../base/result.ts';
import { ok } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import {
  type DateParts,
  type PersonName,
  type ReadEntry,
  type Reference,
  readDate,
} from './reference.ts';

/** CSL-JSON (https://github.com/citation-style-language/schema), as Zotero and pandoc read it. */
export function writeCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(toItem), null, 2)}\n`;
}

function toItem(reference: Reference): object {
  return {
    id: reference.id,
    type: 'article-newspaper',
    title: reference.title,
    ...(reference.authors.length > 0 ? { author: reference.authors } : {}),
    ...(reference.outlet ? { 'container-title': reference.outlet } : {}),
    ...(reference.published ? { issued: toDate(reference.published) } : {}),
    ...(reference.accessed ? { accessed: toDate(reference.accessed) } : {}),
    ...(reference.url ? { URL: reference.url } : {}),
    ...(reference.language ? { language: reference.language } : {}),
    ...(reference.tags.length > 0 ? { keyword: reference.tags.join(', ') } : {}),
    ...(reference.archiveHash ? { note: `archive: sha256:${reference.archiveHash}` } : {}),
  };
}

const toDate = ({ year, month, day }: DateParts): object => ({
  'date-parts': [[year, month, day].filter((part) => part !== undefined)],
});

/** Reads CSL-JSON: an array of items or one item. Items without a title are left out. */
export function readCslJson(text: string): Result<Reference[]> {
  const read = readCslEntries(text);
  if (!read.ok) return read;
  return ok(read.value.map(({ reference }) => reference).filter(({ title }) => title !== ''));
}

/** As `readCslJson`, with all fields of every item, those without a title too. */
export function readCslEntries(text: string): Result<ReadEntry[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse('invalid-input', 'fail.notCsl');
  }
  const items = (Array.isArray(raw) ? raw : [raw]).map((one) => (isRecord(one) ? one : {}));
  return ok(items.map((item) => ({ reference: fromItem(item), record: item as never })));
}

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (item: Raw, key: string): string => {
  const value = item[key];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

function fromItem(item: Raw): Reference {
  const published = fromDate(item.issued);
  const accessed = fromDate(item.accessed);
  const hash = /sha256:([0-9a-f]{64})/.exec(textIn(item, 'note'))?.[1];
  const outlet = textIn(item, 'container-title') || textIn(item, 'publisher');
  return {
    id: textIn(item, 'id'),
    title: textIn(item, 'title') || textIn(item, 'title-short'),
    authors: Array.isArray(item.author) ? item.author.filter(isRecord).map(fromName) : [],
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(accessed ? { accessed } : {}),
    ...(textIn(item, 'URL') ? { url: textIn(item, 'URL') } : {}),
    ...(textIn(item, 'language') ? { language: textIn(item, 'language') } : {}),
    ...(hash ? { archiveHash: hash } : {}),
    tags: textIn(item, 'keyword')
      .split(/\s*[,;]\s*/)
      .filter((tag) => tag !== ''),
  };
}

function fromName(name: Raw): PersonName {
  if (textIn(name, 'literal')) return { literal: textIn(name, 'literal') };
  const particle = textIn(name, 'non-dropping-particle');
  const family = [particle, textIn(name, 'family')].filter(Boolean).join(' ');
  return { family, given: textIn(name, 'given') };
}

function fromDate(value: unknown): DateParts | undefined {
  if (!isRecord(value)) return undefined;
  const parts = value['date-parts'];
  if (!Array.isArray(parts)) return readDate(textIn(value, 'raw') || textIn(value, 'literal'));
  const first: unknown = parts[0];
  if (!Array.isArray(first)) return undefined;
  const [year, month, day] = first.map(Number);
  if (year === undefined || !Number.isInteger(year)) return undefined;
  return {
    year,
    ...(month && month <= 12 ? { month } : {}),
    ...(month && month <= 12 && day ? { day } : {}),
  };
}
