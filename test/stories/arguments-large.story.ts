import { join } from 'node:path';
import { expect as expectAtOnce, test } from '@playwright/test';
import { generateProject } from '../fixtures/arguments/generate-map.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
import { makePlace, picture, start } from './launch.ts';

const expect = expectAtOnce.configure({ timeout: 20_000 });

test('of a map of 3,000 claims every view draws what is in sight', async () => {
  const place = makePlace();
  const notebook = join(place.folder, 'Large map');
  const { articles, map } = generateProject(3_000);
  await writeArgumentNotebook(notebook, articles, map);
  const { program, page } = await start(place.folder, { notebook });
  await page.getByRole('navigation').getByText('All claims').click();
  await expect(page.locator('.claim-row').first()).toBeVisible();
  const openTab = (name: string) => page.getByRole('tab', { name, exact: true }).click();

  await test.step('the map is moved, and cards come into sight', async () => {
    await openTab('Map');
    const cards = page.locator('.react-flow__node');
    await expect(page.locator('.map-card').first()).toBeVisible();
    const drawn = () =>
      cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));
    const before = await drawn();
    expect(before.length).toBeLessThan(600);
    const box = await page.locator('.map-canvas').boundingBox();
    if (!box) throw new Error('the map is not drawn');
    const [x, y] = [box.x + box.width - 60, box.y + 30];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, y + 200, { steps: 20 });
    await page.mouse.up();
    await expect.poll(async () => (await drawn()).some((id) => !before.includes(id))).toBe(true);
    await page.getByRole('button', { name: 'Show all' }).click();
    await picture(page, 'arguments-map-3000');
  });

  for (const [name, line] of [
    ['Claims', '.claim-row'],
    ['Who says what', '.matrix th[scope="row"]'],
    ['Checks', '.finding'],
    ['Outline', '.outline-line'],
  ] as const)
    await test.step(`${name} shows its first lines`, async () => {
      await openTab(name);
      await expect(page.locator(line).first()).toBeVisible();
    });
  await program.close();
  place.remove();
});
