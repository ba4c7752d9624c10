import type { TriedImport } from '../../shared/bridge/import-channels.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { createStore } from '../app/store.ts';
import { showScope } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { listen } from '../bridge.ts';

/** The import that a person looks at, and how far it has come once it runs. */
type ImportState = {
  readonly tried: TriedImport | null;
  readonly running: { readonly done: number; readonly total: number } | null;
};

export const importState = createStore<ImportState>({ tried: null, running: null });

/** Asks for a file of another tool and shows what importing it would do. */
export async function chooseImport(): Promise<void> {
  if (importState.get().running) return;
  const tried = await doOrTell('import:choose', null);
  if (tried) importState.set({ tried });
}

/** Carries out the import that is shown; tells how it ended. */
export async function runImport({ importId, files }: TriedImport): Promise<void> {
  const total = files.reduce(
    (sum, { plan }) => sum + plan.imported.length + plan.skipped.length,
    0,
  );
  importState.set({ running: { done: 0, total } });
  const stopListening = listen('task:progress', ({ task, done }) => {
    if (task === 'import-tool') importState.set({ running: { done, total } });
  });
  const done = await doOrTell('import:run', { importId });
  stopListening();
  importState.set({ tried: null, running: null });
  if (!done) return;
  showScope({ kind: 'all' });
  const tool = toolsOf(done);
  const count = done.reduce((sum, { imported }) => sum + imported.length, 0);
  tellNotice(count === 0 ? t('import.joinedOnly', { tool }) : t('import.done', { count, tool }));
}

/** The names of the tools that files came from. */
export const toolsOf = (plans: readonly { readonly tool: string }[]): string =>
  [...new Set(plans.map(({ tool }) => tool))].join(', ');

/** Closes the import: a running one is stopped and writes nothing. */
export async function leaveImport({ importId }: TriedImport): Promise<void> {
  await doOrTell('import:cancel', { importId });
  if (!importState.get().running) importState.set({ tried: null });
}
