import { surroundings, type TextRange } from '../base/text-range.ts';
import type { SearchHit } from '../notebook/ports.ts';
import { findTerm, type Matcher, mergeRanges } from './find-matches.ts';
import { type Folded, fold, unfoldRange } from './fold.ts';
import type { SearchableDocument, SearchableField } from './searchable.ts';

/** Places counted per term and field: more would only make a large count larger. */
const MOST_PLACES = 200;
const REACH = 140;
const LONGEST_SNIPPET = 420;

type Found = {
  readonly field: SearchableField;
  readonly folded: Folded;
  /** Places in the field's own value, with the term that stands there. */
  readonly places: readonly (TextRange & { readonly term: number })[];
};

/**
 * The hits of one document, best first and at most `most`: the passage with the most of the terms
 * in it for each field, each with its sentence, its marked words and its place.
 */
export function makeHits(
  document: SearchableDocument,
  matchers: readonly Matcher[],
  most: number,
): SearchHit[] {
  const found = document.fields
    .map((field) => findInField(field, matchers))
    .filter(({ places }) => places.length > 0);
  const count = found.reduce((sum, { places }) => sum + places.length, 0);
  if (found.length === 0) return [plainHit(document)];
  const hits = found.map((one) => ({ hit: bestHit(document, one, count), worth: worth(one) }));
  hits.sort((a, b) => b.worth - a.worth);
  return hits.slice(0, most).map(({ hit }) => hit);
}

// Distinct terms first, then the text before other fields: its passage can be opened and read.
function worth({ field, places }: Found): number {
  const terms = new Set(places.map(({ term }) => term)).size;
  const kind = field.field === 'text' ? 3 : field.field === 'title' ? 1 : 2;
  return terms * 10 + kind;
}

function findInField(field: SearchableField, matchers: readonly Matcher[]): Found {
  const folded = fold(field.value);
  const places = matchers.flatMap((matcher, term) =>
    matcher.term.fields === null || matcher.term.fields.includes(field.field)
      ? findTerm(folded.text, matcher, MOST_PLACES).map((range) => ({ ...range, term }))
      : [],
  );
  return { field, folded, places: places.sort((a, b) => a.start - b.start) };
}

function bestHit(document: SearchableDocument, found: Found, count: number): SearchHit {
  const { field, folded } = found;
  const range = unfoldRange(folded, bestPlace(found.places));
  const span = shorten(surroundings(field.value, range, REACH));
  const marks = mergeRanges(found.places)
    .map((place) => unfoldRange(folded, place))
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const place =
    field.start === undefined ? range : { start: field.start, end: field.end ?? field.start };
  return {
    articleId: document.articleId,
    title: document.title,
    field: field.field,
    start: place.start,
    end: place.end,
    snippet: field.value.slice(span.start, span.end),
    marks,
    count,
    ...origin(field),
  };
}

const origin = ({ entityId, timelineId, argumentId }: SearchableField) => ({
  ...(entityId === undefined ? {} : { entityId }),
  ...(timelineId === undefined ? {} : { timelineId }),
  ...(argumentId === undefined ? {} : { argumentId }),
});

// The place from which on the most different terms stand within a sentence's reach.
function bestPlace(places: Found['places']): TextRange {
  const inReach = new Map<number, number>();
  let best: TextRange = places[0] ?? { start: 0, end: 0 };
  let bestTerms = 0;
  let next = 0;
  for (const { start, end, term } of places) {
    for (let at = places[next]; at && at.start <= start + REACH; at = places[++next]) {
      inReach.set(at.term, (inReach.get(at.term) ?? 0) + 1);
    }
    if (inReach.size > bestTerms) {
      bestTerms = inReach.size;
      best = { start, end };
    }
    const left = (inReach.get(term) ?? 0) - 1;
    if (left > 0) inReach.set(term, left);
    else inReach.delete(term);
  }
  return best;
}

// A long match could give a snippet of any length.
const shorten = ({ start, end }: TextRange): TextRange => ({
  start,
  end: Math.min(end, start + LONGEST_SNIPPET),
});

// An article found by its facets alone shows how it begins.
function plainHit(document: SearchableDocument): SearchHit {
  const text = document.fields.find(({ field }) => field === 'text')?.value ?? '';
  const first = document.fields[0];
  const span = shorten(surroundings(text, { start: 0, end: 0 }, REACH));
  return {
    articleId: document.articleId,
    title: document.title,
    field: text === '' && first ? first.field : 'text',
    start: 0,
    end: 0,
    snippet: text === '' ? (first?.value.slice(0, REACH) ?? '') : text.slice(span.start, span.end),
    marks: [],
    count: 0,
    ...(first && text === '' ? origin(first) : {}),
  };
}
