import { type PaintedKind, paintSpans } from '../../shared/anchor/paint-spans.ts';
import { compareRanges, type TextRange } from '../../shared/base/text-range.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { highlightOf } from './kinds.ts';
import { type TextMap, toDomRange } from './text-map.ts';

/** Paints marks over one drawn text and remembers what is painted, so that only changes are drawn. */
export type Painter = {
  paintAnnotations(annotations: readonly Painted[], sha256: string): void;
  /** Paints one more mark beside the others, without looking at them; answers how it is taken away. */
  paintOne(kind: string, range: TextRange): () => void;
  /** Paints spans under a name of their own, such as "current", "hit" or "find". */
  paintSpans(name: string, ranges: readonly TextRange[], priority?: number): void;
  /** Limits the painting to what a person sees, with some text around it. */
  showSight(sight: TextRange): void;
  /** Takes everything away. */
  clear(): void;
};

export type Painted = Pick<Annotation, 'kind' | 'target' | 'deleted'>;

type Layer = {
  readonly highlight: Highlight;
  /** All spans in the order of their starts; only those in sight are drawn. */
  wanted: readonly TextRange[];
  readonly drawn: Map<string, AbstractRange>;
};

/**
 * Paints by the CSS Custom Highlight API: one Highlight per kind, nothing in the DOM changes. The
 * browser places all ranges anew for every change of one: so only those near the sight are painted,
 * and a new mark among 5,000 costs as much as one among a hundred.
 */
export function createPainter(map: TextMap): Painter {
  const layers = new Map<string, Layer>();
  // Nothing is in sight before the column is laid out.
  let sight: TextRange = { start: 0, end: 0 };
  const layerOf = (name: string, priority: number): Layer => {
    const known = layers.get(name);
    if (known) return known;
    // Two texts side by side are painted under the same names.
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priority;
    const made: Layer = { highlight, wanted: [], drawn: new Map() };
    layers.set(name, made);
    CSS.highlights.set(name, highlight);
    return made;
  };
  const paint = (name: string, ranges: readonly TextRange[], priority = 0) => {
    const layer = layerOf(name, priority);
    layer.wanted = ranges;
    repaint(layer, sight, map);
  };
  return {
    paintAnnotations(annotations, sha256) {
      const groups = byHighlight(paintSpans(annotations, sha256));
      for (const name of layers.keys())
        if (!groups.has(name) && !ownNames.has(name)) paint(name, []);
      for (const [name, ranges] of groups) paint(name, ranges);
    },
    paintOne(kind, range) {
      const { highlight } = layerOf(highlightOf(kind), 0);
      const made = toDomRange(map, range);
      if (made) highlight.add(made);
      return () => {
        if (made) highlight.delete(made);
      };
    },
    paintSpans: (name, ranges, priority = 1) =>
      paint(`parley-${name}`, [...ranges].sort(compareRanges), priority),
    showSight(next) {
      sight = next;
      for (const layer of layers.values()) repaint(layer, sight, map);
    },
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
    const there = groups.get(name);
    groups.set(name, there ? [...there, ...ranges].sort(compareRanges) : [...ranges]);
  }
  return groups;
}

function repaint({ highlight, wanted, drawn }: Layer, sight: TextRange, map: TextMap): void {
  const shown = new Map(
    inSight(wanted, sight).map((range) => [`${range.start}-${range.end}`, range]),
  );
  for (const [key, range] of drawn)
    if (!shown.has(key)) {
      highlight.delete(range);
      drawn.delete(key);
    }
  for (const [key, range] of shown) {
    if (drawn.has(key)) continue;
    const made = toDomRange(map, range);
    if (!made) continue;
    highlight.add(made);
    drawn.set(key, made);
  }
}

/** The spans that touch the sight; a long one may begin far before it. */
function inSight(ranges: readonly TextRange[], { start, end }: TextRange): readonly TextRange[] {
  return ranges.filter((range) => range.start < end && start < range.end);
}
