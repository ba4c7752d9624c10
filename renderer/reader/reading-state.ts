import { createContext, useContext } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import { createStore, type Store } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { activePane, type PaneNumber } from './reading-panes.ts';

/** What stands in the reading column: the text, the captured page, the text to be corrected, or all captures. */
export type ReadingPanel = 'text' | 'original' | 'correct' | 'captures';

/** The tabs of the panel beside the column. */
export type InspectorTab =
  | 'annotations'
  | 'arguments'
  | 'events'
  | 'suggestions'
  | 'statistics'
  | 'review';

/** A mark that is painted already while it is still being saved; `id` once it is. */
export type ProvisionalMark = {
  readonly key: number;
  readonly articleId: string;
  readonly kind: string;
  readonly range: TextRange;
  readonly id: string | null;
};

/** What happens in one reading column right now; not remembered across restarts. */
export type ReadingState = {
  /** The annotation that is looked at, in the column and in the inspector. */
  readonly annotationId: string | null;
  /** A place to scroll to as soon as the article is drawn. */
  readonly jump: { readonly articleId: string; readonly range: TextRange } | null;
  /** The hits of the last search in this article, or a passage that is pointed at. */
  readonly hits: readonly TextRange[];
  /** The passage for which an event is being made. */
  readonly eventPassage: {
    readonly articleId: string;
    readonly range: TextRange;
    readonly text: string;
  } | null;
  readonly panel: ReadingPanel;
  readonly tab: InspectorTab;
  readonly isFinding: boolean;
  /** Whether the cards show their boxes for group edits, and which are ticked. */
  readonly isChoosing: boolean;
  readonly chosenIds: ReadonlySet<string>;
  readonly detailsOpen: boolean;
  /** The annotation whose note is to get the focus as soon as its card is drawn. */
  readonly noteAsked: string | null;
  /** The annotation for which it is being chosen what it does to another. */
  readonly linkAsked: string | null;
  /** Whether a kind of one's own is being chosen, and for which passage (null = the current mark). */
  readonly isNamingKind: boolean;
  readonly isEditingDetails: boolean;
  readonly kindPassage: TextRange | null;
};

const nothing: ReadingState = {
  annotationId: null,
  jump: null,
  hits: [],
  eventPassage: null,
  panel: 'text',
  tab: 'annotations',
  isFinding: false,
  isChoosing: false,
  chosenIds: new Set(),
  detailsOpen: false,
  noteAsked: null,
  linkAsked: null,
  isNamingKind: false,
  isEditingDetails: false,
  kindPassage: null,
};

const panes = [createStore(nothing), createStore(nothing)] as const;

/** The state of the pane that is worked in; each of two panes keeps its own. */
export const readingState: Store<ReadingState> = {
  get: () => panes[activePane()].get(),
  set: (changes) => panes[activePane()].set(changes),
  subscribe(listener) {
    const stops = [viewState, ...panes].map((store) => store.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** Which pane a component stands in. */
export const PaneContext = createContext<PaneNumber>(0);

/** The state of the pane in which the component stands. */
export const usePaneState = (): Store<ReadingState> => panes[useContext(PaneContext)];

/** An arrow that is being drawn: its end may be chosen in any article. */
export const linkingState = createStore<{
  readonly linking: {
    readonly articleId: string;
    readonly annotationId: string;
    readonly quote: string;
    readonly relation: 'supports' | 'attacks' | 'undercuts';
  } | null;
}>({ linking: null });

/** The marks that are still being saved, of all articles. */
export const provisionalMarks = createStore<{ readonly list: readonly ProvisionalMark[] }>({
  list: [],
});

let count = 0;

/** Shows a mark before it is saved. Answers the key with which it is settled or taken away. */
export function showProvisional(articleId: string, kind: string, range: TextRange): number {
  const mark = { key: ++count, articleId, kind, range, id: null };
  provisionalMarks.set({ list: [...provisionalMarks.get().list, mark] });
  return mark.key;
}

/** Names the annotation that a provisional mark became, or takes the mark away (null). */
export function settleProvisional(key: number, id: string | null): void {
  const list = provisionalMarks
    .get()
    .list.flatMap((mark) => (mark.key !== key ? [mark] : id === null ? [] : [{ ...mark, id }]));
  provisionalMarks.set({ list });
}

/** Forgets provisional marks whose annotation has arrived. */
export function dropArrived(isThere: (id: string) => boolean): void {
  const { list } = provisionalMarks.get();
  const waiting = list.filter(({ id }) => id === null || !isThere(id));
  if (waiting.length < list.length) provisionalMarks.set({ list: waiting });
}
