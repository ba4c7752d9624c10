import { useEffect, useState } from 'react';
import { inSlots, orderOf } from './slots.ts';

/** After so many ms without scrolling the entries stand in the document as they are seen. */
const restMs = 250;

/**
 * The entries to draw, each with the slot that it shares with those which are not drawn: what stands
 * there is filled anew while the list scrolls, instead of being taken away and made again. The order of
 * the slots says nothing until the list rests; then it is that of the entries, for whoever has them read out.
 */
export function useSlots(first: number, last: number) {
  const count = Math.max(0, last - first + 1);
  const [pool, setPool] = useState({ size: 0, order: [] as readonly number[] });
  const isFull = count > pool.size;
  const shown = isFull ? { size: count, order: orderOf(first, count) } : pool;
  if (isFull) setPool(shown);
  const { size } = shown;
  useEffect(() => {
    const rest = () =>
      setPool((before) =>
        before.order[0] === first % size ? before : { size, order: orderOf(first, size) },
      );
    const timer = window.setTimeout(rest, restMs);
    return () => window.clearTimeout(timer);
  }, [first, size]);
  return inSlots(first, last, shown.order);
}
