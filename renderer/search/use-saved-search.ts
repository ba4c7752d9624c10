import type { SavedSearch } from '../../shared/bridge/search-channels.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';

/** The saved search whose articles the list shows, or null. */
export function useSavedSearch(): SavedSearch | null {
  const scope = useStore(viewState, (view) => view.scope);
  const searchId = scope.kind === 'search' ? scope.id : null;
  const concernsNotebook = (refs: readonly { readonly type: string }[]) =>
    refs.some(({ type }) => type === 'notebook');
  const saved = useAnswer(
    'search:saved',
    searchId === null ? undefined : { seen: {} },
    concernsNotebook,
  ).value;
  return saved?.find(({ id }) => id === searchId) ?? null;
}
