import { Menu, type MenuItemConstructorOptions } from 'electron';

/** What the menu needs to know to tell the truth. */
export type MenuState = { readonly undo: string | null; readonly redo: string | null };

type Item = MenuItemConstructorOptions;

/** Builds the menu; every item runs a command of the window, named as in its command list. */
export function buildMenu(state: MenuState, run: (command: string) => void): Menu {
  const item = (label: string, command: string, accelerator?: string, enabled = true): Item => ({
    label,
    enabled,
    click: () => run(command),
    // The window runs the keys itself where a menu can merely show them (not on macOS).
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const isMac = process.platform === 'darwin';
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as Item] : []),
    { label: '&File', submenu: fileItems(item, isMac) },
    { label: '&Edit', submenu: editItems(item, state) },
    { label: '&View', submenu: viewItems(item) },
    { label: '&Annotate', submenu: annotateItems(item) },
    { role: 'windowMenu' },
    {
      label: '&Help',
      submenu: [
        item('Keyboard Shortcuts', 'help:shortcuts', 'F1'),
        item('About Parley', 'help:about'),
      ],
    },
  ]);
}

type MakeItem = (label: string, command: string, accelerator?: string, enabled?: boolean) => Item;

const separator: Item = { type: 'separator' };

const fileItems = (item: MakeItem, isMac: boolean): Item[] => [
  item('New Article…', 'article:new', 'CmdOrCtrl+N'),
  item('Open Files…', 'article:open-files', 'CmdOrCtrl+O'),
  separator,
  item('New Notebook…', 'notebook:create'),
  item('Open Notebook…', 'notebook:open', 'CmdOrCtrl+Shift+O'),
  separator,
  item('Export Annotated PDF…', 'export:pdf', 'CmdOrCtrl+E'),
  separator,
  isMac ? { role: 'close' } : { role: 'quit' },
];

/** Text fields have their own undo: the window decides which one is meant. */
const editItems = (item: MakeItem, state: MenuState): Item[] => [
  item(state.undo ? `Undo ${state.undo}` : 'Undo', 'history:undo', 'CmdOrCtrl+Z'),
  item(
    state.redo ? `Redo ${state.redo}` : 'Redo',
    'history:redo',
    process.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z',
  ),
  separator,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
  item('Copy Quote with Citation', 'reader:copy-quote', 'CmdOrCtrl+Shift+C'),
  separator,
  item('Find in Article', 'reader:find', 'CmdOrCtrl+F'),
  item('Search Everything', 'search:focus', 'CmdOrCtrl+K'),
];

const viewItems = (item: MakeItem): Item[] => [
  item('Library', 'view:library', 'CmdOrCtrl+1'),
  item('Timelines', 'view:timelines', 'CmdOrCtrl+2'),
  item('Arguments', 'view:arguments', 'CmdOrCtrl+3'),
  separator,
  item('Show or Hide Inspector', 'view:inspector', 'CmdOrCtrl+I'),
  separator,
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  separator,
  { role: 'togglefullscreen' },
];

const annotateItems = (item: MakeItem): Item[] => [
  item('Claim  (1)', 'annotate:claim'),
  item('Evidence  (2)', 'annotate:evidence'),
  item('Counter-claim  (3)', 'annotate:counter-claim'),
  item('Assumption  (4)', 'annotate:assumption'),
  item('Attribution  (5)', 'annotate:attribution'),
  item('Loaded language  (6)', 'annotate:loaded-language'),
  item('Question  (7)', 'annotate:question'),
  item('Note  (8)', 'annotate:note'),
  separator,
  item('Event from Passage  (E)', 'annotate:event'),
  separator,
  item('Show Original Page', 'reader:original'),
  item('Correct Text', 'reader:correct'),
  item('Export or Import Annotations…', 'reader:exchange'),
];
