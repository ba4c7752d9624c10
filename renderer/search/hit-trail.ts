import type { TextRange } from '../../shared/base/text-range.ts';
import type { SearchHit } from '../../shared/notebook/ports.ts';
import { focusRoom } from '../app/kept-focus.ts';
import { createStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { ask } from '../bridge.ts';
import { openPassage } from '../reader/open-passage.ts';
import { readingState } from '../reader/reading-state.ts';

/** The hits of a search in the article that was opened from it, and which one is looked at. */
export type HitTrail = {
  readonly articleId: string;
  readonly ranges: readonly TextRange[];
  readonly at: number;
};

export const hitTrail = createStore<{ readonly trail: HitTrail | null }>({ trail: null });

const inText = new Set(['text', 'quote', 'note']);

/** Opens a hit at its passage, marks all hits in its article, and remembers them for stepping. */
export async function openHit(hit: SearchHit, query: string): Promise<void> {
  if (hit.articleId === null) return openOutside(hit);
  const { articleId } = hit;
  const range = inText.has(hit.field) ? { start: hit.start, end: hit.end } : null;
  const annotationId = hit.field === 'quote' || hit.field === 'note' ? hit.entityId : undefined;
  openPassage(articleId, range, annotationId ?? null);
  focusRoom('text');
  const found = await ask('search:matches', { articleId, query });
  const ranges = found.ok ? found.value : [];
  // Another form of a word, or a similar one, is marked by the hit alone.
  const all = ranges.length > 0 || range === null || range.end === range.start ? ranges : [range];
  const start = range?.start ?? 0;
  const nearest = all.findIndex((one) => one.end > start);
  hitTrail.set({ trail: all.length > 0 ? { articleId, ranges: all, at: nearest } : null });
  readingState.set({ hits: all });
}

function openOutside(hit: SearchHit): void {
  focusRoom();
  if (hit.argumentId)
    viewState.set({ room: 'arguments', statementId: hit.entityId ?? null, mapId: null });
  else
    viewState.set({ room: 'timelines', ...(hit.timelineId ? { timelineId: hit.timelineId } : {}) });
}

/** Goes to the next (1) or previous (-1) hit of the article that is read, around its ends. */
export function stepHit(by: 1 | -1): void {
  const { trail } = hitTrail.get();
  if (trail === null) return;
  const at = (trail.at + by + trail.ranges.length) % trail.ranges.length;
  const range = trail.ranges[at];
  if (range === undefined) return;
  hitTrail.set({ trail: { ...trail, at } });
  openPassage(trail.articleId, range);
}

/** Forgets the hits and takes their marks away. */
export function leaveTrail(): void {
  hitTrail.set({ trail: null });
  readingState.set({ hits: [] });
}
