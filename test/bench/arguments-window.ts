import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generateProject } from '../fixtures/arguments/generate-map.ts';
import { writeArgumentNotebook } from '../stories/argument-notebook.ts';
import { makePlace, start } from '../stories/launch.ts';

/**
 * Drives the packaged program with a map of so many claims, in milliseconds: until the map can be used,
 * between frames while it is panned near and zoomed out, and until each other view shows its first line.
 */
export async function measureMap(size: number): Promise<void> {
  const { place, program, page, ms, longest } = await openMap(size);
  try {
    console.log(`${size} claims in the packaged program (ms)`);
    console.log(`  can be used after ${ms.toFixed(0)}, longest frame ${longest.toFixed(0)}`);
    const near = await panFor(page, 200);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForTimeout(1500);
    const far = await panFor(page, 40);
    console.log(`  pan, near: ${told(near)}; zoomed out: ${told(far)}`);
    for (const tab of ['Claims', 'Who says what', 'Checks', 'Outline']) {
      const stop = await watchFrames(page);
      const started = Date.now();
      await openTab(page, tab);
      await page
        .locator('.claim-row, .matrix th[scope="row"], .finding, .outline-line')
        .first()
        .waitFor();
      const took = Date.now() - started;
      console.log(
        `  ${tab} after ${took}, longest frame ${Math.max(...(await stop())).toFixed(0)}`,
      );
    }
  } finally {
    await program.close();
    place.remove();
  }
}

const told = (frames: readonly number[]): string =>
  `p95 ${quantile(frames, 0.95).toFixed(1)} between ${frames.length} frames`;

const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** Records the time between frames in the window until `stop`. Milliseconds. */
async function watchFrames(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    const state = window as unknown as { frames: number[]; watching: boolean };
    Object.assign(state, { frames: seen, watching: true });
    let before = performance.now();
    const look = (now: number) => {
      seen.push(now - before);
      before = now;
      if (state.watching) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () =>
    page.evaluate(() => {
      const state = window as unknown as { frames: number[]; watching: boolean };
      state.watching = false;
      return state.frames;
    });
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

async function openMap(size: number) {
  const place = makePlace();
  const notebook = join(place.folder, `Map of ${size}`);
  const { articles, map } = generateProject(size);
  await writeArgumentNotebook(notebook, articles, map);
  const { program, page } = await start(place.folder, { notebook });
  await page.getByRole('navigation').getByText('All claims').click();
  await page.locator('.claim-row').first().waitFor();
  const stop = await watchFrames(page);
  const ms = await page.evaluate(async () => {
    const started = performance.now();
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    tabs.find((tab) => tab.dataset.view === 'map')?.click();
    while (!document.querySelector('.map-card'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  });
  const frames = await stop();
  return { place, program, page, ms, longest: Math.max(...frames) };
}

async function panFor(page: Page, moves: number): Promise<readonly number[]> {
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('the map is not drawn');
  const [x, y] = [box.x + box.width - 60, box.y + 30];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const stop = await watchFrames(page);
  for (let at = 0; at < moves; at++)
    await page.mouse.move(x - (at % 60) * 8, y + (at % 40) * 6, { steps: 1 });
  const frames = await stop();
  await page.mouse.up();
  return frames;
}
