import type { Message } from '../translate.ts';

/** Ways into the notebook besides opening files: the watched folder, the browser, one page on demand. */
export const intakeWords = {
  'intake.title': 'Ways into the notebook',
  'intake.hint':
    'All of these are off until you turn them on. Parley asks the network for nothing by itself.',
  'intake.folder': 'Watched folder',
  'intake.folderHint':
    'Every new file in the folder or below it is saved once. What lies there already, and what you move within it, is left alone.',
  'intake.watching': {
    one: 'Watching “{folder}”. {count} file saved since the notebook was opened.',
    other: 'Watching “{folder}”. {count} files saved since the notebook was opened.',
  },
  'intake.notWatching': 'No folder is watched.',
  'intake.chooseFolder': 'Choose a folder…',
  'intake.stopWatching': 'Stop watching',
  'intake.faults': {
    one: '{count} file could not be saved',
    other: '{count} files could not be saved',
  },
  'intake.browser': 'From the browser',
  'intake.browserHint':
    'Parley then listens on this machine only. A bookmark in your browser opens a small page of Parley, which saves the page you are looking at, as you see it, when you press its button.',
  'intake.listen': 'Take pages from the browser on this machine',
  'intake.port': 'Listening at 127.0.0.1, port {port}.',
  'intake.bookmarklet': 'Bookmark',
  'intake.bookmarkletHint':
    'Make a new bookmark in the browser and put this in as its address. It works as long as port and token stay the same.',
  'intake.token': 'Token',
  'intake.tokenHint':
    'For your own scripts and extensions: POST /save with “Authorization: Bearer …” and JSON with html, url and title. Pages never see it. A new token makes the old one worthless.',
  'intake.show': 'Show',
  'intake.hide': 'Hide',
  'intake.copy': 'Copy',
  'intake.copied': 'Copied.',
  'intake.renew': 'New token',
  'intake.renewed': 'The old token and the old bookmark are worthless now.',
  'intake.came': {
    one: '{count} article came in from the watched folder.',
    other: '{count} articles came in from the watched folder.',
  },
  'intake.cameFaults': {
    one: '{count} file of the watched folder could not be saved: see File > Ways into the Notebook.',
    other:
      '{count} files of the watched folder could not be saved: see File > Ways into the Notebook.',
  },
  'intake.fetch': 'Fetch this page…',
  'intake.fetchHint':
    'You see the whole address before anything is asked for. No cookies or logins go along.',
  'intake.fetching': 'Fetching…',
  'menu.intake': '&Ways into the Notebook…',
  'dialog.fetch': 'Fetch this page from the network?',
  'dialog.fetchGo': 'Fetch',
  'dialog.watch': 'Choose the folder to be watched',
  'dialog.watchGo': 'Watch',
} as const satisfies Record<string, Message>;
