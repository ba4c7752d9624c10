import { remembered } from '../base/remembered.ts';
import { type DaySpan, daysOf, shiftDay } from './days.ts';
import { foldText } from './fold.ts';
import type { SearchableDocument } from './searchable.ts';

/**
 * Facets as terms of the full-text index, so that filters combine freely with words, OR and not.
 * They begin with a private-use character, which no folded text contains.
 */
const MARK = '\ue001';
const PART = '\ue002';

/** The term that every document carries. */
export const everyDocument = `${MARK}all`;

/** The term of one facet value, for example ("lang", "en"). */
export const facetTerm = (facet: string, value: string): string =>
  `${MARK}${facet}${PART}${encodedValue(value)}`;

/** Most articles share their values: to fold each of them anew takes most of the time. */
const encodedValue = remembered(2_000, (value) => encode(foldText(value)));

// The engine parts terms at ASCII signs; shifted into the private-use area they belong to the term.
const encode = (value: string): string =>
  value
    .trim()
    .replace(/[^a-z0-9\u0080-\uffff]/g, (sign) => String.fromCharCode(0xe100 + sign.charCodeAt(0)));

/** All facet terms of a document. */
export function facetTerms(document: SearchableDocument): string[] {
  const { facets, fields } = document;
  const terms = new Set<string>([everyDocument]);
  for (const tag of facets.tags)
    for (const path of subPaths(tag)) terms.add(facetTerm('tag', path));
  for (const kind of facets.kinds) terms.add(facetTerm('kind', kind));
  for (const { field, value } of fields)
    if (value.trim() !== '') terms.add(facetTerm('has', field));
  if (facets.kinds.length > 0) terms.add(facetTerm('has', 'annotation'));
  if (facets.kinds.includes('claim')) terms.add(facetTerm('has', 'claim'));
  if (facets.tags.length > 0) terms.add(facetTerm('has', 'tag'));
  for (const code of languageCodes(facets.language)) terms.add(facetTerm('lang', code));
  if (facets.status) terms.add(facetTerm('status', facets.status));
  for (const term of dateTerms('published', facets.published)) terms.add(term);
  for (const term of dateTerms('saved', facets.saved?.slice(0, 10) ?? null)) terms.add(term);
  if (facets.published !== null) terms.add(facetTerm('has', 'date'));
  return [...terms];
}

/** "trade/rare-earths" is found as itself, as "trade" and as "rare-earths". */
export function subPaths(tag: string): string[] {
  const parts = tag.split('/').filter((part) => part !== '');
  const paths: string[] = [];
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= parts.length; to++) paths.push(parts.slice(from, to).join('/'));
  }
  return paths;
}

const languageCodes = (language: string | null): string[] =>
  language === null ? [] : [language, language.split(/[-_]/)[0] ?? language];

const dateTerm = (facet: string, digits: string): string => `${MARK}${facet}${PART}${digits}`;

// Longer spans are told in months or years: a term per day would swell the index.
const MOST_DAYS = 62;

function dateTerms(facet: string, edtf: string | null): string[] {
  const days = edtf === null ? null : daysOf(edtf);
  if (days === null) return [];
  const { first, last } = days;
  if (isWholeYears(days)) return between(first.slice(0, 4), last.slice(0, 4), nextYear, facet);
  if (isWholeMonths(days)) return between(first.slice(0, 7), last.slice(0, 7), nextMonth, facet);
  const count = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  if (count > MOST_DAYS) return between(first.slice(0, 7), last.slice(0, 7), nextMonth, facet);
  return between(first, last, (day) => shiftDay(day, 1), facet);
}

const isWholeYears = ({ first, last }: DaySpan): boolean =>
  first.endsWith('-01-01') && last.endsWith('-12-31');

const isWholeMonths = ({ first, last }: DaySpan): boolean =>
  first.endsWith('-01') && shiftDay(last, 1).endsWith('-01');

const nextYear = (year: string): string => String(Number(year) + 1).padStart(4, '0');

