/**
 * Figures drawn as strokes on a box 4 wide and 6 high. Page numbers and passage labels are drawn,
 * not written: they stay out of the text that is searched, copied and read aloud, and need no font.
 */
const strokes: Readonly<Record<string, string>> = {
  '0': '2 0 m .6 0 0 1.3 0 3 c 0 4.7 .6 6 2 6 c 3.4 6 4 4.7 4 3 c 4 1.3 3.4 0 2 0 c',
  '1': '.8 4.8 m 2.2 6 l 2.2 0 l .8 0 m 3.6 0 l',
  '2': '.3 4.6 m .6 5.6 1.2 6 2 6 c 3.2 6 3.7 5.3 3.7 4.4 c 3.7 3 2 2 .2 0 c 3.8 0 l',
  '3': '.4 5.1 m .8 5.7 1.3 6 2 6 c 3 6 3.6 5.4 3.6 4.6 c 3.6 3.7 2.9 3.2 1.6 3.2 c 3 3.2 3.8 2.6 3.8 1.6 c 3.8 .6 3 0 1.9 0 c 1.1 0 .5 .3 .1 .9 c',
  '4': '2.9 0 m 2.9 6 l 0 1.8 l 4 1.8 l',
  '5': '3.5 6 m .8 6 l .5 3.3 l 1 3.6 1.5 3.7 2 3.7 c 3.1 3.7 3.8 3 3.8 1.9 c 3.8 .8 3 0 1.9 0 c 1.1 0 .6 .3 .2 .8 c',
  '6': '3.3 5.5 m 2.9 5.9 2.5 6 2.1 6 c .8 6 .2 4.6 .2 2.6 c .2 .9 .9 0 2.1 0 c 3.2 0 3.8 .8 3.8 1.9 c 3.8 3 3.1 3.6 2.2 3.6 c 1.2 3.6 .4 3 .2 2 c',
  '7': '.1 6 m 3.9 6 l 3.9 5.8 l 2.4 4 1.6 2.2 1.5 0 c',
  '8': '2 3.2 m 1 3.2 .4 3.8 .4 4.6 c .4 5.5 1.1 6 2 6 c 2.9 6 3.6 5.5 3.6 4.6 c 3.6 3.8 3 3.2 2 3.2 c .9 3.2 .1 2.6 .1 1.6 c .1 .6 .9 0 2 0 c 3.1 0 3.9 .6 3.9 1.6 c 3.9 2.6 3.1 3.2 2 3.2 c',
  '9': '.7 .5 m 1.1 .1 1.5 0 1.9 0 c 3.2 0 3.8 1.4 3.8 3.4 c 3.8 5.1 3.1 6 1.9 6 c .8 6 .2 5.2 .2 4.1 c .2 3 .9 2.4 1.8 2.4 c 2.8 2.4 3.6 3 3.8 4 c',
  '/': '.4 -.8 m 3.6 6.6 l',
};

const advance = 5.2;

/** The width in points of figures drawn at a height in points. */
export const figureWidth = (figures: string, height: number): number =>
  (figures.length * advance - (advance - 4)) * (height / 6);

/** PDF operators that draw figures with their lower left corner at a place, in points. */
export function drawFigures(
  figures: string,
  at: { readonly x: number; readonly y: number },
  height: number,
): string {
  const scale = height / 6;
  const drawn = [...figures].map(
    (figure, index) => `q 1 0 0 1 ${index * advance} 0 cm ${strokes[figure] ?? ''} S Q`,
  );
  return `q ${scale} 0 0 ${scale} ${at.x.toFixed(2)} ${at.y.toFixed(2)} cm .62 w 1 J 1 j .3 G\n${drawn.join('\n')}\nQ`;
}
