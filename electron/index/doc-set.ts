/** Which rows of the table of documents are meant: one byte for each, 1 = it is. */
export type DocSet = Uint8Array;

/** A set with room for rows up to a number. */
export const emptySet = (lastRow: number): DocSet => new Uint8Array(lastRow + 1);

/** Puts rows into a set. */
export function addTo(set: DocSet, rows: Iterable<number>): void {
  for (const row of rows) set[row] = 1;
}

/** Leaves of a set only what is in another one too. */
export function narrow(set: DocSet, other: DocSet): void {
  for (let row = 0; row < set.length; row++) if (other[row] !== 1) set[row] = 0;
}

/** How many rows are in a set. */
export function sizeOf(set: DocSet): number {
  let size = 0;
  for (let row = 0; row < set.length; row++) size += set[row] as number;
  return size;
}
