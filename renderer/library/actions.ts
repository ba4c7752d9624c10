import type { Ask } from '../../shared/bridge/contract.ts';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import type { ManyChanged } from '../../shared/notebook/change-many.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice, tellProblem, tellUndoable } from '../app/notices.ts';
import { viewState } from '../app/view-state.ts';
import { problemInWords, t } from '../app/words.ts';
import { clearSelection, selection, targets } from './selection.ts';

/** Tells what became of a change of several articles, with a way back; names what was left out. */
export function tellChanged(
  done: ManyChanged | null,
  words: MessageKey,
  values: MessageValues = {},
): boolean {
  if (!done) return false;
  const { changed: count, failed, stopped } = done;
  if (stopped) tellUndoable(t('library.stopped', { count }));
  else if (count > 0) tellUndoable(t(words, { ...values, count }));
  else if (failed.length === 0) tellNotice(t('library.nothingChanged'));
  if (failed.length > 0) {
    const reasons = [
      ...new Set(failed.map(({ problem }) => problemInWords(problem).message)),
    ].slice(0, 3);
    const message = t('library.leftOut', { count: failed.length, reasons: reasons.join(' · ') });
    tellProblem({ code: 'conflict', message });
  }
  return true;
}

export type Changes = Omit<Ask<'article:change'>, 'ids'>;

/** Changes the chosen articles, or the one that is read, as one undoable action. */
export async function changeTargets(changes: Changes): Promise<boolean> {
  const ids = [...targets()];
  if (ids.length === 0) return false;
  return tellChanged(await doOrTell('article:change', { ids, ...changes }), 'library.changed');
}

/** Moves the chosen articles, or the one that is read, to the trash. */
export async function trashTargets(): Promise<void> {
  const ids = [...targets()];
  if (ids.length === 0) return;
  leave(ids);
  tellChanged(await doOrTell('article:trash', { ids }), 'library.trashed');
}

/** Takes the chosen articles out of the trash. */
export async function restoreTargets(): Promise<void> {
  const ids = [...targets()];
  if (ids.length === 0) return;
  leave(ids);
  tellChanged(await doOrTell('article:restore', { ids }), 'library.restored');
}

/** Deletes articles of the trash for good; null = all of them. The person was asked before. */
export async function deleteForGood(ids: readonly string[] | null): Promise<void> {
  leave(ids ?? [...targets()]);
  const done = await doOrTell('article:delete', { ids: ids && [...ids] });
  if (done) tellNotice(t('library.deleted', { count: done.deleted }));
}

/** Puts the chosen articles into the reading queue. */
export async function queueTargets(place: 'next' | 'last'): Promise<void> {
  const ids = [...targets()];
  if (ids.length === 0) return;
  tellChanged(await doOrTell('queue:add', { ids, place }), 'library.queued');
}

/** Marks the chosen articles as read; they leave the queue. */
export async function finishTargets(): Promise<void> {
  const ids = [...targets()];
  if (ids.length === 0) return;
  if (viewState.get().scope.kind === 'queue') clearSelection();
  tellChanged(await doOrTell('queue:finish', { ids }), 'library.finished');
}

/** Takes the chosen articles out of the reading queue. */
export async function unqueueTargets(): Promise<void> {
  const ids = [...targets()];
  if (ids.length === 0) return;
  clearSelection();
  tellChanged(await doOrTell('queue:remove', { ids }), 'library.unqueued');
}

/** What goes out of sight is neither chosen nor read any more; the keys stay where they are. */
function leave(ids: readonly string[]): void {
  const { articleId } = viewState.get();
  clearSelection();
  if (articleId !== null && ids.includes(articleId)) viewState.set({ articleId: null });
  const { cursor } = selection.get();
  if (cursor < 0) selection.set({ cursor: 0 });
}
