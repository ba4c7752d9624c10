import type { Message } from '../translate.ts';

/** The preferences, each with a sentence that explains it; what is said about the program. */
export const preferences = {
  'preferences.title': 'Preferences',
  'preferences.atOnce': 'Every change counts at once and is remembered on this machine.',
  'preferences.language': 'Language',
  'preferences.language.system': 'As the system',
  'preferences.languageHint':
    'The language of menus, buttons and messages. Articles stay in their own.',
  'preferences.theme': 'Theme',
  'preferences.themeHint':
    'The colours of the whole window. “System” follows the light and dark of your desktop; each notebook remembers its own.',
  'preferences.author': 'Your name on annotations',
  'preferences.authorHint':
    'New annotations carry it, also in exported PDFs and files. Empty: they carry no name. Older annotations stay as they are.',
  'preferences.paper': 'Paper',
  'preferences.paperHint':
    'The size that the PDF export offers first. You can choose another one for each export.',
  'preferences.spelling': 'Check spelling in notes',
  'preferences.spellingHint':
    'English words that the dictionary inside the program does not know are underlined; a right click offers others. Nothing is fetched or sent. There is no dictionary for other languages.',
  'preferences.notifications': 'Tell when long work is done',
  'preferences.notificationsHint':
    'When an import, an export or another task of many seconds ends while you look at another program, the system says so. It names the task, never an article.',
  'preferences.log': 'Keep a log for bug reports',
  'preferences.logHint':
    'What failed, when, and where in the program is written to a file on this machine. It holds no text, title or name from your notebooks, and is sent nowhere; Help > Show Log opens its folder.',
  'preferences.updates': 'Look for new versions',
  'preferences.updatesHint':
    'When Parley starts, it asks the address of its publisher for the newest version, and asks you before it fetches anything. While this is off, Parley contacts nobody. Copies without such an address do nothing here.',
  'log.isOff': 'No log is kept. Preferences explain it and turn it on.',
  'about.licences': {
    one: 'Licence of {count} package',
    other: 'Licences of {count} packages',
  },
  'about.own': 'Parley is free software under the MIT licence.',
  'about.licencesHint':
    'Parley is built from these. The licences of Chromium lie beside the program in LICENSES.chromium.html.',
  'about.noText': 'The package names this licence and comes without its text.',
} as const satisfies Record<string, Message>;
