import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { root } from '../stories/launch.ts';
import type { showMarks } from './reader-marks-alone.ts';

/** A mark as both programs get it: a span of the drawn text. */
export type BenchMark = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
};

type Times = { readonly opening: number; readonly adding: readonly number[] };

/** The same marks set on the same drawn text by both, and single ones added to them. */
export type MarkTimes = { readonly parley: Times; readonly recogito: Times };

/**
 * Gives the same marks on the same drawn text in the same window first to what paints Parley's marks,
 * then to Recogito's text-annotator with its own renderer for CSS highlights. Parley's window is
 * taken away before: this comes last.
 */
export async function measureMarks(
  page: Page,
  marks: readonly BenchMark[],
  times: number,
): Promise<MarkTimes> {
  const alone = await build({
    entryPoints: [join(root, 'test', 'bench', 'reader-marks-alone.ts')],
    ...{ bundle: true, write: false, format: 'iife', globalName: 'ParleyMarks' },
  });
  await page.evaluate(`${alone.outputFiles[0]?.text}; globalThis.ParleyMarks = ParleyMarks`);
  const require = createRequire(import.meta.url);
  const script = require.resolve('@recogito/text-annotator').replace(/\.es\.js$/, '.umd.js');
  // It asks for the kind of its build as programs for Node do.
  await page.evaluate("globalThis.process = { env: { NODE_ENV: 'production' } }");
  await page.evaluate(readFileSync(script, 'utf8'));
  return page.evaluate(inWindow, { marks, times });
}

/** Runs in the window. */
async function inWindow(given: { marks: readonly BenchMark[]; times: number }) {
  type Selector = { quote: string; start: number; end: number };
  type Made = { id: string; bodies: []; target: { annotation: string; selector: Selector[] } };
  type Annotator = { setAnnotations(list: Made[]): void; addAnnotation(one: Made): void };
  type Libraries = {
    RecogitoJS: { createTextAnnotator(container: HTMLElement, options: object): Annotator };
    ParleyMarks: { showMarks: typeof showMarks };
  };
  const { RecogitoJS, ParleyMarks } = globalThis as unknown as Libraries;
  const column = document.querySelector('.column')?.cloneNode(true) as HTMLElement;
  document.querySelector('.frame')?.remove();
  CSS.highlights.clear();
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height: 100vh; overflow: auto; position: fixed; inset: 0';
  scroller.append(column);
  document.body.append(scroller);
  // Parley counts a line feed between blocks, the other program the letters of the nodes.
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  for (const run of column.querySelectorAll<HTMLElement>('[data-at]')) {
    starts.push(Number(run.dataset['at']));
    places.push(length);
    length += run.textContent?.length ?? 0;
  }
  const text = column.textContent ?? '';
  const placeOf = (offset: number): number => {
    const at = starts.findLastIndex((start) => start <= offset);
    return (places[at] ?? 0) + offset - (starts[at] ?? 0);
  };
  const make = ({ id, start, end }: BenchMark): Made => {
    const [from, to] = [placeOf(start), placeOf(end)];
    const selector = [{ quote: text.slice(from, to), start: from, end: to }];
    return { id, bodies: [], target: { annotation: id, selector } };
  };
  const painted = () => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0);
  const untilPainted = (before: number, began: number): Promise<number> =>
    new Promise((resolve) => {
      const look = () => {
        if (painted() > before || performance.now() - began > 20_000)
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        else requestAnimationFrame(look);
      };
      look();
    });
  const measure = async (set: () => void, add: (mark: BenchMark) => void) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const opened = performance.now();
    set();
    const opening = await untilPainted(0, opened);
    const adding: number[] = [];
    for (let at = 0; at < given.times; at++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const start = 3 + at * 40;
      const before = painted();
      const began = performance.now();
      add({ id: crypto.randomUUID(), start, end: start + 12, kind: 'question' });
      adding.push(await untilPainted(before, began));
    }
    return { opening, adding };
  };
  let painter: ReturnType<typeof showMarks> | null = null;
  const parley = await measure(
    () => {
      painter = ParleyMarks.showMarks(column, given.marks, 6_000);
    },
    ({ kind, start, end }) => painter?.paintOne(kind, { start, end }),
  );
  CSS.highlights.clear();
  const annotator = RecogitoJS.createTextAnnotator(column, { renderer: 'CSS_HIGHLIGHTS' });
  const all = given.marks.map(make);
  const recogito = await measure(
    () => annotator.setAnnotations(all),
    (mark) => annotator.addAnnotation(make(mark)),
  );
  return { parley, recogito };
}
