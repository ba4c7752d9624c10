import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { makePlace, start } from '../stories/launch.ts';
import { writeTimelineNotebook } from '../stories/timeline-notebook.ts';
import { manyEventDocuments } from './timeline-events.ts';

type Item = { readonly id: string; readonly content: string; readonly start: string } & {
  readonly end?: string;
  readonly group: string;
};

/**
 * Drives the packaged program with many events on one timeline, then shows vis-timeline the same
 * events in the same window: the first draw, script per frame while panning and zooming, zooming out.
 */
export async function measureWindow(count: number): Promise<void> {
  const place = makePlace();
  const notebook = join(place.folder, 'Many events');
  const { articles, timeline } = manyEventDocuments(count);
  await writeTimelineNotebook(notebook, articles, [timeline]);
  const { program, page } = await start(place.folder, { notebook });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.getByRole('navigation').getByText(timeline.title).waitFor();
    console.log(`Parley, ${count} events in the packaged program (ms)`);
    // What is loaded in idle moments after a start is there, as for a person.
    await page.waitForTimeout(3_000);
    let first: FirstDraw | undefined;
    const opening = await timed(page, session, async () => {
      first = await firstDraw(page, timeline.title);
    });
    console.log(
      `  first draw: ${first?.axis.toFixed(0)} from the arrival of the events, ${first?.clicked.toFixed(0)} from the click; list at ${first?.list.toFixed(0)}, its quotes at ${first?.quotes.toFixed(0)}`,
    );
    console.log(
      `  processor time of the window until all is there: script ${opening.script.toFixed(0)}, all ${opening.task.toFixed(0)}`,
    );
    await page.getByLabel('Lanes', { exact: true }).selectOption('actor');
    for (const mode of ['pan', 'zoom'] as const)
      console.log(`  ${mode}, per frame: ${words(await frames(page, mode))}`);
    const ours = await zoomOut(page, session);
    console.log(`  zoom out to all: script ${ours.script.toFixed(1)}, all ${ours.task.toFixed(1)}`);
    const items = Object.values(timeline.events).map(({ id, title, when = '', actors }): Item => {
      const [from = '', to] = when.split('/');
      return {
        id,
        content: title,
        start: from,
        ...(to ? { end: to } : {}),
        group: actors[0] ?? '',
      };
    });
    await loadVis(page);
    for (const [name, options] of visModes) {
      const vis = await measureVis(page, session, items, options);
      console.log(
        `vis-timeline ${name}: first draw script ${vis.first.script.toFixed(0)}, all ${vis.first.task.toFixed(0)}; zoom out to all: script ${vis.out.script.toFixed(0)}, all ${vis.out.task.toFixed(0)} = ${(vis.out.task / ours.task).toFixed(0)} × ours`,
      );
    }
  } finally {
    await program.close();
    place.remove();
  }
}

const visModes = [
  ['stacked', { stack: true }],
  ['unstacked', { stack: false }],
  ['clustered', { stack: true, cluster: {} }],
] as const;

type Cost = { readonly script: number; readonly task: number };

/** The processor time of the window's main thread for an action, until it has been quiet for a second. */
async function timed(
  page: Page,
  session: CDPSession,
  action: (page: Page) => Promise<unknown>,
): Promise<Cost> {
  const before = await metrics(session);
  await action(page);
  await page.waitForTimeout(1000);
  let after = await metrics(session);
  for (let last = before; after.task - last.task > 2; ) {
    last = after;
    await page.waitForTimeout(500);
    after = await metrics(session);
  }
  return { script: after.script - before.script, task: after.task - before.task };
}

async function metrics(session: CDPSession): Promise<Cost> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  const of = (name: string) => (list.find((one) => one.name === name)?.value ?? 0) * 1000;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

