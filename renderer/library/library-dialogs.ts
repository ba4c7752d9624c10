import { createStore } from '../app/store.ts';

/** The question that the library asks just now. */
type LibraryDialog =
  | { readonly kind: 'edit' }
  | { readonly kind: 'delete'; readonly ids: readonly string[] | null; readonly count: number }
  | null;

export const libraryDialog = createStore<{ readonly open: LibraryDialog }>({ open: null });

/** Asks; null = asks nothing any more. */
export const askInLibrary = (open: LibraryDialog): void => libraryDialog.set({ open });
