import { ask, listen } from '../bridge.ts';
import { type ReadingStyle, standardReading } from '../reader/reading-style.ts';
import { createStore } from './store.ts';

export type Room = 'library' | 'timelines' | 'arguments' | 'families';

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
  readonly showTrash: boolean;
  readonly tag: string | null;
  /** The saved search whose articles the list shows. */
  readonly searchId: string | null;
  /** When each saved search was last looked at: id -> instant. */
  readonly seenSearches: Readonly<Record<string, string>>;
  readonly sort: 'saved' | 'published' | 'title' | 'outlet' | 'words';
  readonly descending: boolean;
  /** Reading positions: article id -> offset in the plain text at the top of the column. */
  readonly places: Readonly<Record<string, number>>;
  /** How the reading column looks, and the name of the theme. */
  readonly reading: ReadingStyle;
  readonly theme: string;
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
  showTrash: false,
  tag: null,
  searchId: null,
  seenSearches: {},
  sort: 'saved',
  descending: true,
  places: {},
  reading: standardReading,
  theme: 'system',
};

export const viewState = createStore<ViewState>(initial);

const placesKept = 500;

/** Remembers how far an article was read. */
export function rememberPlace(articleId: string, offset: number): void {
  const { [articleId]: _, ...others } = viewState.get().places;
  const kept = Object.entries(others).slice(-placesKept);
  viewState.set({ places: { ...Object.fromEntries(kept), [articleId]: offset } });
}

/** Loads the remembered view and keeps it from then on. Resolves when the first view stands. */
export async function startViewState(): Promise<void> {
  await loadView();
  let timer: number | undefined;
  viewState.subscribe(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask('view:write', { ...viewState.get() }), 300);
  });
  listen('notebook:opened', () => void loadView());
}

async function loadView(): Promise<void> {
  const remembered = await ask('view:read', null);
  viewState.set({ ...initial, ...(remembered.ok ? sane(remembered.value) : {}) });
}

/** Takes over only what has the right type: the file may come from another version. */
function sane(value: Record<string, unknown>): Partial<ViewState> {
  const known = Object.entries(initial).filter(([key, standard]) => {
    const given = value[key];
    if (given === undefined) return false;
    if (standard === null) return given === null || typeof given === 'string';
    return typeof given === typeof standard;
  });
  return Object.fromEntries(known.map(([key]) => [key, value[key]])) as Partial<ViewState>;
}
