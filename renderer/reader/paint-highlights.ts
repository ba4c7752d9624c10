import type { Annotation } from '../../shared/model/annotation.ts';
import { paintedKinds } from './kinds.ts';
import { type TextMap, toDomRange } from './text-map.ts';

/**
 * Paints annotations by the CSS Custom Highlight API: one Highlight per kind, nothing in the DOM
 * changes. Kinds without a style of their own are painted as notes.
 */
export function paintHighlights(
  map: TextMap,
  annotations: readonly Annotation[],
  currentId: string | null,
): void {
  const groups = new Map<string, AbstractRange[]>(
    [...paintedKinds, 'current'].map((kind) => [kind, []]),
  );
  for (const annotation of annotations) {
    if (annotation.target.state === 'orphan') continue;
    const range = toDomRange(map, annotation.target.position);
    if (!range) continue;
    (groups.get(annotation.kind) ?? groups.get('note'))?.push(range);
    if (annotation.id === currentId) groups.get('current')?.push(range);
  }
  for (const [kind, ranges] of groups)
    CSS.highlights.set(`parley-${kind}`, new Highlight(...ranges));
}

/** Paints the hits of a search, or takes them away. */
export function paintHits(map: TextMap, ranges: readonly { start: number; end: number }[]): void {
  const drawn = ranges.map((range) => toDomRange(map, range)).filter((range) => range !== null);
  CSS.highlights.set('parley-hit', new Highlight(...drawn));
}

/** Takes everything that was painted away, when another article comes into the column. */
export function clearHighlights(): void {
  for (const kind of [...paintedKinds, 'current', 'hit']) CSS.highlights.delete(`parley-${kind}`);
}
