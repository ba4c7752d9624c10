import { useMemo } from 'react';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { useSavedSearch } from '../search/use-saved-search.ts';
import type { RowsQuestion } from './use-rows.ts';

/** What the list of articles shows now, and in which order. */
export function useListQuestion(): RowsQuestion {
  const { sort, descending, tag, showTrash } = useStore(viewState, (view) => view);
  const query = useSavedSearch()?.query;
  return useMemo(
    () => ({
      sort,
      descending,
      ...(tag === null ? {} : { tag }),
      ...(showTrash ? { deleted: true } : {}),
      ...(query === undefined ? {} : { query }),
    }),
    [sort, descending, tag, showTrash, query],
  );
}
