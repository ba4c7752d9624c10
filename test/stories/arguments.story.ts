import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect as expectAtOnce, type Page, test } from '@playwright/test';
import { articles, map } from '../fixtures/arguments/geneva.ts';
import { writeArgumentNotebook } from './argument-notebook.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  makePlace,
  picture,
  resize,
  type Started,
  start,
} from './launch.ts';

// Two programs may share two cores with everything else that a machine does.
const expect = expectAtOnce.configure({ timeout: 20_000 });

const licences = 'Export licences for rare earths will be issued within days.';
const agreed = 'The two sides agreed in Geneva to lower tariffs for 90 days.';

const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

async function openArguments(folder: string, options: { theme?: 'light' | 'dark' } = {}) {
  const notebook = join(folder, 'Geneva');
  await writeArgumentNotebook(notebook, articles, map);
  const started = await start(folder, { notebook, ...options });
  await started.page.getByRole('navigation').getByText('All claims').click();
  return started;
}

/** Finds a claim by its words, so that its row is drawn, opens it and shows the others again. */
async function openClaim(page: Page, text: string): Promise<void> {
  const find = page.getByLabel('Find a claim', { exact: true });
  await find.fill(text);
  await page.locator('.claim-row').filter({ hasText: text }).first().click();
  await find.fill('');
}

const expectClaims = (page: Page, count: number) =>
  expect(page.locator('.ledger-count')).toHaveText(`${count} claims`);

test('claims are judged, split, merged, linked and undone in the ledger', async () => {
  const place = makePlace();
  const { program, page } = await openArguments(place.folder);

  await test.step('a claim shows who says it, in which words, and how many origins it has', async () => {
    await openClaim(page, licences);
    await expect(page.locator('.occurrence')).toHaveCount(6);
    await expect(page.locator('.claim-row').first()).toContainText('5 articles');
    await expect(page.locator('.claim-row').first()).toContainText('1 origin');
    await expect(page.locator('.wording del').first()).toBeVisible();
    await picture(page, 'arguments-claim-light');
  });

  await test.step('a verdict needs a reason and keeps its date', async () => {
    await page.getByRole('button', { name: 'Give a verdict…' }).click();
    await expect(page.getByRole('button', { name: 'Record verdict' })).toBeDisabled();
    await page.getByLabel('Your verdict').last().selectOption('disputed');
    await page.getByLabel('Reason').fill('Nobody published the number of licences.');
    await page.getByRole('button', { name: 'Record verdict' }).click();
    await expect(page.locator('.verdicts li')).toContainText('Nobody published');
    await expect(page.locator('.claim-box .claim-verdict')).toHaveText('Disputed');
  });

  await test.step('splitting takes the chosen passages along, undo brings them back', async () => {
    await page.getByRole('button', { name: 'Split…' }).click();
    await page.getByRole('dialog').getByRole('checkbox').first().check();
    await page.getByLabel('The new claim in one sentence').fill('Licences come within days.');
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await expect(page.locator('.occurrence')).toHaveCount(1);
    await page.locator('.claim-rows').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await openClaim(page, licences);
    await expect(page.locator('.occurrence')).toHaveCount(6);
    await expectClaims(page, 15);
  });

  await test.step('merging gives one claim with all passages, undo two again', async () => {
    await page.getByRole('button', { name: 'Merge with…' }).click();
    await page.getByLabel('Find by words').fill('tariff cut permanent');
    await page.locator('.pick-row').click();
    await expect(page.locator('.occurrence')).toHaveCount(8);
    await expectClaims(page, 14);
    await page.locator('.claim-row').first().focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expectClaims(page, 15);
    await expect(page.locator('.occurrence')).toHaveCount(6);
  });

  await test.step('an arrow is drawn, gets a scheme with questions, and goes', async () => {
    await openClaim(page, agreed);
    const before = await page.locator('.arrow').count();
    await page.getByRole('button', { name: 'Draw an arrow…' }).click();
    await page.getByLabel('Arrow', { exact: true }).selectOption('supports');
    await page.getByLabel('Find by words').fill('framework');
    await page.locator('.pick-row').click();
    await expect(page.locator('.arrow')).toHaveCount(before + 1);
    const arrow = page.locator('.arrow').filter({ hasText: 'only on a framework' }).last();
    await expect(arrow).toContainText('Your inference');
    await arrow.getByLabel('Scheme').selectOption('expert-opinion');
    await arrow.getByText('Questions to this step').click();
    await arrow.locator('.questions select').first().selectOption('met');
    await expect(arrow.locator('.questions summary')).toContainText('1/5');
    await arrow.getByRole('button', { name: 'Remove arrow' }).click();
    await expect(page.locator('.arrow')).toHaveCount(before);
  });

  await test.step('a passage is one press away', async () => {
    await page.locator('.occurrence .wording').first().click();
    await expect(page.locator('.column')).toContainText('agreed in Geneva to lower tariffs');
    await page.getByRole('navigation').getByText('All claims').click();
  });

  await test.step('sentences of other articles are offered, and added when a person says so', async () => {
    await openClaim(page, 'The London talks agreed only on a framework.');
    await page.getByRole('button', { name: 'Same claim elsewhere?' }).click();
    await expect(page.locator('.same-claim, .claim-detail .hint').last()).toBeVisible();
  });
  await program.close();
  place.remove();
});

