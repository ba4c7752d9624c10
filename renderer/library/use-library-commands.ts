import { useMemo } from 'react';
import { useCommands } from '../app/commands.ts';
import { doOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { type LibraryLook, viewState } from '../app/view-state.ts';
import { ask } from '../bridge.ts';
import {
  changeTargets,
  finishTargets,
  queueTargets,
  restoreTargets,
  trashTargets,
  unqueueTargets,
} from './actions.ts';
import { askInLibrary } from './library-dialogs.ts';
import { selection, targets } from './selection.ts';

/** Offers what can be done in the library by menu, key and palette. */
export function useLibraryCommands(): void {
  const isRead = useStore(viewState, (view) => view.articleId !== null);
  const isChosen = useStore(selection, ({ ids }) => ids.size > 0);
  const hasTargets = isRead || isChosen;
  useCommands(useMemo(libraryCommands, []));
  // What works on articles is offered only while there are some to work on.
  useCommands(useMemo(() => (hasTargets ? targetCommands() : {}), [hasTargets]));
}

const isTrash = () => viewState.get().scope.kind === 'trash';

const targetCommands = () => ({
  'library:edit': () => askInLibrary({ kind: 'edit' }),
  'library:trash': () => void (isTrash() ? askToDelete() : trashTargets()),
  'library:restore': () => {
    if (isTrash()) void restoreTargets();
  },
  'library:queue-next': () => void queueTargets('next'),
  'library:queue-last': () => void queueTargets('last'),
  'library:unqueue': () => void unqueueTargets(),
  'library:read': () => void finishTargets(),
  'library:unread': () => void changeTargets({ status: 'unread' }),
});

const libraryCommands = () => ({
  'library:empty-trash': () => void askToEmptyTrash(),
  'library:list': () => showLook('list'),
  'library:table': () => showLook('table'),
  'library:cards': () => showLook('cards'),
  'library:facets': () => viewState.set({ facetsOpen: !viewState.get().facetsOpen }),
  'queue:up': () => void moveQueued(-1),
  'queue:down': () => void moveQueued(1),
});

/** A table and cards begin with the whole room. */
function showLook(look: LibraryLook): void {
  viewState.set({ libraryLook: look, ...(look === 'list' ? {} : { articleId: null }) });
}

function askToDelete(): void {
  const ids = [...targets()];
  if (ids.length > 0) askInLibrary({ kind: 'delete', ids, count: ids.length });
}

async function askToEmptyTrash(): Promise<void> {
  const counts = await doOrTell('library:counts', null);
  if (counts && counts.trash > 0) askInLibrary({ kind: 'delete', ids: null, count: counts.trash });
}

/** Moves the article on which the keys stand one place up (-1) or down (1) in the queue. */
async function moveQueued(by: -1 | 1): Promise<void> {
  if (viewState.get().scope.kind !== 'queue') return;
  const { cursor } = selection.get();
  const order = { sort: 'queue', descending: false, queued: true } as const;
  const offset = Math.max(0, cursor - 1);
  const found = await ask('library:ids', { ...order, offset, limit: 4 });
  if (!found.ok || cursor < 0) return;
  const at = cursor - offset;
  const id = found.value[at];
  const before = by < 0 ? found.value[at - 1] : found.value[at + 2];
  const isEnd = by < 0 ? before === undefined : found.value[at + 1] === undefined;
  if (id === undefined || isEnd) return;
  if (await doOrTell('queue:move', { id, before: before ?? null }).then(() => true))
    selection.set({ cursor: cursor + by, anchor: cursor + by });
}
