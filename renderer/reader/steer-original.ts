import type { Article } from '../../shared/model/article.ts';
import type { Store } from '../app/store.ts';
import { markPassage } from './annotate-selection.ts';
import type { ForeignDocument } from './foreign-document.ts';
import { kindOfKey } from './kinds.ts';
import type { OriginalPage } from './original-page.ts';
import type { ReadingState } from './reading-state.ts';

type Steered = {
  readonly page: OriginalPage;
  readonly article: Article;
  readonly state: Store<ReadingState>;
};

/**
 * Runs what clicks and keys in a captured page mean: a click chooses a mark, a kind's key marks the
 * selected words, Escape leads back to the text, and the keys of the window work as everywhere.
 */
export function steerOriginal(
  inside: ForeignDocument,
  { page, article, state }: Steered,
): () => void {
  const choose = (event: Event) => {
    const { clientX, clientY } = event as MouseEvent;
    if (!inside.its('getSelection')()?.isCollapsed) return;
    const ids = page.at(clientX, clientY);
    const { annotationId } = state.get();
    state.set({ annotationId: ids[(ids.indexOf(annotationId ?? '') + 1) % ids.length] ?? null });
  };
  const follow = (pressed: Event) => {
    const event = pressed as KeyboardEvent;
    const kind = event.ctrlKey || event.metaKey || event.altKey ? null : kindOfKey(event.key);
    if (event.key === 'Escape') state.set({ panel: 'text' });
    else if (kind) void markPassage(article.id, page.selected(article.version.text), kind);
    else if (window.dispatchEvent(new KeyboardEvent('keydown', copyOf(event)))) return;
    event.preventDefault();
  };
  inside.events.addEventListener('mouseup', choose);
  inside.events.addEventListener('keydown', follow);
  return () => {
    inside.events.removeEventListener('mouseup', choose);
    inside.events.removeEventListener('keydown', follow);
  };
}

const copyOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyboardEventInit => ({
  ...{ key, ctrlKey, metaKey, altKey, shiftKey },
  cancelable: true,
});
