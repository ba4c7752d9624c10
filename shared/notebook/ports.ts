import type { DuplicatePair } from '../article/duplicates.ts';
import type { Result } from '../base/result.ts';
import type { AnyDocument, DocumentOf, DocumentRef, DocumentType } from '../model/document.ts';

/** One document to be written as it stands. */
export type DocumentWrite<T extends DocumentType = DocumentType> = {
  readonly type: T;
  readonly data: DocumentOf<T>;
};

/** The notebook's files, seen without paths. Implemented on disk and in memory. */
export type NotebookFiles = {
  /** A document, or null where there is none. A damaged one is recovered or a Problem. */
  read<T extends DocumentType>(type: T, id: string): Promise<Result<DocumentOf<T> | null>>;
  /**
   * Writes the documents durably and acknowledges them together: after a crash either all or none
   * of them stand. `label` names the action in the history.
   */
  write(documents: readonly DocumentWrite[], label: string): Promise<Result<void>>;
  /** The ids of all documents of a type, unordered. */
  ids(type: DocumentType): Promise<Result<string[]>>;
  /** Stores an original under its SHA-256, once. `extension` is a label such as "html". */
  putOriginal(bytes: Uint8Array, extension: string): Promise<Result<{ sha256: string }>>;
  /** The bytes of an original, checked against its SHA-256, or null where there are none. */
  getOriginal(sha256: string): Promise<Result<Uint8Array | null>>;
  /** Deletes documents that are in the trash, with their versions before; living ones are left. */
  removeForGood(refs: readonly DocumentRef[]): Promise<Result<readonly DocumentRef[]>>;
  /** Deletes an original that no document needs any more. */
  removeOriginal(sha256: string): Promise<Result<void>>;
};

/** One line of the library list. Dates: `published` EDTF, `saved` an instant. */
export type ArticleRow = {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly saved: string;
  readonly language: string | null;
  readonly words: number;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly status: string;
  readonly annotations: number;
  readonly events: number;
  /** Its place in the reading queue; null = not in it. */
  readonly queued: number | null;
};

/** By what the library can be sorted. */
export const sortKeys = [
  ...(['saved', 'published', 'title', 'outlet', 'words'] as const),
  ...(['author', 'language', 'status', 'annotations', 'queue'] as const),
] as const;
export type SortKey = (typeof sortKeys)[number];

/** By what the library can be narrowed. A tag stands for those below it too. */
export const facetNames = [
  'tag',
  'collection',
  'outlet',
  'author',
  'month',
  'language',
  'status',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Values of facets: any of one facet's values, of all facets that are named. */
export type FacetChoice = { readonly [F in FacetName]?: readonly string[] };

/** Which articles a list shows. */
export type ArticlesQuery = {
  /** Where one is: a tag or a collection. */
  readonly within?: FacetChoice | undefined;
  /** By what it is narrowed there. */
  readonly facets?: FacetChoice | undefined;
  /** True = what is in the trash. */
  readonly deleted?: boolean | undefined;
  /** True = only what is in the reading queue. */
  readonly queued?: boolean | undefined;
  /** Narrows the list to what a search query matches exactly. */
  readonly query?: string | undefined;
};

/** What the list asks for: a window of rows in an order. */
export type RowsQuery = ArticlesQuery & {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

export type Rows = {
  readonly total: number;
  readonly rows: readonly ArticleRow[];
  /** Nothing is known yet: the notebook is being looked through for the first time. Ask again. */
  readonly pending?: true;
};

/** The values of one facet with their counts, most frequent first. */
export type FacetCounts = {
  readonly facet: FacetName;
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

export type SearchField =
  | 'title'
  | 'byline'
  | 'outlet'
  | 'url'
  | 'text'
  | 'quote'
  | 'note'
  | 'claim'
  | 'speaker'
  | 'event'
  | 'tag';

/**
 * One hit: a place in a field. `start` and `end` are offsets in the article's plain text for
 * "text", "quote" and "note" (the annotated passage), else in the field's own value. `snippet` is
 * the sentence around it; `marks` are spans of the snippet to be emphasised.
 */
export type SearchHit = {
  readonly articleId: string | null;
  readonly title: string;
  readonly field: SearchField;
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** The annotation, event or statement that holds the hit, where it is not the article itself. */
  readonly entityId?: string;
  readonly timelineId?: string;
  readonly argumentId?: string;
  /** How often the query's words stand in this article, all fields together. */
  readonly count?: number;
  /** "exact" unless only another form of a word, its beginning, or a similar word was found. */
  readonly match?: 'exact' | 'form' | 'prefix' | 'fuzzy';
};

export type SearchRequest = {
  readonly query: string;
  readonly limit: number;
  readonly offset?: number;
  /** "typing" answers fast with the newest good hits, "settled" ranks everything. */
  readonly mode: 'typing' | 'settled';
  /** Leaves out what other word forms, beginnings of words and similar words would add. */
  readonly exactOnly?: boolean;
};

export type SearchAnswer = {
  /** The number of articles (and events outside articles) that match. */
  readonly total: number;
  readonly ms: number;
  readonly hits: readonly SearchHit[];
  /** How the query was understood, in words. */
  readonly understood: string;
  readonly suggestion?: string;
  /** Below 1 while the index is still being built. */
  readonly indexed: number;
  /** True where `total` is a lower bound, as it may be while typing. */
  readonly atLeast?: boolean;
  /** True for the answer to a typing query that a newer one has overtaken: to be ignored. */
  readonly stale?: boolean;
};

/** Everything derived from the files: catalogue and full-text index. It can be deleted at any time. */
export type NotebookIndex = {
  /** Follows changes of documents; null data means that the document is gone. */
  update(
    changes: readonly { readonly ref: DocumentRef; readonly data: AnyDocument | null }[],
  ): Promise<void>;
  /** Ids of living articles that hold this original (SHA-256), annotation or row, or stand at this address. */
  find(what: {
    readonly original?: string;
    /** A picture that lay beside a page (SHA-256). */
    readonly picture?: string;
    readonly annotation?: string;
    readonly url?: string;
    /** A row of another tool's export, by its `importName`. */
    readonly imported?: string;
    /** Also articles in the trash. */
    readonly inTrashToo?: boolean;
  }): Promise<readonly string[]>;
  /** Pairs of living articles that have one address or mostly one text. */
  pairs(): Promise<readonly DuplicatePair[]>;
  rows(query: RowsQuery): Promise<Rows>;
  /** As `rows`, but only the ids. */
  ids(query: RowsQuery): Promise<readonly string[]>;
  /** Counts all values, or those of the articles that a query shows: each facet as if it were not narrowed itself. */
  facets(query?: ArticlesQuery): Promise<readonly FacetCounts[]>;
  /** How many articles have any of a group's values of a facet, for each group. */
  countAny(facet: FacetName, groups: readonly (readonly string[])[]): Promise<readonly number[]>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  close(): Promise<void>;
};
