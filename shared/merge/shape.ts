import type { DocumentType } from '../model/document.ts';

/**
 * How the fields of a kind of entity merge. `children` are entities with clocks of their own;
 * the keys of `maps` and the elements of `sets` (unordered arrays) merge one by one. Every other
 * field, also one that only a newer version knows, is one value that is written as a whole.
 */
export type Shape = {
  readonly children: Readonly<Record<string, Shape>>;
  readonly maps: readonly string[];
  readonly sets: readonly string[];
};

const leaf = (maps: readonly string[], sets: readonly string[]): Shape => ({
  children: {},
  maps,
  sets,
});

const annotation = leaf([], ['tags', 'verification']);
const statement = leaf(['ext'], ['tags', 'verdicts']);
const occurrence = leaf(['ext'], []);
const relation = leaf(['questions', 'ext'], ['statedIn']);
const event = leaf(['passages'], ['tags', 'actors', 'after', 'before']);

/** The shape of each document; its own fields are those of the document's entity. */
export const shapes: Readonly<Record<DocumentType, Shape>> = {
  notebook: {
    children: { kinds: leaf([], []), tagStyles: leaf([], []), collections: leaf([], []) },
    maps: [],
    sets: ['notDuplicates'],
  },
  article: {
    children: { annotations: annotation },
    maps: ['metadata', 'captures'],
    sets: ['tags', 'collections', 'warnings'],
  },
  argument: {
    children: { statements: statement, occurrences: occurrence, relations: relation },
    maps: ['positions', 'dismissed', 'ext'],
    sets: ['collapsed'],
  },
  timeline: { children: { events: event }, maps: [], sets: [] },
};
