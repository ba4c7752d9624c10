import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { RecentNotebook } from '../../shared/bridge/notebook-channels.ts';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { deedName, say } from './words.ts';

/** What the menu needs to know to tell the truth. */
export type MenuState = {
  readonly undo: string | null;
  readonly redo: string | null;
  /** The notebooks opened last, without the open one. */
  readonly recent: readonly RecentNotebook[];
};

/** What items of the menu do: mostly they run a command of the window used last. */
export type MenuActions = {
  run(command: string): void;
  openRecent(id: string): void;
  openSample(): void;
  forgetRecent(): void;
};

type Item = MenuItemConstructorOptions;

/** Builds the menu; every item runs a command of the window, named as in its command list. */
export function buildMenu(state: MenuState, actions: MenuActions): Menu {
  const item = (label: string, command: string, accelerator?: string, enabled = true): Item => ({
    label,
    enabled,
    click: () => actions.run(command),
    // The window runs the keys itself where a menu can merely show them (not on macOS).
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const isMac = process.platform === 'darwin';
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as Item] : []),
    { label: say('menu.file'), submenu: fileItems(item, recentItems(state, actions), isMac) },
    { label: say('menu.edit'), submenu: editItems(item, state) },
    { label: say('menu.view'), submenu: viewItems(item) },
    { label: say('menu.annotate'), submenu: annotateItems(item) },
    { role: 'windowMenu', label: say('menu.window'), submenu: windowItems(item, isMac) },
    {
      label: say('menu.help'),
      submenu: [
        item(say('menu.guide'), 'help:guide'),
        item(say('menu.palette'), 'help:palette', 'CmdOrCtrl+Shift+P'),
        item(say('menu.shortcuts'), 'help:shortcuts', 'F1'),
        item(say('menu.log'), 'help:log'),
        item(say('menu.about'), 'help:about'),
      ],
    },
  ]);
}

type MakeItem = (label: string, command: string, accelerator?: string, enabled?: boolean) => Item;

const role = (name: NonNullable<Item['role']>, label: MessageKey): Item => ({
  role: name,
  label: say(label),
});

const withKey = (label: MessageKey, key: string): string =>
  say('menu.withKey', { label: say(label), key });

const windowItems = (item: MakeItem, isMac: boolean): Item[] => [
  item(say('menu.newWindow'), 'window:new', 'CmdOrCtrl+Shift+N'),
  separator,
  role('minimize', 'menu.minimize'),
  ...(isMac ? [role('zoom', 'menu.zoomWindow')] : []),
  role('close', 'menu.close'),
];

const separator: Item = { type: 'separator' };

const recentItems = ({ recent }: MenuState, actions: MenuActions): Item[] => [
  ...recent.map(
    ({ id, title, folder }): Item => ({
      label: say('menu.recentNotebook', { title, folder }).replaceAll('&', '&&'),
      click: () => actions.openRecent(id),
    }),
  ),
  ...(recent.length > 0 ? [separator] : []),
  { label: say('menu.sample'), click: () => actions.openSample() },
  ...(recent.length > 0
    ? [{ label: say('menu.forgetRecent'), click: () => actions.forgetRecent() }]
    : []),
];

const fileItems = (item: MakeItem, recent: Item[], isMac: boolean): Item[] => [
  item(say('menu.newArticle'), 'article:new', 'CmdOrCtrl+N'),
  item(say('menu.openFiles'), 'article:open-files', 'CmdOrCtrl+O'),
  item(say('menu.importTool'), 'import:tool'),
  item(say('menu.intake'), 'intake:open'),
  separator,
  item(say('menu.newNotebook'), 'notebook:create'),
  item(say('menu.openNotebook'), 'notebook:open', 'CmdOrCtrl+Shift+O'),
  item(say('menu.openArchive'), 'notebook:open-archive'),
  { label: say('menu.recent'), submenu: recent },
  separator,
  item(say('menu.exportPdf'), 'export:pdf', 'CmdOrCtrl+E'),
  item(say('menu.safety'), 'notebook:safety'),
  item(say('menu.print'), 'export:print', 'CmdOrCtrl+P'),
  separator,
  isMac ? role('close', 'menu.close') : role('quit', 'menu.quit'),
];

/** Text fields have their own undo: the window decides which one is meant. */
const editItems = (item: MakeItem, state: MenuState): Item[] => [
  item(
    state.undo ? say('menu.undoNamed', { label: deedName(state.undo) }) : say('menu.undo'),
    'history:undo',
    'CmdOrCtrl+Z',
  ),
  item(
    state.redo ? say('menu.redoNamed', { label: deedName(state.redo) }) : say('menu.redo'),
    'history:redo',
    process.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z',
  ),
  separator,
  role('cut', 'menu.cut'),
  role('copy', 'menu.copy'),
  role('paste', 'menu.paste'),
  role('selectAll', 'menu.selectAll'),
  item(say('menu.copyQuote'), 'reader:copy-quote', 'CmdOrCtrl+Shift+C'),
  item(say('menu.cite'), 'reader:cite'),
  separator,
  item(say('menu.findInArticle'), 'reader:find', 'CmdOrCtrl+F'),
  item(say('menu.searchEverything'), 'search:focus', 'CmdOrCtrl+K'),
  separator,
  item(say('menu.preferences'), 'help:preferences', 'CmdOrCtrl+,'),
];

const viewItems = (item: MakeItem): Item[] => [
  item(say('app.library'), 'view:library', 'CmdOrCtrl+1'),
  item(say('app.timelines'), 'view:timelines', 'CmdOrCtrl+2'),
  item(say('app.arguments'), 'view:arguments', 'CmdOrCtrl+3'),
  item(say('families.title'), 'view:families'),
  separator,
  item(say('menu.inspector'), 'view:inspector', 'CmdOrCtrl+I'),
  item(say('menu.beside'), 'reader:beside', 'CmdOrCtrl+\\'),
  separator,
  role('resetZoom', 'menu.actualSize'),
  role('zoomIn', 'menu.zoomIn'),
  role('zoomOut', 'menu.zoomOut'),
  separator,
  role('togglefullscreen', 'menu.fullScreen'),
];

const annotateItems = (item: MakeItem): Item[] => [
  item(withKey('kind.claim', '1'), 'annotate:claim'),
  item(withKey('kind.evidence', '2'), 'annotate:evidence'),
  item(withKey('kind.counter-claim', '3'), 'annotate:counter-claim'),
  item(withKey('kind.assumption', '4'), 'annotate:assumption'),
  item(withKey('kind.attribution', '5'), 'annotate:attribution'),
  item(withKey('kind.loaded-language', '6'), 'annotate:loaded-language'),
  item(withKey('kind.question', '7'), 'annotate:question'),
  item(withKey('kind.note', '8'), 'annotate:note'),
  separator,
  item(withKey('menu.eventFromPassage', 'E'), 'annotate:event'),
  item(withKey('menu.link', 'L'), 'annotate:link'),
  separator,
  item(say('menu.original'), 'reader:original'),
  item(say('menu.captures'), 'reader:captures'),
  item(say('menu.history'), 'reader:history'),
  item(say('menu.details'), 'reader:details'),
  item(say('menu.correct'), 'reader:correct'),
  item(say('menu.leaveOut'), 'reader:leave-out'),
  item(say('menu.exchange'), 'reader:exchange'),
];
