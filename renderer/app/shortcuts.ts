import { kindNames } from '../reader/kinds.ts';
import { isTyping, runCommand } from './commands.ts';

/**
 * The keys of the menu's commands. On Windows and Linux the window runs them itself, so that text
 * fields keep their own undo; on macOS the menu does, before the window sees the key.
 */
const shortcuts: Readonly<Record<string, string>> = {
  n: 'article:new',
  'shift+n': 'window:new',
  o: 'article:open-files',
  'shift+o': 'notebook:open',
  e: 'export:pdf',
  p: 'export:print',
  z: 'history:undo',
  'shift+z': 'history:redo',
  y: 'history:redo',
  k: 'search:focus',
  i: 'view:inspector',
  f: 'reader:find',
  '\\': 'reader:beside',
  'shift+c': 'reader:copy-quote',
  '1': 'view:library',
  '2': 'view:timelines',
  '3': 'view:arguments',
  'shift+p': 'help:palette',
  ',': 'help:preferences',
};

/** The keys that mean a command only while the reading column has the focus. */
const readingKeys: Readonly<Record<string, string>> = {
  ...Object.fromEntries(kindNames.map((kind, at) => [`annotate:${kind}`, String(at + 1)])),
  'annotate:event': 'E',
  'annotate:link': 'L',
};

/** The function keys, which need no other key held down. */
const plainKeys: Readonly<Record<string, string>> = {
  'help:shortcuts': 'F1',
  'search:next': 'F3',
  'search:previous': 'Shift+F3',
  'view:next-pane': 'F6',
  'view:previous-pane': 'Shift+F6',
};

/** Every command that has a key anywhere, in the order of a sheet of keys. */
export const keyedCommands: readonly string[] = [
  ...new Set([...Object.values(shortcuts), ...Object.keys(plainKeys), ...Object.keys(readingKeys)]),
];

/** Whether the key of a command counts in the reading column only. */
export const isReadingKey = (command: string): boolean => command in readingKeys;

const ofTextFields = new Set(['history:undo', 'history:redo']);

const isMac = navigator.userAgent.includes('Mac');

/** The key of a command as it is written on this system's keyboards; null = it has none. */
export function keyOf(command: string): string | null {
  const plain = plainKeys[command] ?? readingKeys[command];
  if (plain) return plain;
  const key = Object.keys(shortcuts).find((one) => shortcuts[one] === command);
  if (!key) return null;
  const letter = key.replace('shift+', '').toUpperCase();
  const shift = key.startsWith('shift+');
  return isMac ? `${shift ? '⇧' : ''}⌘${letter}` : `Ctrl+${shift ? 'Shift+' : ''}${letter}`;
}

/** Starts to listen; answers the way to stop. */
export function startShortcuts(): () => void {
  const follow = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command || (ofTextFields.has(command) && isTyping(event.target))) return;
    if (runCommand(command)) event.preventDefault();
  };
  window.addEventListener('keydown', follow);
  return () => window.removeEventListener('keydown', follow);
}

function commandOf(event: KeyboardEvent): string | undefined {
  const plain = `${event.shiftKey ? 'Shift+' : ''}${event.key}`;
  const named = Object.keys(plainKeys).find((command) => plainKeys[command] === plain);
  if (named) return named;
  if (!(isMac ? event.metaKey : event.ctrlKey) || event.altKey) return undefined;
  return shortcuts[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
}
