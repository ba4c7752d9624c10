import type { SearchField } from '../notebook/ports.ts';
import type { DaySpan } from './days.ts';

/**
 * A word or phrase to look for. `text` is as typed; `fields` null means everywhere. `prefix` asks
 * for words that begin with the last word.
 */
export type QueryTerm = {
  readonly kind: 'term';
  readonly text: string;
  readonly phrase: boolean;
  readonly prefix: boolean;
  readonly fields: readonly SearchField[] | null;
};

/** What "has:" may ask for: a value in a field, or an annotation or date of the article. */
export type HasThing = SearchField | 'annotation' | 'date';

/** A condition on the article rather than on its words. */
export type QueryFilter =
  | {
      readonly kind: 'filter';
      readonly facet: 'tag' | 'lang' | 'kind' | 'status';
      readonly value: string;
      readonly prefix: boolean;
    }
  | {
      readonly kind: 'filter';
      readonly facet: 'has';
      readonly value: HasThing;
      readonly prefix: false;
    }
  | { readonly kind: 'dates'; readonly facet: 'published' | 'saved'; readonly span: DaySpan };

/** A query as understood. An `and` without items finds nothing: there is nothing to look for. */
export type QueryNode =
  | QueryTerm
  | QueryFilter
  | { readonly kind: 'near'; readonly distance: number; readonly items: readonly QueryTerm[] }
  | { readonly kind: 'and' | 'or'; readonly items: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly item: QueryNode };

/** A query with what was left out of it, to be told to the person. */
export type Query = {
  readonly root: QueryNode;
  /** Pieces in which there was nothing to look for, such as "+++". */
  readonly ignored: readonly string[];
};

/** The fields that a name before a colon (or after "in:") searches. */
export const fieldNames: Readonly<Record<string, readonly SearchField[]>> = {
  title: ['title'],
  author: ['byline'],
  byline: ['byline'],
  by: ['byline'],
  outlet: ['outlet'],
  site: ['url'],
  url: ['url'],
  text: ['text'],
  quote: ['quote'],
  annotation: ['quote', 'note'],
  note: ['note'],
  claim: ['claim'],
  statement: ['claim'],
  speaker: ['speaker'],
  event: ['event'],
};

/** What may be typed behind "has:", with the thing that it asks for. */
export const hasNames: Readonly<Record<string, HasThing>> = {
  note: 'note',
  notes: 'note',
  claim: 'claim',
  claims: 'claim',
  event: 'event',
  events: 'event',
  annotation: 'annotation',
  annotations: 'annotation',
  quote: 'quote',
  tag: 'tag',
  tags: 'tag',
  speaker: 'speaker',
  author: 'byline',
  byline: 'byline',
  outlet: 'outlet',
  url: 'url',
  date: 'date',
};

/** The terms of a query that stand in what is looked for (not in what is excluded). */
export function wantedTerms(node: QueryNode): QueryTerm[] {
  if (node.kind === 'term') return [node];
  if (node.kind === 'near') return [...node.items];
  if (node.kind === 'and' || node.kind === 'or') return node.items.flatMap(wantedTerms);
  return [];
}
