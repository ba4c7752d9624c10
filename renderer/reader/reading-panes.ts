import { outOfTrash, type ViewState, viewState } from '../app/view-state.ts';

/** Two articles can stand side by side; each pane keeps its number as long as it stands. */
export type PaneNumber = 0 | 1;

export type ReadingPane = { readonly pane: PaneNumber; readonly articleId: string | null };

type Panes = Pick<ViewState, 'articleId' | 'besideId' | 'besideFirst' | 'activePane'>;

/** The pane that is worked in. */
export const activePane = (view: Pick<ViewState, 'activePane'> = viewState.get()): PaneNumber =>
  view.activePane === 1 ? 1 : 0;

const otherPane = (pane: PaneNumber): PaneNumber => (pane === 0 ? 1 : 0);

/** The panes in the order in which they stand. */
export function panesOf(view: Panes): ReadingPane[] {
  const active = { pane: activePane(view), articleId: view.articleId };
  if (view.besideId === null) return [active];
  const beside = { pane: otherPane(active.pane), articleId: view.besideId };
  return view.besideFirst ? [beside, active] : [active, beside];
}

/** Works in this pane from now on. */
export function enterPane(pane: PaneNumber): void {
  const view = viewState.get();
  if (pane === activePane(view) || view.besideId === null) return;
  viewState.set({
    articleId: view.besideId,
    besideId: view.articleId,
    besideFirst: !view.besideFirst,
    activePane: pane,
  });
}

/** Works in the other pane, with the focus in its text. */
export function goToOtherPane(): void {
  enterPane(otherPane(activePane()));
  window.requestAnimationFrame(focusText);
}

/** Opens an article in the pane that is worked in; where it stands in the other one, goes there. */
export function openArticle(articleId: string): void {
  const view = viewState.get();
  if (articleId === view.besideId && articleId !== view.articleId)
    enterPane(otherPane(activePane(view)));
  viewState.set({ room: 'library', articleId, ...outOfTrash() });
}

/** Opens an article in the other pane, which then is worked in. */
export function openBeside(articleId: string): void {
  const view = viewState.get();
  if (view.articleId === null) {
    openArticle(articleId);
    return;
  }
  const isFirst = view.besideId !== null && view.besideFirst;
  viewState.set({
    room: 'library',
    ...outOfTrash(),
    articleId,
    besideId: view.articleId,
    besideFirst: !isFirst,
    activePane: otherPane(activePane(view)),
  });
}

/** Closes a pane; the other one has the room to itself. */
export function closePane(pane: PaneNumber): void {
  const view = viewState.get();
  if (view.besideId === null) return;
  if (pane === activePane(view)) enterPane(otherPane(pane));
  viewState.set({ besideId: null });
}

/** Puts the focus into the text of the pane that is worked in. */
export const focusText = (): void => inActivePane('.reading')?.focus();

/** What stands in the pane that is worked in. */
export const inActivePane = (selector: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.reading-pane[data-active="true"] ${selector}`);
