import type { TextRange } from '../../shared/base/text-range.ts';
import { createStore } from '../app/store.ts';

/** What happens in the reading column right now; not remembered across restarts. */
export const readingState = createStore<{
  /** The annotation that is looked at, in the column and in the inspector. */
  readonly annotationId: string | null;
  /** A place to scroll to as soon as the article is drawn. */
  readonly jump: { readonly articleId: string; readonly range: TextRange } | null;
  /** The hits of the last search in this article. */
  readonly hits: readonly TextRange[];
  /** The passage for which an event is being made. */
  readonly eventPassage: {
    readonly articleId: string;
    readonly range: TextRange;
    readonly text: string;
  } | null;
  /** The annotation from which an arrow is being drawn. */
  readonly linking: {
    readonly articleId: string;
    readonly annotationId: string;
    readonly quote: string;
    readonly relation: 'supports' | 'attacks' | 'undercuts';
  } | null;
}>({ annotationId: null, jump: null, hits: [], eventPassage: null, linking: null });