const nextMonth = (month: string): string => shiftDay(`${month}-28`, 4).slice(0, 7);

function between(
  first: string,
  last: string,
  next: (unit: string) => string,
  facet: string,
): string[] {
  const terms: string[] = [];
  for (let unit = first; unit <= last && terms.length < 1_200; unit = next(unit)) {
    terms.push(dateTerm(facet, unit.replaceAll('-', '')));
  }
  return terms;
}

/** A term to look for, or the beginning of one. */
export type TermPattern = { readonly term: string; readonly prefix: boolean };

/**
 * The patterns that together find every document whose date shares a day with the span: whole years
 * by prefix, then months by prefix, then days; and the bare years and months they lie in.
 */
export function dayRangePatterns(facet: string, span: DaySpan): TermPattern[] {
  const patterns: TermPattern[] = [];
  const add = (unit: string, prefix: boolean) =>
    patterns.push({ term: dateTerm(facet, unit.replaceAll('-', '')), prefix });
  const years = wholeUnits(span, 4);
  if (years) for (const prefix of digitPrefixes(years.first, years.last)) add(prefix, true);
  for (const edge of edges(span, years, 4)) addYearEdge(edge, add);
  return patterns;
}

type Add = (unit: string, prefix: boolean) => void;

function addYearEdge(span: DaySpan, add: Add): void {
  add(span.first.slice(0, 4), false);
  const months = wholeUnits(span, 7);
  if (months) {
    for (let m = months.first; m <= months.last; m = nextMonth(m)) add(m, true);
  }
  for (const edge of edges(span, months, 7)) {
    add(edge.first.slice(0, 7), false);
    for (let day = edge.first; day <= edge.last; day = shiftDay(day, 1)) add(day, false);
  }
}

// The years (length 4) or months (length 7) that lie wholly inside the span.
function wholeUnits(span: DaySpan, length: 4 | 7): DaySpan | null {
  const next = length === 4 ? nextYear : nextMonth;
  const startsUnit = length === 4 ? span.first.endsWith('-01-01') : span.first.endsWith('-01');
  const dayAfter = shiftDay(span.last, 1);
  const endsUnit = length === 4 ? dayAfter.endsWith('-01-01') : dayAfter.endsWith('-01');
  const first = startsUnit ? span.first.slice(0, length) : next(span.first.slice(0, length));
  const after = endsUnit ? dayAfter.slice(0, length) : span.last.slice(0, length);
  return first < after ? { first, last: previous(after, length) } : null;
}

const previous = (unit: string, length: number): string =>
  shiftDay(length === 4 ? `${unit}-01-01` : `${unit}-01`, -1).slice(0, length);

// What is left of the span before and after its whole units, cut at unit borders.
function edges(span: DaySpan, whole: DaySpan | null, length: 4 | 7): DaySpan[] {
  const startOf = (unit: string) => (length === 4 ? `${unit}-01-01` : `${unit}-01`);
  const next = length === 4 ? nextYear : nextMonth;
  if (whole) {
    const before = { first: span.first, last: shiftDay(startOf(whole.first), -1) };
    const after = { first: startOf(next(whole.last)), last: span.last };
    return [before, after].filter(({ first, last }) => first <= last);
  }
  if (span.first.slice(0, length) === span.last.slice(0, length)) return [span];
  const border = startOf(span.last.slice(0, length));
  return [
    { first: span.first, last: shiftDay(border, -1) },
    { first: border, last: span.last },
  ];
}

// The fewest digit prefixes that cover a run of years: 1990..2999 is 199, 2.
function digitPrefixes(first: string, last: string): string[] {
  const prefixes: string[] = [];
  let year = Number(first);
  const end = Number(last);
  while (year <= end) {
    let size = 1;
    while (size < 1000 && year % (size * 10) === 0 && year + size * 10 - 1 <= end) size *= 10;
    prefixes.push(
      String(year)
        .padStart(4, '0')
        .slice(0, 4 - Math.log10(size)),
    );
    year += size;
  }
  return prefixes;
}
