import {
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron';
import type { Program } from './program-parts.ts';
import { say } from './words.ts';

type Item = MenuItemConstructorOptions;

/** Offers on a right click what can be done with text: suggestions, cut, copy, paste. */
export async function offerEditMenu(
  program: Program,
  window: BrowserWindow,
  params: ContextMenuParams,
): Promise<void> {
  const items = await itemsFor(program, window, params);
  if (items.length > 0 && !window.isDestroyed()) Menu.buildFromTemplate(items).popup({ window });
}

async function itemsFor(
  program: Program,
  window: BrowserWindow,
  { isEditable, selectionText, misspelledWord, editFlags }: ContextMenuParams,
): Promise<Item[]> {
  const copy: Item = { role: 'copy', label: say('menu.copy'), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const spelling = misspelledWord ? await spellingItems(program, window, misspelledWord) : [];
  return [
    ...spelling,
    { role: 'cut', label: say('menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say('menu.paste'), enabled: editFlags.canPaste },
    { role: 'selectAll', label: say('menu.selectAll'), enabled: editFlags.canSelectAll },
  ];
}

async function spellingItems(
  { spelling, memory }: Program,
  window: BrowserWindow,
  word: string,
): Promise<Item[]> {
  const meant = await spelling.suggest(word);
  const replace = (label: string): Item => ({
    label,
    click: () => window.webContents.replaceMisspelling(label),
  });
  return [
    ...(meant.length > 0
      ? meant.map(replace)
      : [{ label: say('menu.noSuggestions'), enabled: false }]),
    { type: 'separator' },
    {
      label: say('menu.addWord', { word }).replaceAll('&', '&&'),
      click: () => {
        void memory.change({ ownWords: [...(memory.value().ownWords ?? []), word].slice(-5_000) });
        // The same letters again: the checker looks at the word anew.
        window.webContents.replaceMisspelling(word);
      },
    },
    { type: 'separator' },
  ];
}
