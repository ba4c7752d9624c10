import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { Store } from '../app/store.ts';
import { rememberPlace, viewState } from '../app/view-state.ts';
import { type Flow, firstBeyond, flowOf, type Writing } from './flow.ts';
import type { ReadingState } from './reading-state.ts';
import { offsetAt, type TextMap, toDomRange } from './text-map.ts';

type DrawnColumn = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly map: TextMap | null;
  readonly writing: Writing;
};

/** Scrolls to the remembered place or to a passage, and remembers how far was read. */
export function useReadingPlace(
  articleId: string,
  { scroller, map, writing }: DrawnColumn,
  jump: { articleId: string; range: TextRange } | null,
  state: Store<ReadingState>,
): void {
  const restored = useRef(false);
  const shown = useRef(writing);
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
    // How long the lines are: others lie elsewhere, and what was read stays in sight.
    const lineLength = () =>
      flowOf(box).writing === 'horizontal-tb' ? box.clientWidth : box.clientHeight;
    const restore = () => {
      const place = viewState.get().places[articleId];
      if (place) scrollToRange(box, map, { start: place, end: place + 1 }, 'top');
    };
    if (shown.current !== writing) restore();
    shown.current = writing;
    let length = lineLength();
    const follow = new ResizeObserver(() => {
      if (lineLength() === length) return;
      length = lineLength();
      restore();
    });
    follow.observe(box);
    return () => follow.disconnect();
  }, [articleId, map, scroller, writing]);
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
  const flow = flowOf(box);
  const place = live.getBoundingClientRect();
  const start = flow.startOf(place);
  if (where === 'if-hidden' && start >= 0 && flow.endOf(place) <= flow.size) return;
  const margin = where === 'top' ? 24 : flow.size / 3;
  flow.scrollTo(Math.max(0, start + flow.scrolled - margin));
  settle(box, live, margin);
}

/** The frame in which a box is brought to its passage once more; a newer jump ends the one before. */
const settling = new WeakMap<HTMLElement, number>();

/**
 * Blocks that come near the sight are laid out and move what follows: the passage is followed, unless
 * somebody scrolls on meanwhile.
 */
function settle(box: HTMLElement, passage: Range, margin: number, frames = 8): void {
  window.cancelAnimationFrame(settling.get(box) ?? 0);
  if (frames === 0) return;
  const { scrolled: before } = flowOf(box);
  const follow = () => {
    const flow = flowOf(box);
    const off = flow.startOf(passage.getBoundingClientRect()) - margin;
    const isMoved = Math.abs(off) > 2;
    if (isMoved && Math.abs(flow.scrolled - before) > 2) return;
    if (isMoved) flow.scrollTo(Math.max(0, flow.scrolled + off));
    settle(box, passage, margin, frames - 1);
  };
  settling.set(box, requestAnimationFrame(follow));
}

/** Whether anything of a passage stands within the column's frame. */
export function isInSight(box: HTMLElement, map: TextMap, range: TextRange): boolean {
  const place = liveRange(map, range)?.getBoundingClientRect();
  const flow = flowOf(box);
  return place !== undefined && flow.endOf(place) > 0 && flow.startOf(place) < flow.size;
}

/** Selects a passage as dragging over it would. */
export function selectRange(map: TextMap, range: TextRange): void {
  const drawn = toDomRange(map, range);
  if (!drawn) return;
  const { startContainer, startOffset, endContainer, endOffset } = drawn;
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The offset of the first line that is in sight, or null. */
export function offsetAtTop(box: HTMLElement): number | null {
  const flow = flowOf(box);
  if (flow.scrolled < 8) return 0;
  const blocks = box.querySelectorAll<HTMLElement>('.column [data-block]');
  const block = blocks[firstBeyond(blocks, flow, 24)];
  const runs = [...(block?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
  const run = runs.find((one) => flow.endOf(one.getBoundingClientRect()) > 24) ?? runs[0];
  return run ? (lineIn(run, flow) ?? Number(run.dataset['at'])) : null;
}

/** Where the first line of a run that is in sight begins. */
function lineIn(run: HTMLElement, flow: Flow): number | null {
  const line = [...run.getClientRects()].find((one) => flow.endOf(one) > 24);
  if (!line) return null;
  const { left, right, top, bottom } = line;
  if (flow.writing !== 'horizontal-tb') return offsetAt((left + right) / 2, top + 1);
  const isLtr = getComputedStyle(run).direction === 'ltr';
  return offsetAt(isLtr ? left + 1 : right - 1, (top + bottom) / 2);
}

/** A range that can be measured, or null where nothing of the passage is drawn. */
export function liveRange(map: TextMap, range: TextRange): Range | null {
  const drawn = toDomRange(map, range);
  if (!drawn) return null;
  const live = document.createRange();
  live.setStart(drawn.startContainer, drawn.startOffset);
  live.setEnd(drawn.endContainer, drawn.endOffset);
  return live;
}