test('matrix, checks, map and outline tell the same case', async () => {
  const place = makePlace();
  const { program, page } = await openArguments(place.folder);

  await test.step('the matrix keeps silence apart from denial, and opens its passages', async () => {
    await openTab(page, 'Who says what');
    const row = page.locator('.matrix tbody tr').filter({ hasText: licences });
    await expect(row.locator('button.stance[data-stance="denies"]')).toHaveCount(1);
    await expect(row.locator('td.silent')).toHaveCount(3);
    await row.locator('button.stance[data-stance="denies"]').click();
    await expect(page.locator('.matrix-passages .card-quote')).toHaveCount(1);
  });

  await test.step('a check is put aside with a reason and comes back', async () => {
    await openTab(page, 'Checks');
    const open = await page.locator('.finding').count();
    await page.getByRole('button', { name: 'Put aside…' }).first().click();
    await page.getByLabel('Why is it put aside?').fill('Known; the report says so.');
    await page.getByRole('dialog').getByRole('button', { name: 'Put aside' }).click();
    await expect(page.locator('.finding')).toHaveCount(open - 1);
    await page.getByLabel('Show what was put aside').check();
    await expect(page.locator('.finding[data-aside="true"]')).toContainText('Known; the report');
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect(page.locator('.finding[data-aside="true"]')).toHaveCount(0);
  });

  await test.step('the map is walked by keyboard, focused, folded and run through time', async () => {
    await openTab(page, 'Map');
    await expect(page.locator('.map-card')).toHaveCount(15);
    await expect(page.locator('.react-flow__edge-path').first()).toBeAttached();
    await page.locator('.react-flow__node').filter({ hasText: 'The two sides agreed' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.map-selection')).toContainText('5 passages');
    await page.getByRole('button', { name: 'Focus', exact: true }).click();
    await expect(page.locator('.map-card')).not.toHaveCount(15);
    await page.getByRole('button', { name: 'Leave focus' }).click();
    await page.getByRole('button', { name: 'Fold branch' }).click();
    await expect(page.locator('.badge').filter({ hasText: 'folded' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Unfold branch' }).click();
    await expect(page.locator('.map-card')).toHaveCount(15);
    await page.getByLabel('As argued by').fill('0');
    await expect(page.locator('.map-card')).not.toHaveCount(15);
    await page.getByLabel('As argued by').press('End');
    await expect(page.locator('.map-card')).toHaveCount(15);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Outlet').selectOption('Policy Ledger');
    await expect(page.locator('.map-card')).not.toHaveCount(15);
    await picture(page, 'arguments-map-filtered-light');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
  });

  await test.step('a card stays where a hand put it', async () => {
    const card = page
      .locator('.react-flow__node')
      .filter({ hasText: 'The tariff cut is permanent' });
    const box = await card.boundingBox();
    if (!box) throw new Error('the card is not drawn');
    await page.mouse.move(box.x + 40, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 90, { steps: 6 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Lay out again' })).toBeEnabled();
    const before = await card.getAttribute('style');
    await openTab(page, 'Claims');
    await openTab(page, 'Map');
    await expect(card).toBeVisible();
    const place_ = (style: string | null) => /translate\([^)]*\)/.exec(style ?? '')?.[0];
    const numbers = (style: string | null) =>
      (place_(style)?.match(/-?[\d.]+/g) ?? []).map((one) => Math.round(Number(one)));
    expect(numbers(await card.getAttribute('style'))).toEqual(numbers(before));
  });

  await test.step('the outline holds every statement and every arrow once', async () => {
    await openTab(page, 'Outline');
    const relations = Object.values(map.relations).length;
    const whole = [...(await readOutline(page)).values()].filter(
      (text) => !text.includes('see above'),
    );
    expect(whole).toHaveLength(Object.values(map.statements).length + relations);
    const tree = page.getByRole('tree');
    const lines = page.getByRole('treeitem');
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(lines.first()).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(tree).toHaveAttribute('aria-activedescendant', 'outline-1');
    await page.keyboard.press('Enter');
    await expect(page.locator('.claim-text')).toHaveValue(/licences/);
  });
  await program.close();
  place.remove();
});

test('arguments go out with a loss report and as pictures, and come back', async () => {
  const place = makePlace();
  const { program, page } = await openArguments(place.folder);
  const aif = join(place.folder, 'geneva.json');

  await test.step('the losses are told before the file is saved', async () => {
    await page.getByRole('button', { name: 'Export…' }).last().click();
    await expect(page.locator('.fates')).toContainText('kept in a block of Parley’s own');
    await page.getByLabel('Format', { exact: true }).selectOption('md');
    await expect(page.locator('.fates')).toContainText('not in the file');
    await page.getByLabel('Format', { exact: true }).selectOption('aif');
    await answerSaveDialog(program, aif);
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByText('Saved “geneva.json”.')).toBeVisible();
    const graph = JSON.parse(readFileSync(aif, 'utf8')) as { nodes: { type: string }[] };
    expect(graph.nodes.filter(({ type }) => type === 'I')).toHaveLength(15);
  });

  await test.step('the same file comes back as a map', async () => {
    await answerOpenDialog(program, [aif]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect(page.getByText(/“Fixture”: 15 claims/)).toBeVisible();
    await expectClaims(page, 15);
  });

  await test.step('the map is saved as SVG, PNG and PDF', async () => {
    await openTab(page, 'Map');
    await expect(page.locator('.map-card').first()).toBeVisible();
    const starts = { SVG: '<svg', PNG: '\u0089PNG', PDF: '%PDF' } as const;
    for (const [format, start_] of Object.entries(starts)) {
      const file = join(place.folder, `map.${format.toLowerCase()}`);
      await answerSaveDialog(program, file);
      await page.getByRole('button', { name: format, exact: true }).click();
      await expect(page.getByText(`Saved “map.${format.toLowerCase()}”.`)).toBeVisible();
      expect(readFileSync(file, 'latin1').startsWith(start_)).toBe(true);
    }
  });
  await program.close();
  place.remove();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every view of the arguments is accessible and fits, ${theme}`, async () => {
    const place = makePlace();
    const { program, page } = await openArguments(place.folder, { theme });
    await openClaim(page, agreed);
    for (const tab of ['Claims', 'Who says what', 'Checks', 'Map', 'Outline']) {
      await openTab(page, tab);
      await expect(page.locator('#arguments-panel')).toBeVisible();
      await page.waitForTimeout(400);
      await picture(page, `arguments-${tab.toLowerCase().replaceAll(' ', '-')}-${theme}`);
      expect.soft(await faultsOf(page), tab).toEqual([]);
    }
    await resizeAndLook({ program, page }, theme);
    await program.close();
    place.remove();
  });
}

/** The lines of the outline by their keys, read by scrolling: only those in sight are drawn. */
async function readOutline(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const tree = page.getByRole('tree');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  for (let top = 0; ; top += 300) {
    const seen = await tree.evaluate(async (element, to) => {
      element.scrollTop = to;
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30)));
      const lines = [...element.querySelectorAll<HTMLElement>('[role="treeitem"]')];
      return {
        isEnd: to >= element.scrollHeight - element.clientHeight,
        lines: lines.map((line) => [line.dataset.key ?? '', line.textContent ?? ''] as const),
      };
    }, top);
    for (const [key, text] of seen.lines) found.set(key, text);
    if (seen.isEnd) return found;
  }
}

async function resizeAndLook({ program, page }: Started, theme: string): Promise<void> {
  await resize(program, { width: 900, height: 600 });
  for (const tab of ['Claims', 'Who says what', 'Checks', 'Map', 'Outline']) {
    await openTab(page, tab);
    await page.waitForTimeout(400);
    await picture(page, `arguments-${tab.toLowerCase().replaceAll(' ', '-')}-${theme}-small`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, tab).toBe(0);
  }
}

/** What axe finds wrong with the room by WCAG 2.2 AA, one line per fault. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.arguments-room')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}
