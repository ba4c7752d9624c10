import { AxeBuilder } from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { wires } from '../../shared/bridge/wires.ts';
import { makePlace, picture, resize, start } from './launch.ts';

/** Runs a command as the menu does. */
const run = (program: ElectronApplication, command: string) =>
  program.evaluate(
    ({ BrowserWindow }, [wire, name]) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.send(wire, 'command:run', { command: name }),
    [wires.event, command] as const,
  );

const zoom = (program: ElectronApplication, factor: number) =>
  program.evaluate(
    ({ BrowserWindow }, value) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.setZoomFactor(value),
    factor,
  );

type Screen = {
  readonly name: string;
  readonly commands: readonly string[];
  /** What stands when the screen is there. */
  readonly shows: string;
  readonly isDialog?: boolean;
  /** What leads back from a panel. */
  readonly leave?: string;
};

const dialog = (command: string, room?: string): Screen => ({
  name: command.replace(':', '-'),
  commands: [...(room ? [room] : []), command],
  shows: '[role=dialog]',
  isDialog: true,
});

const screens: readonly Screen[] = [
  { name: 'library', commands: ['view:library', 'library:list'], shows: '.list-row' },
  { name: 'table', commands: ['library:table'], shows: '[role=grid], [role=treegrid], table' },
  { name: 'cards', commands: ['library:cards'], shows: '.library-room' },
  { name: 'timelines', commands: ['library:list', 'view:timelines'], shows: '.timelines-room' },
  { name: 'arguments', commands: ['view:arguments'], shows: '.arguments-room' },
  { name: 'families', commands: ['view:families'], shows: 'main' },
  dialog('article:new'),
  dialog('export:pdf'),
  dialog('export:print'),
  dialog('help:palette'),
  dialog('help:preferences'),
  dialog('help:shortcuts'),
  dialog('help:guide'),
  dialog('help:about'),
  dialog('notebook:safety'),
  dialog('intake:open'),
  dialog('timeline:new', 'view:timelines'),
  dialog('claim:new', 'view:arguments'),
  dialog('argument:new', 'view:arguments'),
  dialog('argument:export', 'view:arguments'),
  dialog('reader:history', 'view:library'),
  dialog('reader:exchange', 'view:library'),
  dialog('reader:beside', 'view:library'),
  {
    name: 'captures',
    commands: ['view:library', 'reader:captures'],
    shows: '.reading-room',
    leave: '.reading-bar > .button',
  },
  {
    name: 'correct',
    commands: ['view:library', 'reader:correct'],
    shows: '.correction',
    leave: '.reading-bar > .button',
  },
];

const rooms: Readonly<Record<string, string>> = {
  'view:library': '.reading-bar',
  'view:timelines': '.timelines-room',
  'view:arguments': '.arguments-room',
};

/** Goes to a screen, looks at it, and comes back from it where it is a dialog. */
async function visit(
  { program, page }: { program: ElectronApplication; page: Page },
  screen: Screen,
  look: () => Promise<void>,
): Promise<void> {
  for (const command of screen.commands) {
    await run(program, command);
    // A room offers its commands once it stands.
    const stands = screen.isDialog || screen.leave ? rooms[command] : undefined;
    // The table and the cards close the article that was read.
    if (stands === '.reading-bar' && (await page.locator(stands).count()) === 0)
      await page.locator('.list-row').first().click();
    if (stands) await expect(page.locator(stands)).toBeVisible();
  }
  await expect(page.locator(screen.shows).first()).toBeVisible();
  await look();
  if (screen.leave) await page.locator(screen.leave).click();
  if (!screen.isDialog) return;
  await page.keyboard.press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}

async function serious(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${name}: ${id}: ${node.html}`));
}

/** What stands further right than the window is wide: it cannot be reached at this size. */
const beyondEdge = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((screen) => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll('[role=dialog] button')].filter((button) => {
      const { right, left, width } = button.getBoundingClientRect();
      return width > 0 && (right > window.innerWidth + 1 || left < -1);
    });
    return [
      ...(wide > 1 ? [`${screen}: ${wide} px wider than the window`] : []),
      ...cut.map((button) => `${screen}: ${button.textContent} is cut off`),
    ];
  }, name);

test('every screen is accessible at 100 and 200 percent, in forced colours, without motion', async () => {
  test.slow();
  const place = makePlace();
  const started = await start(place.folder);
  const { program, page } = started;
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.card')).not.toHaveCount(0);
  const found: string[] = [];
  for (const factor of [1, 2]) {
    await zoom(program, factor);
    for (const screen of screens)
      await visit(started, screen, async () => {
        const name = `${screen.name} at ${factor * 100} %`;
        found.push(...(await serious(page, name)), ...(await beyondEdge(page, name)));
        if (factor === 2) await picture(page, `screen-${screen.name}-200`);
      });
  }
  await zoom(program, 1);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const screen of screens)
    await visit(started, screen, async () => {
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .filter((one) => Number(one.effect?.getComputedTiming().activeDuration) > 20)
          .map((one) => (one instanceof CSSTransition ? one.transitionProperty : one.id)),
      );
      found.push(...moving.map((one) => `${screen.name}: ${one} moves`));
      if (['library', 'arguments', 'preferences'].includes(screen.name))
        await picture(page, `screen-${screen.name}-forced`);
    });
  expect(found).toEqual([]);
  await program.close();
  place.remove();
});

test('every screen is accessible from right to left, and fits a small window', async () => {
  test.slow();
  const place = makePlace();
  const started = await start(place.folder, { language: 'ar' });
  const { program, page } = started;
  await page.locator('.first-steps button').first().click();
  await expect(page.locator('.card')).not.toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  const found: string[] = [];
  for (const [size, width, height] of [
    ['large', 1280, 800],
    ['small', 900, 600],
  ] as const) {
    await resize(program, { width, height });
    for (const screen of screens)
      await visit(started, screen, async () => {
        const name = `${screen.name} from right to left, ${size}`;
        found.push(...(await serious(page, name)), ...(await beyondEdge(page, name)));
        await picture(page, `screen-${screen.name}-rtl-${size}`);
      });
  }
  expect(found).toEqual([]);
  await program.close();
  place.remove();
});
