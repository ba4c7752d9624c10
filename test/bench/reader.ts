import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { openFollowingIndex } from '../../electron/session/following-index.ts';
import { openSession } from '../../electron/session/open-session.ts';
import { unwrap } from '../../shared/base/result.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { makePlace, start } from '../stories/launch.ts';
import { addLongArticle } from './reader-notebook.ts';
import { type BenchMark, type MarkTimes, measureMarks } from './reader-recogito.ts';

const size = { words: 20_000, annotations: 5_000 };

/** Without the beat of the screen a time is the work done, not the next of sixty frames a second. */
const withoutBeat = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Opens, scrolls and marks a long article in the packaged program; prints what a person waits for. */
export async function main(): Promise<void> {
  const place = makePlace();
  const notebook = join(place.folder, 'Long');
  const marks = await fill(notebook);
  const openings: number[] = [];
  for (let run = 0; run < 5; run++) {
    const { program, page } = await startLong(place.folder, notebook);
    openings.push(await measureOpening(page));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    if (run === 4) await measureReading(page, openings, marks);
    await program.close();
  }
  const { program, page } = await startLong(place.folder, notebook, withoutBeat);
  await measureOpening(page);
  console.log('without the beat of the screen:');
  const added = await measureAdding(page, 30);
  tell('  Parley, key to paint', added);
  compare(added, await measureMarks(page, marks, 30));
  await program.close();
  place.remove();
}

async function measureReading(page: Page, openings: number[], marks: readonly BenchMark[]) {
  const frames = await measureScrolling(page);
  const added = await measureAdding(page, 30);
  const count = await page.getByRole('tab', { name: /Annotations/ }).textContent();
  console.log(`${size.annotations} annotations on ${size.words} words; afterwards ${count}`);
  tell('open to paint', openings);
  tell('scrolling, frames', frames);
  console.log(
    `scrolling, frames over 32 ms: ${frames.filter((ms) => ms > 32).length} of ${frames.length}`,
  );
  tell('add to paint', added);
  const times = await measureMarks(page, marks, 30);
  compare(added, times);
  const opening = times.recogito.opening / percentile(openings, 0.5);
  console.log(
    `  a click in Parley's list to paint against that: ${opening.toFixed(1)} times as fast`,
  );
}

/** Both set the same marks on a text that is drawn already; Parley also does it in its whole window. */
function compare(added: readonly number[], { parley, recogito }: MarkTimes): void {
  tell('  Recogito text-annotator, marks set on the drawn text', [recogito.opening]);
  tell("  Parley's painter, the same", [parley.opening]);
  tell('  Recogito text-annotator, one added', recogito.adding);
  tell("  Parley's painter, the same", parley.adding);
  const ratio = (ours: number, theirs: number) => (theirs / ours).toFixed(1);
  const middle = percentile(recogito.adding, 0.5);
  console.log(
    `  times as fast: marks set ${ratio(parley.opening, recogito.opening)}, one added ${ratio(percentile(parley.adding, 0.5), middle)}, key to paint in the window ${ratio(percentile(added, 0.5), middle)}`,
  );
}

/** The article is not the one that was read last: each run opens it from the list. */
async function startLong(folder: string, notebook: string, words: readonly string[] = []) {
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  const started = await start(folder, { notebook, words });
  await started.page.locator('.article-list').getByText('A long article').first().waitFor();
  return started;
}

function tell(what: string, values: readonly number[]): void {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1));
  console.log(`${what}: median ${median}, p95 ${p95}, longest ${most} ms`);
}

/** Answers the marks of the long article. */
async function fill(notebook: string): Promise<BenchMark[]> {
  await unwrap(await createNotebook(notebook, 'Long', { deviceId: 'test' })).close();
  const dataFolder = join(notebook, '..', 'other-data');
  const open = unwrap(await openSession(notebook, { dataFolder, startIndex: openFollowingIndex }));
  const id = await addLongArticle(open.session, size);
  const article = await readLiving(open.session, 'article', id);
  await open.close();
  return Object.values(article.annotations).map(({ id, kind, target: { position } }) => ({
    ...{ id, kind, start: position.start, end: position.end },
  }));
}

/** From the click on the list to the frame in which the marks in sight are painted. */
const measureOpening = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const row = [...document.querySelectorAll<HTMLElement>('.article-list *')].find(
          (one) => one.textContent === 'A long article',
        );
        const began = performance.now();
        const look = () => {
          const painted = CSS.highlights.get('parley-claim')?.size ?? 0;
          if (painted === 0) return void requestAnimationFrame(look);
          // The frame after the one in which the marks were made is painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        };
        row?.click();
        look();
      }),
  );

/** The lengths of the frames while the whole column is scrolled through. */
const measureScrolling = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector<HTMLElement>('.reader-scroll');
        const frames: number[] = [];
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          if (!box || frames.length > 300) return resolve(frames.slice(5));
          box.scrollTop += 240;
          requestAnimationFrame(step);
        };
        setTimeout(() => requestAnimationFrame(step), 800);
      }),
  );

/** From the key to the painted frame, for marks made one after the other. */
const measureAdding = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (times) => {
    // Marks are made where a person looks.
    document.querySelector('.reader-scroll')?.scrollTo(0, 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const runs = [...document.querySelectorAll<HTMLElement>('.column p [data-at]')];
    const painted: number[] = [];
    const drawn = () => Number(document.querySelector('[role="tab"] .count')?.textContent);
    const known = drawn();
    document.querySelector<HTMLElement>('.reading')?.focus();
    for (let at = 0; at < times; at++) {
      const node = runs[at % 5]?.firstChild as Text;
      const before = CSS.highlights.get('parley-question')?.size ?? 0;
      const start = 3 + Math.floor(at / 5) * 30;
      document.getSelection()?.setBaseAndExtent(node, start, node, start + 9 + (at % 10));
      await new Promise((resolve) => setTimeout(resolve, 60));
      const began = performance.now();
      document
        .querySelector('.reading')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true }));
      await new Promise<void>((resolve) => {
        const look = () => {
          const grown = (CSS.highlights.get('parley-question')?.size ?? 0) > before;
          if (grown || performance.now() - began > 2_000) setTimeout(resolve);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      painted.push(performance.now() - began);
      // The next mark is made when this one has come back from the disk, as a person reads on between.
      const asked = performance.now();
      while (drawn() <= known + at && performance.now() - asked < 5_000)
        await new Promise((resolve) => setTimeout(resolve, 100));
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    return painted;
  }, count);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
