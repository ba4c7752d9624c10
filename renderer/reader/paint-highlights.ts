import { type PaintedKind, paintSpans } from '../../shared/anchor/paint-spans.ts';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { highlightOf } from './kinds.ts';
import { type TextMap, toDomRange } from './text-map.ts';

/** Paints marks over one drawn text and remembers what is painted, so that only changes are drawn. */
export type Painter = {
  paintAnnotations(annotations: readonly Painted[], sha256: string): void;
  /** Paints spans under a name of their own, such as "current", "hit" or "find". */
  paintSpans(name: string, ranges: readonly TextRange[], priority?: number): void;
  /** Takes everything away. */
  clear(): void;
};

export type Painted = Pick<Annotation, 'kind' | 'target' | 'deleted'>;

type Layer = { readonly highlight: Highlight; readonly drawn: Map<string, AbstractRange> };

/**
 * Paints by the CSS Custom Highlight API: one Highlight per kind, nothing in the DOM changes. A new
 * mark among 5,000 adds one range instead of drawing all of them again.
 */
export function createPainter(map: TextMap): Painter {
  const layers = new Map<string, Layer>();
  const layerOf = (name: string, priority: number): Layer => {
    const known = layers.get(name);
    if (known) return known;
    // Two texts side by side are painted under the same names.
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priority;
    const made = { highlight, drawn: new Map<string, AbstractRange>() };
    layers.set(name, made);
    CSS.highlights.set(name, highlight);
    return made;
  };
  const paint = (name: string, ranges: readonly TextRange[], priority = 0) =>
    repaint(layerOf(name, priority), ranges, map);
  return {
    paintAnnotations(annotations, sha256) {
      const groups = byHighlight(paintSpans(annotations, sha256));
      for (const name of layers.keys())
        if (!groups.has(name) && !ownNames.has(name)) paint(name, []);
      for (const [name, ranges] of groups) paint(name, ranges);
    },
    paintSpans: (name, ranges, priority = 1) => paint(`parley-${name}`, ranges, priority),
    clear() {
      for (const { highlight, drawn } of layers.values())
        for (const range of drawn.values()) highlight.delete(range);
      layers.clear();
    },
  };
}

/** Layers that do not belong to a kind. */
const ownNames = new Set(['parley-current', 'parley-hit', 'parley-find', 'parley-find-current']);

function byHighlight(kinds: readonly PaintedKind[]): Map<string, TextRange[]> {
  const groups = new Map<string, TextRange[]>();
  for (const { kind, ranges } of kinds) {
    const name = highlightOf(kind);
    groups.set(name, [...(groups.get(name) ?? []), ...ranges]);
  }
  return groups;
}

function repaint({ highlight, drawn }: Layer, ranges: readonly TextRange[], map: TextMap): void {
  const wanted = new Map(ranges.map((range) => [`${range.start}-${range.end}`, range]));
  for (const [key, range] of drawn)
    if (!wanted.has(key)) {
      highlight.delete(range);
      drawn.delete(key);
    }
  for (const [key, range] of wanted) {
    if (drawn.has(key)) continue;
    const made = toDomRange(map, range);
    if (!made) continue;
    highlight.add(made);
    drawn.set(key, made);
  }
}
