import { once } from '../../shared/base/once.ts';
import { remembered } from '../../shared/base/remembered.ts';

/** Texts whose width is remembered; a library has far fewer outlets, authors and days than articles. */
const mostKnown = 5_000;

/** How wide a short text is in the cells of the table, in CSS px. */
export const textWidth = remembered(
  mostKnown,
  (text) => pen()?.measureText(text).width ?? Number.POSITIVE_INFINITY,
);

/** The size of the letters in cells (table.css), in CSS px. */
const cellSize = 13.5;

const pen = once(() => {
  const made = document.createElement('canvas').getContext('2d');
  if (made) made.font = `${cellSize}px ${getComputedStyle(document.body).fontFamily}`;
  return made;
});
