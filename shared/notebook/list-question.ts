import type { FacetChoice, RowsQuery, SortKey } from './ports.ts';

/** Which articles the library shows: a place of the navigation. */
export type Scope =
  | { readonly kind: 'all' | 'queue' | 'trash' }
  | { readonly kind: 'tag' | 'collection' | 'search'; readonly id: string };

/** What a view says of the list of articles. */
export type ListView = {
  readonly scope: Scope;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly facets: FacetChoice;
};

/** The list of a new notebook, and of a view that says nothing else. */
export const firstListView: ListView = {
  scope: { kind: 'all' },
  sort: 'saved',
  descending: true,
  facets: {},
};

/** A list of articles without the window of it that is looked at. */
export type RowsQuestion = Omit<RowsQuery, 'offset' | 'limit'>;

/** So many rows are asked for at once; a list begins with the first of these pages. */
export const rowsPage = 100;

/** What a view's list asks for; `query` is that of the saved search, as soon as it is known. */
export const listQuestion = (view: ListView, query?: string): RowsQuestion => ({
  // The queue is an order of its own.
  ...(view.scope.kind === 'queue'
    ? { sort: 'queue' as const, descending: false }
    : { sort: view.sort, descending: view.descending }),
  ...whatOf(view.scope, query),
  ...(Object.keys(view.facets).length > 0 ? { facets: view.facets } : {}),
});

function whatOf(scope: Scope, query: string | undefined): Partial<RowsQuestion> {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'trash':
      return { deleted: true };
    case 'queue':
      return { queued: true };
    case 'tag':
    case 'collection':
      return { within: { [scope.kind]: [scope.id] } };
    case 'search':
      // Until the search is known, nothing of it can be shown.
      return { query: query ?? '' };
  }
}
