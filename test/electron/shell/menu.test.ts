import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { buildMenu } from '../../../electron/shell/menu.ts';
import { commands } from '../../../shared/i18n/en/commands.ts';

type Item = MenuItemConstructorOptions & { click?: () => void };

vi.mock('electron', () => ({
  app: { getPreferredSystemLanguages: () => ['en'] },
  Menu: { buildFromTemplate: (items: readonly Item[]) => ({ items }) },
}));

const itemsIn = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...itemsIn((item.submenu as Item[] | undefined) ?? [])]);

test('every command of the menu can be found in the palette, under a name', () => {
  const ran: string[] = [];
  const state = { undo: null, redo: null, recent: [] };
  const nothing = (): void => undefined;
  const menu = buildMenu(state, {
    run: (command) => void ran.push(command),
    openRecent: nothing,
    openSample: nothing,
    forgetRecent: nothing,
  });
  for (const item of itemsIn(menu.items as unknown as Item[])) item.click?.();
  expect(ran.length).toBeGreaterThan(30);
  const named = new Set(Object.keys(commands));
  // Which commands there are is what the palette itself says.
  expect(ran.filter((command) => !named.has(`command.${command}`))).toEqual(['help:palette']);
});
