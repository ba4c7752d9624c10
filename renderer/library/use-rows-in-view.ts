import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export type RowsInView = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly first: number;
  readonly last: number;
  /** How many entries stand beside each other. */
  readonly perRow: number;
  /** How many entries one screenful holds. */
  readonly screenful: number;
  readonly onScroll: () => void;
  /** Brings an entry into view. */
  show(at: number): void;
  /** Brings an entry to the middle, where it is out of view. */
  centre(at: number): void;
};

type Size = {
  /** The height of a row in px, and of what stays on top of all rows. */
  readonly row: number;
  readonly head?: number;
  /** The least width of an entry where several stand beside each other. */
  readonly least?: number;
  /** Rows are drawn in blocks of so many. */
  readonly block?: number;
};

/** So many px are drawn above and below what is in view: the compositor scrolls before rows are drawn. */
const spare = 340;
/** The range that is drawn moves by so many px or rows at a time: scrolling within them draws nothing. */
const stride = { px: 400, rows: 4 };

/** Which entries of a long list are in view, with some to spare on both sides. */
export function useRowsInView(
  total: number,
  { row, head = 0, least, block = 1 }: Size,
): RowsInView {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({
    first: 0,
    last: Math.ceil(800 / row),
    height: 800,
    width: 800,
  });
  const look = () => {
    const element = box.current;
    if (!element) return;
    const { scrollTop, clientHeight: height, clientWidth: width } = element;
    const step = Math.max(stride.rows, Math.round(stride.px / row / block) * block);
    const first = Math.floor(scrollTop / row / step) * step;
    // Always as many: every slot stays filled.
    const last = first + Math.ceil(height / row) + step;
    const seen = { first, last, height, width };
    setView((before) => (isSame(before, seen) ? before : seen));
  };
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [total > 0]);
  const perRow = least === undefined ? 1 : Math.max(1, Math.floor(view.width / least));
  const spareRows = Math.ceil(spare / row);
  return {
    box,
    perRow,
    first: Math.max(0, view.first - spareRows) * perRow,
    last: Math.min(total, (view.last + spareRows + 1) * perRow) - 1,
    screenful: Math.max(1, Math.floor((view.height - head) / row)) * perRow,
    // Drawn in the frame that scrolls: later, it would be laid out twice, and empty places be seen.
    onScroll: () => flushSync(look),
    centre(at) {
      const element = box.current;
      if (!element || at < 0) return;
      const top = Math.floor(at / perRow) * row;
      const seen = element.clientHeight - head;
      const isSeen = top >= element.scrollTop && top + row <= element.scrollTop + seen;
      if (!isSeen) element.scrollTop = top - (seen - row) / 2;
    },
    show(at) {
      const element = box.current;
      if (!element) return;
      const top = Math.floor(at / perRow) * row;
      const seen = element.clientHeight - head;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + row > element.scrollTop + seen) element.scrollTop = top + row - seen;
    },
  };
}

type View = { readonly [side in 'first' | 'last' | 'height' | 'width']: number };

const isSame = (a: View, b: View): boolean =>
  a.first === b.first && a.last === b.last && a.height === b.height && a.width === b.width;
