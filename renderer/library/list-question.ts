import { useMemo } from 'react';
import { listQuestion, type RowsQuestion } from '../../shared/notebook/list-question.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { useSavedSearch } from '../search/use-saved-search.ts';

/** What the list of articles shows now, and in which order. */
export function useListQuestion(): RowsQuestion {
  const sort = useStore(viewState, (view) => view.sort);
  const descending = useStore(viewState, (view) => view.descending);
  const scope = useStore(viewState, (view) => view.scope);
  const facets = useStore(viewState, (view) => view.facets);
  const query = useSavedSearch()?.query;
  return useMemo(
    () => listQuestion({ sort, descending, scope, facets }, query),
    [sort, descending, scope, facets, query],
  );
}
