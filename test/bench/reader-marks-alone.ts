import { createPainter } from '../../renderer/reader/paint-highlights.ts';
import { readTextMap } from '../../renderer/reader/text-map.ts';
import { indexIntervals } from '../../shared/anchor/interval-index.ts';
import type { BenchMark } from './reader-recogito.ts';

/** What the reader does with marks, without anything around it: bundled for the window of a benchmark. */
export function showMarks(column: HTMLElement, marks: readonly BenchMark[], sightEnd: number) {
  const sha256 = 'drawn';
  const quote = { exact: '', prefix: '', suffix: '' };
  const annotations = marks.map(({ start, end, kind }) => ({
    kind,
    target: { version: sha256, position: { start, end }, quote, state: 'exact' as const },
  }));
  const painter = createPainter(readTextMap(column));
  indexIntervals(marks);
  painter.paintAnnotations(annotations, sha256);
  painter.showSight({ start: 0, end: sightEnd });
  return painter;
}
