import type { AnyDocument, DocumentRef } from '../../shared/model/document.ts';
import type { FacetCounts, NotebookIndex, SearchRequest } from '../../shared/notebook/ports.ts';
import type { QueryNode, QueryTerm } from '../../shared/search/query.ts';

/** How a document's file looked when it was indexed: bytes, and milliseconds since 1970. */
export type Stamp = { readonly size: number; readonly mtimeMs: number };

/** What the index last saw of a file, and whether all of it was taken in: else the text is missing. */
export type KnownStamp = Stamp & { readonly isComplete: boolean };

/** A change to follow; `stamp` lets a later start see that the file is still the same. */
export type IndexChange = {
  readonly ref: DocumentRef;
  readonly data: AnyDocument | null;
  readonly stamp?: Stamp;
};

/** How far an index is: `indexed` of 0 to 1, and whether its file had to be made anew. */
export type IndexState = {
  readonly documents: number;
  readonly indexed: number;
  /** True where the file was missing, damaged or of another version: everything is to be fed again. */
  readonly wasRebuilt: boolean;
};

/** One row of a keyword-in-context table. Offsets are those of the article's plain text. */
export type ContextRow = {
  readonly articleId: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
};

/** What a saved search is evaluated for: which of the given articles it finds. */
export type SavedQuery = { readonly id: string; readonly query: string };

/** How many articles a saved search finds, and how many of them were saved after an instant. */
export type SavedCount = { readonly id: string; readonly total: number; readonly fresh: number };

/** The notebook's index with what its keeper and the search room need beyond the port. */
export type DerivedIndex = Omit<NotebookIndex, 'update'> & {
  update(changes: readonly IndexChange[]): Promise<void>;
  /** Forgets everything; all documents are to be fed again. */
  clear(): Promise<void>;
  state(): Promise<IndexState>;
  /** Says how many documents there will be, so that answers can tell how partial they are. */
  expect(documents: number): Promise<void>;
  /** Finishes at once what is otherwise done in idle moments: the table of words. */
  settle(): Promise<void>;
  /** The ids of the events that stand on an article. */
  eventsOf(articleId: string): Promise<readonly string[]>;
  /** The ids of all articles that a query matches exactly, oldest first. */
  matches(query: string): Promise<readonly string[]>;
  /** For each saved query, those of the given articles that it matches: for alerts. */
  matchesAmong(
    queries: readonly SavedQuery[],
    articleIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How many articles saved searches find, and how many of these came after `since`. */
  countSaved(
    queries: readonly (SavedQuery & { readonly since: string | null })[],
  ): Promise<readonly SavedCount[]>;
  /** The facets of the articles that a search shows, of the newest 5,000 where there are more. */
  facetsOf(request: SearchRequest): Promise<readonly FacetCounts[]>;
  /** Every place of a query's words in the articles' texts, `limit` rows at most. */
  contexts(query: string, limit: number): Promise<readonly ContextRow[]>;
  /** Known words that begin so, most frequent first. */
  completions(beginning: string, limit: number): Promise<readonly string[]>;
};

/**
 * How far an index has caught up with the files; `total` counts the documents to be read. Where there
 * are many new ones they are read for the list first, and then for the search.
 */
export type CatchUpNews = {
  readonly phase: 'list' | 'search';
  readonly done: number;
  readonly total: number;
  /** True once lists, filters and look-ups know everything: what is still read is for the search. */
  readonly isListed: boolean;
  /** What the index knows now. */
  readonly changed: readonly DocumentRef[];
  /** What lies in no sound file, or in none any more: somebody else has to look. */
  readonly unread: readonly DocumentRef[];
};

/** An index that can bring itself up to date with a notebook's folder. */
export type FollowingIndex = DerivedIndex & {
  /** Reads what differs from what the index last saw; closing the index stops it. */
  catchUp(dir: string, hear: (news: CatchUpNews) => void): Promise<void>;
};

/** Words of the index: their other forms, and words that resemble them. */
export type WordSource = {
  otherForms(word: string): readonly string[];
  similar(word: string): readonly string[];
  frequency(word: string): number;
  /** Known words that begin so, most frequent first. */
  beginning(prefix: string, limit: number): readonly string[];
  /** About how many documents a word has, or all words that begin so together; 0 where unknown. */
  postings(word: string, isPrefix: boolean): number;
};

/** A ranked class of hits: exact ones first, then other forms, beginnings, and similar words. */
export type Tier = {
  readonly kind: 'exact' | 'form' | 'prefix' | 'fuzzy';
  /** The FTS5 expression; null where only the beginnings of words are asked for. */
  readonly match: string | null;
  /** False where the expression finds too much and its documents are to be verified. */
  readonly exact: boolean;
  /** An expression on the table of word beginnings that documents must match too. */
  readonly starts?: string;
  /** Where only beginnings are asked for: an expression on the full text of documents to leave out. */
  readonly without?: string;
  readonly root: QueryNode;
  readonly terms: readonly QueryTerm[];
};
