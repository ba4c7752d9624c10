import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { Store } from '../app/store.ts';
import { rememberPlace, viewState } from '../app/view-state.ts';
import type { ReadingState } from './reading-state.ts';
import { type TextMap, toDomRange } from './text-map.ts';

/** Scrolls to the remembered place or to a passage, and remembers how far was read. */
export function useReadingPlace(
  articleId: string,
  scroller: RefObject<HTMLDivElement | null>,
  map: TextMap | null,
  jump: { articleId: string; range: TextRange } | null,
  state: Store<ReadingState>,
): void {
  const restored = useRef(false);
  useEffect(() => {
    const box = scroller.current;
    if (!map || !box) return;
    if (jump?.articleId === articleId) {
      restored.current = true;
      scrollToRange(box, map, jump.range, 'center');
      state.set({ jump: null });
    } else if (!restored.current) {
      restored.current = true;
      const place = viewState.get().places[articleId];
      if (place) scrollToRange(box, map, { start: place, end: place + 1 }, 'top');
    }
  }, [articleId, map, jump, scroller, state]);
  useEffect(() => {
    const box = scroller.current;
    if (!box || !map) return;
    let width = box.clientWidth;
    // Lines and pages of another width lie elsewhere: what was read stays in sight.
    const follow = new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      const place = viewState.get().places[articleId];
      if (place) scrollToRange(box, map, { start: place, end: place + 1 }, 'top');
    });
    follow.observe(box);
    return () => follow.disconnect();
  }, [articleId, map, scroller]);
  // A layout effect: when the column goes, its place is taken before it has none any more.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: number | undefined;
    const remember = () => {
      timer = undefined;
      const offset = offsetAtTop(box);
      if (offset !== null) rememberPlace(articleId, offset);
    };
    const follow = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(remember, 200);
    };
    box.addEventListener('scroll', follow, { passive: true });
    return () => {
      box.removeEventListener('scroll', follow);
      if (timer === undefined) return;
      window.clearTimeout(timer);
      remember();
    };
  }, [articleId, scroller]);
}

/** Scrolls a passage to the top or the upper third of the column, or only if it is out of sight. */
export function scrollToRange(
  box: HTMLElement,
  map: TextMap,
  range: TextRange,
  where: 'center' | 'top' | 'if-hidden',
): void {
  const live = liveRange(map, range);
  if (!live) return;
  const place = live.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (where === 'if-hidden' && place.top >= frame.top && place.bottom <= frame.bottom) return;
  const margin = where === 'top' ? 24 : box.clientHeight / 3;
  box.scrollTo({ top: Math.max(0, place.top - frame.top + box.scrollTop - margin) });
}

/** Whether anything of a passage stands within the column's frame. */
export function isInSight(box: HTMLElement, map: TextMap, range: TextRange): boolean {
  const place = liveRange(map, range)?.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  return place !== undefined && place.bottom > frame.top && place.top < frame.bottom;
}

/** Selects a passage as dragging over it would. */
export function selectRange(map: TextMap, range: TextRange): void {
  const drawn = toDomRange(map, range);
  if (!drawn) return;
  const { startContainer, startOffset, endContainer, endOffset } = drawn;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The offset of the first text that is in sight, or null. Blocks lie in order: bisection finds it. */
export function offsetAtTop(box: HTMLElement): number | null {
  if (box.scrollTop < 8) return 0;
  const blocks = box.querySelectorAll<HTMLElement>('.column [data-block]');
  const top = box.getBoundingClientRect().top + 24;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as HTMLElement).getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  const runs = [...(blocks[low]?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
  const run = runs.find((one) => one.getBoundingClientRect().bottom > top) ?? runs[0];
  return run ? Number(run.dataset['at']) : null;
}

function liveRange(map: TextMap, range: TextRange): Range | null {
  const drawn = toDomRange(map, range);
  if (!drawn) return null;
  const live = document.createRange();
  live.setStart(drawn.startContainer, drawn.startOffset);
  live.setEnd(drawn.endContainer, drawn.endOffset);
  return live;
}
