import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { openIndex } from '../../electron/index/open-index.ts';
import { openSession } from '../../electron/session/open-session.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makePlace, start } from '../stories/launch.ts';
import { addLongArticle } from './reader-notebook.ts';

const size = { words: 20_000, annotations: 5_000 };

/** Opens, scrolls and marks a long article in the packaged program; prints what a person waits for. */
export async function main(): Promise<void> {
  const place = makePlace();
  const notebook = join(place.folder, 'Long');
  await fill(notebook);
  const openings: number[] = [];
  for (let run = 0; run < 5; run++) {
    const { program, page } = await startLong(place.folder, notebook);
    openings.push(await measureOpening(page));
    if (run < 4) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      await program.close();
      continue;
    }
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
    await program.close();
  }
  place.remove();
}

/** The article is not the one that was read last: each run opens it from the list. */
async function startLong(folder: string, notebook: string) {
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  const started = await start(folder, { notebook });
  await started.page.locator('.article-list').getByText('A long article').first().waitFor();
  return started;
}

function tell(what: string, values: readonly number[]): void {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1));
  console.log(`${what}: median ${median}, p95 ${p95}, longest ${most} ms`);
}

async function fill(notebook: string): Promise<void> {
  await unwrap(await createNotebook(notebook, 'Long', { deviceId: 'test' })).close();
  const dataFolder = join(notebook, '..', 'other-data');
  const open = unwrap(await openSession(notebook, { dataFolder, startIndex: openIndex }));
  await addLongArticle(open.session, size);
  await open.close();
}

/** From the click on the list to the frame in which all kinds are painted. */
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
          if (painted < 100) return void requestAnimationFrame(look);
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
    const runs = [...document.querySelectorAll<HTMLElement>('.column p [data-at]')];
    const painted: number[] = [];
    document.querySelector<HTMLElement>('.reading')?.focus();
    for (let at = 0; at < times; at++) {
      const node = runs[at * 5]?.firstChild as Text;
      const before = CSS.highlights.get('parley-question')?.size ?? 0;
      document.getSelection()?.setBaseAndExtent(node, 3, node, 9 + (at % 20));
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
      await new Promise((resolve) => setTimeout(resolve, 900));
    }
    return painted;
  }, count);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
