import type { FacetCounts } from '../notebook/ports.ts';
import { foldText } from './fold.ts';
import { fieldNames, hasNames } from './query.ts';
import { filterNames } from './read-query.ts';

/** A completion: replaces the query from `from` to `to` (the caret) by `insert`. */
export type Completion = {
  readonly insert: string;
  readonly label: string;
  /** Where it is the name of a field: which. */
  readonly name?: (typeof offeredNames)[number];
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

/** The names that are offered, in the order in which most are wanted. */
export const offeredNames = [
  ...(['author', 'outlet', 'title', 'tag', 'lang', 'kind', 'speaker', 'in', 'has'] as const),
  ...(['published', 'saved', 'status', 'note', 'quote', 'claim', 'event', 'url', 'text'] as const),
] as const;

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
  const names = offeredNames
    .filter((name) => name.startsWith(typed.toLowerCase()))
    .map((name) => ({ insert: `${name}:`, label: `${name}:`, name }));
  const others = words
    .filter((word) => word !== foldText(typed))
    .map((word) => ({ insert: `${word} `, label: word }));
  return [...names, ...others].slice(0, MOST).map((one) => place(one, caret - typed.length, caret));
}

type Choice = Omit<Completion, 'from' | 'to'>;

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
