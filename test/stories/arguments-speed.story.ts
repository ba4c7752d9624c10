import { join } from 'node:path';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import { generateProject } from '../fixtures/arguments/generate-map.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
import { makePlace, picture, start } from './launch.ts';

// Two programs may share two cores with everything else that a machine does.
const expect = expectAtOnce.configure({ timeout: 20_000 });

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
  await expect(page.locator('.claim-row').first()).toBeVisible();
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

test('a map of 300 claims opens at once and pans smoothly', async () => {
  const { place, program, page, ms, longest } = await openMap(300);
  console.log(
    `300 claims: interactive after ${ms.toFixed(0)} ms, longest frame ${longest.toFixed(0)} ms`,
  );
  await picture(page, 'arguments-map-300');
  const frames = await panFor(page, 120);
  console.log(
    `300 claims: pan p95 ${quantile(frames, 0.95).toFixed(1)} ms of ${frames.length} frames`,
  );
  expect(ms).toBeLessThan(process.env['CI'] ? 3000 : 1500);
  await program.close();
  place.remove();
});

test('a map of 3,000 claims pans smoothly', async () => {
  test.setTimeout(240_000);
  const { place, program, page, ms, longest } = await openMap(3000);
  console.log(
    `3,000 claims: interactive after ${ms.toFixed(0)} ms, longest frame ${longest.toFixed(0)} ms`,
  );
  const near = await panFor(page, 200);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.waitForTimeout(1500);
  await picture(page, 'arguments-map-3000');
  const far = await panFor(page, 40);
  console.log(
    `3,000 claims: pan p95 ${quantile(near, 0.95).toFixed(1)} ms (${near.length} frames), zoomed out ${quantile(far, 0.95).toFixed(1)} ms (${far.length} frames)`,
  );
  expect(quantile(near, 0.95)).toBeLessThan(60);
  for (const tab of ['Claims', 'Who says what', 'Checks', 'Outline']) {
    const stop = await watchFrames(page);
    const started = Date.now();
    await openTab(page, tab);
    await expect(
      page.locator('.claim-row, .matrix th[scope="row"], .finding, .outline-line').first(),
    ).toBeVisible();
    const took = Date.now() - started;
    const frames = await stop();
    console.log(
      `3,000 claims: ${tab} after ${took} ms, longest frame ${Math.max(...frames).toFixed(0)} ms`,
    );
  }
  await program.close();
  place.remove();
});
