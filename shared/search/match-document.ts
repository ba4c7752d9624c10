import type { TextRange } from '../base/text-range.ts';
import { daysOf, shareDay } from './days.ts';
import { facetTerm, facetTerms } from './facet-terms.ts';
import { createMatcher, findTerm } from './find-matches.ts';
import { fold } from './fold.ts';
import type { QueryFilter, QueryNode, QueryTerm } from './query.ts';
import type { SearchableDocument } from './searchable.ts';
import { runTerms, stretches } from './tokens.ts';

type FoldedField = { readonly field: string; readonly folded: string };

/**
 * True when a document matches a query: the definition that the index must agree with, used to
 * verify its candidates where it can only narrow them down.
 */
export function matchesDocument(root: QueryNode, document: SearchableDocument): boolean {
  const fields = document.fields.map(({ field, value }) => ({ field, folded: fold(value).text }));
  return matches(root, fields, document);
}

function matches(
  node: QueryNode,
  fields: readonly FoldedField[],
  document: SearchableDocument,
): boolean {
  switch (node.kind) {
    case 'term':
      return allowed(node, fields).some((value) => places(node, value.folded, 1).length > 0);
    case 'near':
      return fields.some((value) => standNear(node.items, node.distance, value));
    case 'and':
      return node.items.length > 0 && node.items.every((item) => matches(item, fields, document));
    case 'or':
      return node.items.some((item) => matches(item, fields, document));
    case 'not':
      return !matches(node.item, fields, document);
    default:
      return passes(node, document);
  }
}

const allowed = (term: QueryTerm, fields: readonly FoldedField[]): readonly FoldedField[] =>
  term.fields === null
    ? fields
    : fields.filter(({ field }) => term.fields?.some((name) => name === field));

const places = (term: QueryTerm, folded: string, limit: number): TextRange[] =>
  findTerm(folded, createMatcher(term), limit);

function passes(filter: QueryFilter, document: SearchableDocument): boolean {
  if (filter.kind === 'dates') {
    const date = document.facets[filter.facet];
    const days = date === null ? null : daysOf(date.slice(0, filter.facet === 'saved' ? 10 : 99));
    return days !== null && shareDay(days, filter.span);
  }
  const wanted = facetTerm(filter.facet, filter.value);
  const terms = facetTerms(document);
  return filter.prefix ? terms.some((one) => one.startsWith(wanted)) : terms.includes(wanted);
}

/**
 * True when all terms stand in one field with at most `distance` terms between the end of the first
 * and the beginning of the last of them, as FTS5's NEAR has it.
 */
function standNear(items: readonly QueryTerm[], distance: number, value: FoldedField): boolean {
  if (items.some((item) => allowed(item, [value]).length === 0)) return false;
  const positions = termPositions(value.folded);
  const found = items.flatMap((item, index) =>
    places(item, value.folded, 500).map((range) => ({
      index,
      start: positionOf(positions, range.start),
      end: positionOf(positions, range.end - 1),
    })),
  );
  found.sort((a, b) => a.start - b.start);
  return found.some((first, from) => {
    const seen = new Set<number>();
    for (const next of found.slice(from)) {
      if (next.start - first.end - 1 > distance) return false;
      seen.add(next.index);
      if (seen.size === items.length) return true;
    }
    return false;
  });
}

// The offsets at which the engine's terms begin.
function termPositions(folded: string): number[] {
  return stretches(folded).flatMap(({ kind, text, start }) => {
    if (kind === 'word') return [start];
    let at = start;
    return runTerms(text).map((term) => {
      const here = at;
      at += (term.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
      return here;
    });
  });
}

function positionOf(positions: readonly number[], offset: number): number {
  let low = 0;
  let high = positions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((positions[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
