import { type RefObject, useLayoutEffect } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { Painter } from './paint-highlights.ts';
import type { TextMap } from './text-map.ts';

/** So many heights of the column are painted above and below what is seen. */
const around = 2;

/** Lets the painter follow what is seen: it paints anew only when the seen leaves what is painted. */
export function useSight(
  scroller: RefObject<HTMLDivElement | null>,
  map: TextMap | null,
  painter: Painter | null,
): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !map || !painter) return;
    let painted: { readonly top: number; readonly bottom: number } | null = null;
    const follow = () => {
      const { scrollTop, clientHeight } = box;
      const isPainted =
        painted && painted.top <= scrollTop && scrollTop + clientHeight <= painted.bottom;
      if (isPainted) return;
      const margin = clientHeight * around;
      painter.showSight(rangeBetween(box, -margin, clientHeight + margin));
      // Half of the margin is left when it is painted anew.
      painted = { top: scrollTop - margin / 2, bottom: scrollTop + clientHeight + margin / 2 };
    };
    const start = () => {
      painted = null;
      follow();
    };
    const size = new ResizeObserver(start);
    follow();
    size.observe(box);
    box.addEventListener('scroll', follow, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener('scroll', follow);
    };
  }, [scroller, map, painter]);
}

/** The span of the text whose blocks stand between two heights, counted from the top of the box. */
function rangeBetween(box: HTMLElement, top: number, bottom: number): TextRange {
  const blocks = box.querySelectorAll<HTMLElement>('.column [data-block]');
  const frame = box.getBoundingClientRect().top;
  const first = firstBelow(blocks, frame + top);
  const last = firstBelow(blocks, frame + bottom);
  return {
    start: startOf(blocks, first, 0),
    end: startOf(blocks, last + 1, Number.MAX_SAFE_INTEGER),
  };
}

/** Blocks lie in order: bisection finds the first one that reaches below a height. */
function firstBelow(blocks: NodeListOf<HTMLElement>, height: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as HTMLElement).getBoundingClientRect().bottom <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the text of a block begins; blocks without text are passed over. */
function startOf(blocks: NodeListOf<HTMLElement>, from: number, otherwise: number): number {
  for (let at = from; at < blocks.length; at++) {
    const run = (blocks[at] as HTMLElement).querySelector<HTMLElement>('[data-at]');
    if (run) return Number(run.dataset['at']);
  }
  return otherwise;
}
