import { describe, expect, it } from 'vitest';
import type { PiecedLine } from '../../../shared/article/formats/pdf-lines.ts';
import { toLines } from '../../../shared/article/formats/pdf-lines.ts';
import { placeLines } from '../../../shared/article/formats/place-lines.ts';

const item = (str: string, x: number, y: number, hasEOL = false) => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: str.length * 5,
  height: 10,
  hasEOL,
});

const line = (text: string, page = 1): PiecedLine[] => toLines([item(text, 50, 700, true)], page);

const shown = (text: string, lines: readonly PiecedLine[]) =>
  placeLines(text, lines).map(({ page, start, end }) => [page, text.slice(start, end)]);

describe('finding the lines of pages in a text', () => {
  it('places lines in their order, also where words repeat', () => {
    const text = 'The first line again\nThe first line';
    expect(
      shown(text, [...line('The first'), ...line('line again'), ...line('The first line')]),
    ).toEqual([
      [1, 'The first'],
      [1, 'line again'],
      [1, 'The first line'],
    ]);
  });

  it('leaves out titles and running heads that the text does not have', () => {
    const text = 'Ships waited outside the harbour all day long.\nNobody came to meet them there.';
    const lines = [
      ...line('Harbour news'),
      ...line('Ships waited outside the harbour all day long.'),
      ...line('Page 2', 2),
      ...line('Nobody came to meet them there.', 2),
    ];
    expect(shown(text, lines).map(([page]) => page)).toEqual([1, 2]);
  });

  it('leaves out a running head whose words stand further on in the text', () => {
    const head = 'A running head that is long enough to be telling';
    const text = `One line.\nAnother line.\n${head}\nThe end.`;
    const lines = [...line('One line.'), ...line(head), ...line('Another line.'), ...line(head)];
    expect(shown(text, lines)).toEqual([
      [1, 'One line.'],
      [1, 'Another line.'],
      [1, head],
    ]);
  });

  it('knows a hyphen at the end of a line that the text has not', () => {
    const text = 'an extraordinary day';
    expect(shown(text, [...line('an extra-'), ...line('ordinary day')])).toEqual([
      [1, 'an extra'],
      [1, 'ordinary day'],
    ]);
  });

  it('goes on behind a line that was corrected in the text', () => {
    const text =
      'First words stand here.\nThe seconde line is right now.\nThird words stand there too.';
    const lines = [
      ...line('First words stand here.'),
      ...line('The sceonde line is right now.'),
      ...line('Third words stand there too.'),
    ];
    expect(shown(text, lines).map(([, words]) => words)).toEqual([
      'First words stand here.',
      'Third words stand there too.',
    ]);
  });

  it('gives each piece of a line its own place', () => {
    const lines = toLines([item('Ships ', 50, 700), item('waited', 90, 700, true)], 3);
    expect(placeLines('Ships waited', lines)).toEqual([
      { x: 50, y: 700, width: 30, size: 10, page: 3, start: 0, end: 6 },
      { x: 90, y: 700, width: 30, size: 10, page: 3, start: 6, end: 12 },
    ]);
  });
});
