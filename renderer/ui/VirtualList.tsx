import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';

type Props<T> = {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A guess at an item's height in px; the true one is measured. */
  readonly height: number;
  /** The room between two items in px; 8 unless given. */
  readonly gap?: number;
  /** The item to be kept in sight. */
  readonly shownKey?: string | null;
  /** Another value brings the item into sight again after the person scrolled away. */
  readonly shownTurn?: unknown;
  readonly children: (item: T) => ReactNode;
};

/** A list of which only what is in sight is drawn: 5,000 cards cost as much as ten. */
export function VirtualList<T>(props: Props<T>) {
  const { items, keyOf, scroller, height, gap = 8, shownKey, shownTurn, children } = props;
  // A parent's ref is set after the effects of its children: the first drawing cannot know it.
  const [element, setElement] = useState(scroller.current);
  useEffect(() => setElement(scroller.current), [scroller]);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => element,
    estimateSize: () => height,
    getItemKey: (at) => keyOf(items[at] as T),
    overscan: 4,
    gap,
  });
  const shownAt = shownKey == null ? -1 : items.findIndex((item) => keyOf(item) === shownKey);
  useEffect(() => {
    if (shownAt >= 0) list.scrollToIndex(shownAt, { align: 'auto' });
  }, [shownAt, shownTurn, list]);
  const drawn = list.getVirtualItems();
  const isDrawing = items.length > 0 && drawn.length === 0;
  return (
    <div className="virtual-list" data-drawing={isDrawing} style={{ height: list.getTotalSize() }}>
      {drawn.map(({ key, index, start }) => (
        <div
          key={key}
          ref={list.measureElement}
          data-index={index}
          className="virtual-item"
          style={{ transform: `translateY(${start}px)` }}
        >
          {children(items[index] as T)}
        </div>
      ))}
    </div>
  );
}
