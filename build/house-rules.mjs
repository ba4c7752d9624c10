/** Lines that a source file may have. */
export const sizeCap = 400;

/** Files that may be longer, each with its reason. */
export const exceptions = {};

/** Who may import whom; the first row whose `from` fits decides. */
export const mayImport = [
  { from: 'shared/base/', to: ['shared/base/'], reason: 'The base knows no noun.' },
  {
    from: 'shared/model/',
    to: ['shared/base/', 'shared/model/'],
    reason: 'Records stand below everything that works on them.',
  },
  { from: 'shared/', to: ['shared/'], reason: 'Shared code knows no machine.' },
  {
    from: 'electron/preload.ts',
    to: ['shared/bridge/'],
    reason: 'The preload script exposes the contract and nothing else.',
  },
  {
    from: 'electron/disk/',
    to: ['electron/disk/', 'shared/'],
    reason: 'The disk room knows neither windows nor the index.',
  },
  {
    from: 'electron/index/',
    to: ['electron/index/', 'shared/'],
    reason: 'The index is derived: it knows the records, not where they lie.',
  },
  { from: 'electron/', to: ['electron/', 'shared/'], reason: 'The machine side never draws.' },
  {
    from: 'renderer/',
    to: ['renderer/', 'shared/'],
    reason: 'The window reaches the machine only through the bridge.',
  },
];

/** Packages of which nothing may be imported by name. */
export const onlyAsNamespace = [
  {
    package: 'zod',
    reason: 'Its `z` brings the words of forty languages into every start of the program.',
  },
];

const machine = ['electron/'];

/** Packages that only some rooms may name. */
export const onlyIn = [
  {
    package: 'electron',
    rooms: ['electron/shell/', 'electron/preload.ts', 'electron/main.ts'],
    reason: 'Everything else runs in plain Node too.',
  },
  { package: 'lowdb', rooms: ['electron/disk/'], reason: 'One room writes files.' },
  {
    package: '@photostructure/sqlite',
    rooms: ['electron/index/'],
    reason: 'One room knows SQLite.',
  },
  { package: 'pdf-lib', rooms: ['shared/pdf/'], reason: 'One room knows how PDF is written.' },
  { package: 'react', rooms: ['renderer/'], reason: 'Only the window draws.' },
  { package: 'react-dom', rooms: ['renderer/'], reason: 'Only the window draws.' },
  {
    package: 'node:fs',
    rooms: [
      'electron/disk/',
      'electron/index/',
      'electron/cli/',
      'electron/shell/',
      'electron/workers/',
      'electron/app/',
    ],
    reason: 'Files are the business of a few rooms.',
  },
  {
    package: 'node:child_process',
    rooms: machine,
    reason: 'Only the machine side starts programs.',
  },
];
