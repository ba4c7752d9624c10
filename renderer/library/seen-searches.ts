import { useEffect } from 'react';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';

/** Notes that saved searches were looked at until now. */
export function sawSearches(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const now = new Date().toISOString();
  const seen = Object.fromEntries(ids.map((id) => [id, now]));
  viewState.set({ seenSearches: { ...viewState.get().seenSearches, ...seen } });
}

/** A search that nobody has looked at yet, just saved or from elsewhere, finds news from now on. */
export function useFirstSight(ids: readonly string[]): void {
  const key = ids.join(' ');
  useEffect(() => {
    const { seenSearches } = viewState.get();
    sawSearches(key.split(' ').filter((id) => id !== '' && seenSearches[id] === undefined));
  }, [key]);
}

/** While a saved search is shown its news stay marked; whoever goes elsewhere has seen them. */
export function useLookingAtSearch(): void {
  const id = useStore(viewState, ({ scope }) => (scope.kind === 'search' ? scope.id : null));
  useEffect(() => {
    if (id === null) return;
    return () => sawSearches([id]);
  }, [id]);
}

/** Since when articles of the list count as new: since its saved search was last looked at, or never. */
export const useNewSince = (): string | null =>
  useStore(viewState, ({ scope, seenSearches }) =>
    scope.kind === 'search' ? (seenSearches[scope.id] ?? null) : null,
  );

/** True for an article that came since then. */
export const isNewSince = (saved: string | undefined, since: string | null): boolean =>
  since !== null && saved !== undefined && saved > since;
