import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { isPlaced } from '../../shared/anchor/paint-spans.ts';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { Article } from '../../shared/model/article.ts';
import { useStore } from '../app/store.ts';
import type { Painter } from './paint-highlights.ts';
import { usePaneState } from './reading-state.ts';
import { passageOf, resizeMark } from './resize-mark.ts';
import { liveRange } from './scroll.ts';
import { offsetAt, type TextMap } from './text-map.ts';
import { nearestBorder } from './word-steps.ts';

type Props = { readonly article: Article; readonly map: TextMap; readonly painter: Painter };

type Side = 'start' | 'end';

/** A bar at one end of the mark, in the column's own coordinates. */
type Bar = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const sides = ['start', 'end'] as const;

/**
 * The two ends of the mark that is looked at, to be dragged to other words; with Alt to any letter.
 * The keys do the same: Alt and an arrow.
 */
export function MarkHandles({ article, map, painter }: Props) {
  const annotationId = useStore(usePaneState(), (state) => state.annotationId);
  const [dragged, setDragged] = useState<TextRange | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const annotation = article.annotations[annotationId ?? ''];
  const isShown =
    annotation?.deleted === undefined &&
    annotation !== undefined &&
    isPlaced(annotation.target, article.version.sha256);
  const passage = isShown ? (dragged ?? passageOf(annotation)) : null;
  const bars = useBars(place, map, passage);
  const move = (side: Side) => (event: PointerEvent<HTMLElement>) => {
    if (!passage || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = offsetAt(event.clientX, event.clientY);
    if (at === null) return;
    const border = event.altKey ? at : nearestBorder(article.version.text, at, side);
    const next = { ...passage, [side]: border };
    if (next.start >= next.end || !Number.isFinite(border)) return;
    setDragged(next);
    painter.paintSpans('current', [next], 2);
  };
  const drop = () => {
    if (annotation && dragged) void resizeMark(article, annotation, dragged);
    setDragged(null);
  };
  return (
    <div className="mark-handles" ref={place} aria-hidden="true">
      {passage &&
        bars &&
        sides.map((side) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the column do the same.
          <span
            key={side}
            className="mark-handle"
            data-side={side}
            data-dragged={dragged !== null}
            style={bars[side]}
            onPointerDown={(event) => {
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={move(side)}
            onPointerUp={drop}
            onPointerCancel={() => setDragged(null)}
            // A click below would choose another mark.
            onMouseUp={(event) => event.stopPropagation()}
          />
        ))}
    </div>
  );
}

/** Where the ends of a passage are drawn; measured again when the column is laid out anew. */
function useBars(
  place: React.RefObject<HTMLElement | null>,
  map: TextMap,
  passage: TextRange | null,
): Record<Side, Bar> | null {
  const [bars, setBars] = useState<Record<Side, Bar> | null>(null);
  const [start, end] = [passage?.start ?? 0, passage?.end ?? 0];
  useEffect(() => {
    const column = place.current?.parentElement;
    if (!column) return;
    const measure = () => setBars(start < end ? measureEnds(column, map, { start, end }) : null);
    // Also the first time: an observer always tells of the size that it finds.
    const follow = new ResizeObserver(measure);
    follow.observe(column);
    for (const child of column.children) follow.observe(child);
    return () => follow.disconnect();
  }, [place, map, start, end]);
  return bars;
}

function measureEnds(
  column: HTMLElement,
  map: TextMap,
  { start, end }: TextRange,
): Record<Side, Bar> | null {
  const first = liveRange(map, { start, end: start + 1 });
  const last = liveRange(map, { start: end - 1, end });
  if (!first || !last) return null;
  const corner = column.getBoundingClientRect();
  const bar = (range: Range, isFirst: boolean): Bar => {
    const { left, right, top, bottom, width, height } = range.getBoundingClientRect();
    const { writingMode, direction } = getComputedStyle(
      range.startContainer.parentElement?.closest('[data-block]') ?? column,
    );
    if (writingMode.startsWith('vertical')) {
      const edge = isFirst ? top : bottom;
      return { left: left - corner.left, top: edge - corner.top, width, height: 0 };
    }
    const edge = isFirst === (direction === 'ltr') ? left : right;
    return { left: edge - corner.left, top: top - corner.top, width: 0, height };
  };
  return { start: bar(first, true), end: bar(last, false) };
}
