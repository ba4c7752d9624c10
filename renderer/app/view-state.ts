import { firstListView, type Scope } from '../../shared/notebook/list-question.ts';
import type { FacetChoice, SortKey } from '../../shared/notebook/ports.ts';
import { ask, listen } from '../bridge.ts';
import { type ReadingStyle, standardReading } from '../reader/reading-style.ts';
import { doOrTell } from './do.ts';
import { createStore } from './store.ts';

export type Room = 'library' | 'timelines' | 'arguments' | 'families';

export type LibraryLook = 'list' | 'table' | 'cards';

/** Where a person is in the program; remembered per notebook across restarts. */
export type ViewState = {
  readonly room: Room;
  readonly articleId: string | null;
  /** The article that stands beside it; null = one is read alone. */
  readonly besideId: string | null;
  /** Whether that one stands first, on the left where lines run to the right. */
  readonly besideFirst: boolean;
  /** Which of the two panes is worked in. */
  readonly activePane: number;
  readonly timelineId: string | null;
  /** How the arguments are looked at; an unknown word counts as "claims". */
  readonly argumentView: string;
  /** The argument map that is looked at; null = all of them. */
  readonly mapId: string | null;
  /** The claim that is looked at, by one of its statements. */
  readonly statementId: string | null;
  readonly inspectorOpen: boolean;
  readonly sidebarOpen: boolean;
  readonly scope: Scope;
  /** By what the articles of the scope are narrowed. */
  readonly facets: FacetChoice;
  readonly facetsOpen: boolean;
  readonly libraryLook: LibraryLook;
  /** The columns of the table, in order; unknown names count for nothing. */
  readonly columns: readonly string[];
  /** Widths in px that a person gave to columns. */
  readonly columnWidths: Readonly<Record<string, number>>;
  /** Branches of the navigation that are folded up. */
  readonly folded: Readonly<Record<string, boolean>>;
  /** When each saved search was last looked at: id -> instant. */
  readonly seenSearches: Readonly<Record<string, string>>;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Reading positions: article id -> offset in the plain text at the top of the column. */
  readonly places: Readonly<Record<string, number>>;
  /** How the reading column looks, and the name of the theme. */
  readonly reading: ReadingStyle;
  readonly theme: string;
  /** Whether articles from a PDF are shown on their pages instead of as text. */
  readonly asPages: boolean;
};

const initial: ViewState = {
  room: 'library',
  articleId: null,
  besideId: null,
  besideFirst: false,
  activePane: 0,
  timelineId: null,
  argumentView: 'claims',
  mapId: null,
  statementId: null,
  inspectorOpen: true,
  sidebarOpen: true,
  ...firstListView,
  facetsOpen: false,
  libraryLook: 'list',
  columns: ['title', 'outlet', 'author', 'published', 'status', 'tags', 'saved'],
  columnWidths: {},
  folded: {},
  seenSearches: {},
  places: {},
  reading: standardReading,
  theme: 'system',
  asPages: false,
};

export const viewState = createStore<ViewState>(initial);

/** Shows other articles in the library, not narrowed yet. */
export const showScope = (scope: Scope, more: Partial<ViewState> = {}): void =>
  viewState.set({ room: 'library', scope, facets: {}, ...more });

/** Folds a branch of the navigation up, or opens it. */
export const foldBranch = (id: string, isOpen: boolean): void =>
  viewState.set({ folded: { ...viewState.get().folded, [id]: !isOpen } });

/** An article that is opened does not stand in the trash: the list shows all of them then. */
export const outOfTrash = (): Partial<ViewState> =>
  viewState.get().scope.kind === 'trash' ? { scope: { kind: 'all' }, facets: {} } : {};

const placesKept = 500;

/** Remembers how far an article was read. */
export function rememberPlace(articleId: string, offset: number): void {
  const { [articleId]: _, ...others } = viewState.get().places;
  const kept = Object.entries(others).slice(-placesKept);
  viewState.set({ places: { ...Object.fromEntries(kept), [articleId]: offset } });
}

/**
 * Shows the remembered view, as it came with the window or is asked for, and keeps it from then on.
 * Resolves when the first view stands.
 */
export async function startViewState(first: Record<string, unknown> | null): Promise<void> {
  if (first) showView(first);
  else await loadView();
  let timer: number | undefined;
  viewState.subscribe(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask('view:write', { ...viewState.get() }), 300);
  });
  listen('notebook:opened', () => void loadView());
}

/** Opens one more window on the notebook; it begins with the view of this one as it is now. */
export async function openWindow(): Promise<void> {
  await ask('view:write', { ...viewState.get() });
  await doOrTell('window:open', null);
}

async function loadView(): Promise<void> {
  const remembered = await ask('view:read', null);
  showView(remembered.ok ? remembered.value : {});
}

const showView = (remembered: Record<string, unknown>) =>
  viewState.set({ ...initial, ...sane(remembered) });

/** Takes over only what has the right type: the file may come from another version. */
function sane(value: Record<string, unknown>): Partial<ViewState> {
  const known = Object.entries(initial).filter(([key, standard]) => {
    const given = value[key];
    if (given === undefined) return false;
    if (standard === null) return given === null || typeof given === 'string';
    return (
      typeof given === typeof standard &&
      given !== null &&
      Array.isArray(given) === Array.isArray(standard)
    );
  });
  return Object.fromEntries(known.map(([key]) => [key, value[key]])) as Partial<ViewState>;
}
