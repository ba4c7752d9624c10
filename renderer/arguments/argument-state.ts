import { createStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';

export const argumentViews = ['claims', 'matrix', 'checks', 'map', 'outline'] as const;
export type ArgumentView = (typeof argumentViews)[number];

/** The remembered view, or the claims where the memory is of another version. */
export const viewOf = (remembered: string): ArgumentView =>
  argumentViews.find((view) => view === remembered) ?? 'claims';

/** What is looked at in the arguments right now; not remembered across restarts. */
export const argumentState = createStore<{
  /** The card or arrow that the map should bring into view. */
  readonly centre: string | null;
}>({ centre: null });

/** Opens a claim in the ledger, by any of its statements. */
export function openClaim(statementId: string): void {
  viewState.set({ room: 'arguments', argumentView: 'claims', statementId });
}

/** Shows a statement or an arrow on the drawn map. */
export function showOnMap(mapId: string, id: string): void {
  viewState.set({ room: 'arguments', argumentView: 'map', mapId });
  argumentState.set({ centre: id });
}
