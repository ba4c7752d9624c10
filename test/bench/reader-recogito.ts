import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** A mark as both programs get it: a span of the drawn text. */
export type BenchMark = { readonly id: string; readonly start: number; readonly end: number };

export type RecogitoTimes = { readonly opening: number; readonly adding: readonly number[] };

/**
 * Gives the same marks on the same drawn text in the same window to Recogito's text-annotator, with
 * its own renderer for CSS highlights. Parley's window is taken away before: this comes last.
 */
export async function measureRecogito(
  page: Page,
  marks: readonly BenchMark[],
  times: number,
): Promise<RecogitoTimes> {
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
  const library = (globalThis as unknown as Record<string, unknown>)['RecogitoJS'] as {
    createTextAnnotator(container: HTMLElement, options: object): Annotator;
  };
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
  const annotator = library.createTextAnnotator(column, { renderer: 'CSS_HIGHLIGHTS' });
  const all = given.marks.map(make);
  const opened = performance.now();
  annotator.setAnnotations(all);
  const opening = await untilPainted(0, opened);
  const adding: number[] = [];
  for (let at = 0; at < given.times; at++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = 3 + at * 40;
    const one = make({ id: crypto.randomUUID(), start, end: start + 12 });
    const before = painted();
    const began = performance.now();
    annotator.addAnnotation(one);
    adding.push(await untilPainted(before, began));
  }
  return { opening, adding };
}
