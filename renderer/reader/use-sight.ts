import { type RefObject, useLayoutEffect } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import { type Flow, firstBeyond, flowOf, type Writing } from './flow.ts';
import type { Painter } from './paint-highlights.ts';
import type { TextMap } from './text-map.ts';

/** So many times what is seen of the column are painted above and below what is seen. */
const around = 2;

/** Lets the painter follow what is seen: it paints anew only when the seen leaves what is painted. */
export function useSight(
  scroller: RefObject<HTMLDivElement | null>,
  map: TextMap | null,
  painter: Painter | null,
  writing: Writing,
): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !map || !painter) return;
    let painted: { readonly from: number; readonly to: number } | null = null;
    const follow = () => {
      const flow = flowOf(box);
      const { scrolled, size } = flow;
      if (painted && painted.from <= scrolled && scrolled + size <= painted.to) return;
      const margin = size * around;
      painter.showSight(rangeBetween(box, flow, -margin, size + margin));
      // Half of the margin is left when it is painted anew.
      painted = { from: scrolled - margin / 2, to: scrolled + size + margin / 2 };
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
  }, [scroller, map, painter, writing]);
}

/** The span of the text whose blocks stand between two distances from where the sight begins. */
function rangeBetween(box: HTMLElement, flow: Flow, from: number, to: number): TextRange {
  const blocks = box.querySelectorAll<HTMLElement>('.column [data-block]');
  return {
    start: startOf(blocks, firstBeyond(blocks, flow, from), 0),
    end: startOf(blocks, firstBeyond(blocks, flow, to) + 1, Number.MAX_SAFE_INTEGER),
  };
}

/** Where the text of a block begins; blocks without text are passed over. */
function startOf(blocks: NodeListOf<HTMLElement>, from: number, otherwise: number): number {
  for (let at = from; at < blocks.length; at++) {
    const run = (blocks[at] as HTMLElement).querySelector<HTMLElement>('[data-at]');
    if (run) return Number(run.dataset['at']);
  }
  return otherwise;
}
