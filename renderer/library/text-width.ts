/** Texts whose width is remembered; a library has far fewer outlets, authors and days than articles. */
const mostKnown = 5_000;

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a short text is in the cells of the table, in CSS px. */
export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  pen ??= cellPen();
  const width = pen?.measureText(text).width ?? Number.POSITIVE_INFINITY;
  if (widths.size >= mostKnown) widths.clear();
  widths.set(text, width);
  return width;
}

/** The size of the letters in cells (table.css), in CSS px. */
const cellSize = 13.5;

function cellPen(): CanvasRenderingContext2D | null {
  const made = document.createElement('canvas').getContext('2d');
  if (made) made.font = `${cellSize}px ${getComputedStyle(document.body).fontFamily}`;
  return made;
}
