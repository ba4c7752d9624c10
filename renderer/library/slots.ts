/** One entry of a list, and the slot in which it is drawn. */
export type Slotted = { readonly slot: number; readonly at: number };

/** The slots of entries from `first` on, in the order of these entries. */
export const orderOf = (first: number, size: number): number[] =>
  Array.from({ length: size }, (_, step) => (first + step) % size);

/**
 * The entries from one to another (both included), in the order of the slots: an entry stays in its slot
 * as long as it is in view, and the next one there is as far away as there are slots.
 */
export function inSlots(first: number, last: number, order: readonly number[]): Slotted[] {
  const size = order.length;
  return order
    .map((slot) => ({ slot, at: first + ((((slot - first) % size) + size) % size) }))
    .filter(({ at }) => at <= last);
}
