/** The first words that make the program a command line instead of a window. */
export const commandNames = [
  'help',
  'init',
  'import',
  'fetch',
  'watch',
  'list',
  'edit',
  'tag',
  'collection',
  'queue',
  'trash',
  'show',
  'captures',
  'compare',
  'details',
  'families',
  'annotate',
  'suggest',
  'link',
  'search',
  'event',
  'timeline',
  'dates',
  'export',
  'check',
  'backup',
  'bin',
  'undo',
  'history',
  'rivals',
  'merge',
  'claims',
  'lint',
] as const;

export type CommandName = (typeof commandNames)[number];

/** True when the word names a command. */
export const isCommand = (word: string | undefined): word is CommandName =>
  commandNames.includes(word as CommandName);
