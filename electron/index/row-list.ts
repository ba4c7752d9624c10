/** The rows of some documents, ascending: kept in order as one comes or goes. */
export type RowList = {
  readonly size: number;
  add(row: number): void;
  remove(row: number): void;
  /** The rows; to be read before the next change. */
  rows(): Int32Array;
};

/** A list of rows that are ascending already. */
export function createRowList(rows: Int32Array): RowList {
  let held = rows;
  let size = rows.length;
  /** Where a row stands, or would. */
  const placeOf = (row: number): number => {
    // New documents have the highest rows.
    if (size === 0 || (held[size - 1] as number) < row) return size;
    let [from, to] = [0, size];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((held[middle] as number) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    get size() {
      return size;
    },
    add(row) {
      const at = placeOf(row);
      if (at < size && held[at] === row) return;
      if (size === held.length) {
        const larger = new Int32Array(Math.max(8, size * 2));
        larger.set(held);
        held = larger;
      }
      held.copyWithin(at + 1, at, size);
      held[at] = row;
      size++;
    },
    remove(row) {
      const at = placeOf(row);
      if (at >= size || held[at] !== row) return;
      held.copyWithin(at, at + 1, size);
      size--;
    },
    rows: () => held.subarray(0, size),
  };
}