const words = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1);
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} of ${values.length}`;
};

/** Milliseconds until something was painted: the axis from the click, all else from the arrival. */
type FirstDraw = Readonly<Record<'clicked' | 'axis' | 'list' | 'quotes', number>>;

/**
 * From the click on the timeline, and from the arrival of its first events in the window (where
 * their text is read), to the frames that show its marks, its list and the quotes of its list.
 */
const firstDraw = (page: Page, title: string): Promise<FirstDraw> =>
  page.evaluate(async (name) => {
    const read = JSON.parse;
    let arrived = Number.NaN;
    JSON.parse = (text, reviver) => {
      if (text.length > 100_000 && Number.isNaN(arrived)) arrived = performance.now();
      return read(text, reviver);
    };
    const painted = async (isThere: () => boolean) => {
      while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
      // What stands there before a frame is painted with it; timers run after that.
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now();
    };
    const items = [...document.querySelectorAll<HTMLElement>('.sidebar-item')];
    const item = items.find((one) => one.textContent?.startsWith(name));
    const clicked = performance.now();
    item?.click();
    const axis = await painted(() => document.querySelector('.mark, .cluster') !== null);
    const list = await painted(() => document.querySelector('.event-row') !== null);
    const quotes = await painted(() =>
      [...document.querySelectorAll('.event-row .card-quote')].some(
        (one) => one.firstChild?.nodeType === Node.TEXT_NODE && one.firstChild.textContent !== '',
      ),
    );
    JSON.parse = read;
    return {
      clicked: axis - clicked,
      axis: axis - arrived,
      list: list - arrived,
      quotes: quotes - arrived,
    };
  }, title);

const zoomOut = async (page: Page, session: CDPSession): Promise<Cost> => {
  const box = page.locator('.axis-box');
  await box.locator('.mark, .cluster').first().focus();
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('+');
  await page.waitForTimeout(500);
  return timed(page, session, (one) => one.getByRole('button', { name: 'Show all' }).click());
};

/** Sends wheel events as a mouse does, one per frame, and times the script that answers them. */
const frames = (page: Page, mode: 'pan' | 'zoom'): Promise<number[]> =>
  page.evaluate(async (how) => {
    const box = document.querySelector('.axis-box');
    if (!box) throw new Error('no axis is drawn');
    const { left, width, top } = box.getBoundingClientRect();
    const times: number[] = [];
    for (let at = 0; at < 240; at++) {
      const way = at % 120 < 60 ? 1 : -1;
      const wheel =
        how === 'pan' ? { shiftKey: true, deltaY: 60 * way } : { ctrlKey: true, deltaY: 40 * -way };
      const place = { clientX: left + width / 2, clientY: top + 40 };
      const spent = await new Promise<number>((resolve) => {
        let began = 0;
        requestAnimationFrame(() => {
          began = performance.now();
        });
        box.dispatchEvent(
          new WheelEvent('wheel', { ...wheel, ...place, bubbles: true, cancelable: true }),
        );
        requestAnimationFrame(() => resolve(performance.now() - began));
      });
      if (at >= 20) times.push(spent);
      // The frame is laid out and painted before the mouse moves on.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return times;
  }, mode);

type VisWindow = Window & {
  vis: {
    Timeline: new (box: Element, items: unknown, groups: unknown, options: unknown) => VisTimeline;
  };
  shown: VisTimeline | undefined;
};
type VisTimeline = {
  fit(options: unknown): void;
  setWindow(from: string, to: string, options: unknown): void;
  destroy(): void;
};

/** Loads vis-timeline into the window past its content policy, as the developer tools would. */
async function loadVis(page: Page): Promise<void> {
  const folder = join(createRequire(import.meta.url).resolve('vis-timeline/package.json'), '..');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  await page.evaluate(read('standalone/umd/vis-timeline-graph2d.min.js'));
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'vis' }));
  }, read('styles/vis-timeline-graph2d.min.css'));
}

async function measureVis(
  page: Page,
  session: CDPSession,
  items: readonly Item[],
  options: Readonly<Record<string, unknown>>,
): Promise<{ first: Cost; out: Cost }> {
  const first = await timed(page, session, () =>
    page.evaluate(
      ([list, chosen]) => {
        const view = window as unknown as VisWindow;
        const box = document.querySelector('#vis');
        if (!box) throw new Error('there is no place for vis-timeline');
        const groups = [...new Set(list.map(({ group }) => group))].map((id) => ({
          id,
          content: id,
        }));
        const look = { ...chosen, height: 600, maxHeight: 600 };
        view.shown = new view.vis.Timeline(box, list, groups, look);
      },
      [items, options] as const,
    ),
  );
  await page.evaluate(() =>
    (window as unknown as VisWindow).shown?.setWindow('2019-01-01', '2019-03-01', {
      animation: false,
    }),
  );
  await page.waitForTimeout(2000);
  const out = await timed(page, session, () =>
    page.evaluate(() => (window as unknown as VisWindow).shown?.fit({ animation: false })),
  );
  await page.evaluate(() => (window as unknown as VisWindow).shown?.destroy());
  return { first, out };
}
