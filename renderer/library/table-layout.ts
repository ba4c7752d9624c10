/** A column with its width in px, and the one it first had. */
type Column = { readonly name: string; readonly width: number; readonly first: number };

/** How the table is laid out. */
export type LaidOut = {
  /** Its columns for the rows of CSS: pulling at one draws no row anew. */
  readonly tracks: string;
  /** How narrow it can be in px. */
  readonly least: number;
  /** Whether a column is narrower than it first was: what was known to fit may be cut off. */
  readonly isNarrowed: boolean;
};

/** The tick before the first column has this width in px. */
const tickWidth = 34;

/** Lays columns out in their order; the title takes what is left of a wide window. */
export function layoutOf(columns: readonly Column[]): LaidOut {
  const tracks = columns.map(({ name, width }) =>
    name === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  return {
    tracks: [`${tickWidth}px`, ...tracks].join(' '),
    least: columns.reduce((sum, { width }) => sum + width, tickWidth),
    isNarrowed: columns.some(({ width, first }) => width < first),
  };
}
