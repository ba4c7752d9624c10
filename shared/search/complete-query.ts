import type { FacetCounts } from '../notebook/ports.ts';
import { foldText } from './fold.ts';
import { fieldNames, hasNames } from './query.ts';
import { filterNames } from './read-query.ts';

/** A completion: replaces the query from `from` to `to` (the caret) by `insert`. */
export type Completion = {
  readonly insert: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
};

const MOST = 8;

const facetOf: Readonly<Record<string, FacetCounts['facet']>> = {
  tag: 'tag',
  outlet: 'outlet',
  author: 'author',
  byline: 'author',
  by: 'author',
  lang: 'language',
  language: 'language',
  status: 'status',
};

const meanings: Readonly<Record<string, string>> = {
  author: 'in the byline',
  outlet: 'in the outlet’s name',
  title: 'in the title',
  tag: 'with a tag',
  lang: 'in a language',
  kind: 'with a kind of annotation',
  speaker: 'said by somebody',
  in: 'in one kind of text',
  has: 'with at least one',
  published: 'by day of publication',
  saved: 'by day of saving',
  status: 'by reading status',
  note: 'in notes',
  quote: 'in annotated passages',
  claim: 'in claims',
  event: 'in events',
  url: 'in the address',
  text: 'in the text',
};

/**
 * What may stand at the caret: names of fields, values of the field being typed, and known words
 * that begin so. `known` are the library's facets, `words` completions of the last word.
 */
export function completeQuery(
  query: string,
  caret: number,
  known: readonly FacetCounts[],
  words: readonly string[] = [],
): Completion[] {
  const before = query.slice(0, caret);
  const piece = /[^\s()"“”]*$/.exec(before)?.[0] ?? '';
  const typed = piece.replace(/^-/, '');
  const colon = typed.indexOf(':');
  const name = typed.slice(0, Math.max(0, colon)).toLowerCase();
  if (colon >= 0 && filterNames.has(name)) {
    const value = typed.slice(colon + 1);
    return completeValue(name, value, known).map((one) => place(one, caret - value.length, caret));
  }
  if (typed === '') return [];
  const names = Object.entries(meanings)
    .filter(([field]) => field.startsWith(typed.toLowerCase()))
    .map(([field, meaning]) => ({ insert: `${field}:`, label: `${field}: ${meaning}` }));
  const others = words.map((word) => ({ insert: `${word} `, label: word }));
  return [...names, ...others].slice(0, MOST).map((one) => place(one, caret - typed.length, caret));
}

type Choice = { readonly insert: string; readonly label: string };

const place = (choice: Choice, from: number, to: number): Completion => ({ ...choice, from, to });

function completeValue(name: string, typed: string, known: readonly FacetCounts[]): Choice[] {
  const fixed = fixedValues(name);
  const counted = known.find(({ facet }) => facet === facetOf[name])?.values ?? [];
  const wanted = foldText(typed);
  const fits = (value: string) => foldText(value).includes(wanted);
  return [
    ...fixed.filter((value) => value.startsWith(wanted)).map((value) => ({ value, label: value })),
    ...counted
      .filter(({ value }) => fits(value))
      .map(({ value, count }) => ({ value, label: `${value} (${count})` })),
  ]
    .slice(0, MOST)
    .map(({ value, label }) => ({
      insert: `${/[\s()]/.test(value) ? `"${value}"` : value} `,
      label,
    }));
}

function fixedValues(name: string): readonly string[] {
  if (name === 'has')
    return [...new Set(Object.values(hasNames))].filter((one) => one !== 'byline');
  if (name === 'in') return [...Object.keys(fieldNames), 'tag'];
  if (name === 'kind') {
    return 'claim evidence counter-claim assumption attribution loaded-language question note event'.split(
      ' ',
    );
  }
  if (name === 'status') return ['unread', 'reading', 'done', 'archived'];
  return [];
}
