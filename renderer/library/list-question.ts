import { useMemo } from 'react';
import { useStore } from '../app/store.ts';
import { type Scope, viewState } from '../app/view-state.ts';
import { useSavedSearch } from '../search/use-saved-search.ts';
import type { RowsQuestion } from './use-rows.ts';

/** What the list of articles shows now, and in which order. */
export function useListQuestion(): RowsQuestion {
  const sort = useStore(viewState, (view) => view.sort);
  const descending = useStore(viewState, (view) => view.descending);
  const scope = useStore(viewState, (view) => view.scope);
  const facets = useStore(viewState, (view) => view.facets);
  const query = useSavedSearch()?.query;
  return useMemo(
    () => ({
      // The queue is an order of its own.
      ...(scope.kind === 'queue' ? queueOrder : { sort, descending }),
      ...whatOf(scope, query),
      ...(Object.keys(facets).length > 0 ? { facets } : {}),
    }),
    [sort, descending, scope, facets, query],
  );
}

const queueOrder = { sort: 'queue', descending: false } as const;

function whatOf(scope: Scope, query: string | undefined) {
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
