import { doOrTell } from '../app/do.ts';
import { showScope, viewState } from '../app/view-state.ts';
import { tellChanged } from './actions.ts';

/** Takes a tag off everything; the notice has the way back. */
export async function removeTag(path: string): Promise<void> {
  const done = await doOrTell('tag:remove', { tag: path });
  const { scope } = viewState.get();
  if (done && scope.kind === 'tag' && scope.id === path) showScope({ kind: 'all' });
  tellChanged(done, 'library.tagRemoved');
}

/**
 * Renames a tag everywhere, or makes it one with another (`merges`); who looks at it looks at it under its
 * new name. Says if it was done.
 */
export async function renameTag(path: string, to: string, merges = false): Promise<boolean> {
  const done = await doOrTell('tag:rename', { tag: path, to });
  const { scope } = viewState.get();
  if (done && scope.kind === 'tag' && (scope.id === path || scope.id.startsWith(`${path}/`)))
    showScope({ kind: 'tag', id: to + scope.id.slice(path.length) });
  return tellChanged(done, merges ? 'library.tagMerged' : 'library.tagRenamed', { name: to });
}

/** Puts a tag on articles. */
export async function tagChosen(ids: readonly string[], path: string): Promise<void> {
  const done = await doOrTell('article:change', { ids: [...ids], addTags: [path] });
  tellChanged(done, 'library.changed');
}
