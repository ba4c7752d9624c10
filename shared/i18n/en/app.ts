import type { Message } from '../translate.ts';

/** The frame: bars, navigation, common buttons, notices. */
export const app = {
  'app.name': 'Parley',
  'app.library': 'Library',
  'app.timelines': 'Timelines',
  'app.allArticles': 'All articles',
  'app.trash': 'Trash',
  'app.tags': 'Tags',
  'app.newTimeline': 'New timeline',
  'app.newArticle': 'New article',
  'app.cancel': 'Cancel',
  'app.save': 'Save',
  'app.close': 'Close',
  'app.remove': 'Remove',
  'app.undo': 'Undo',
  'app.navigation': 'Navigation',
  'app.sampleBanner':
    'This is the sample notebook. Try everything here; your own notebook is a folder of your choice.',
  'app.startNotebook': 'Start your own notebook…',
  'app.readOnly': 'Read only: {why}',
  'app.nothingToUndo': 'There is nothing to undo.',
  'app.nothingToRedo': 'There is nothing to redo.',
  'app.undone': 'Undone: {label}',
  'app.redone': 'Redone: {label}',
  'app.somethingWrong': 'This part of the window stopped working',
  'app.somethingWrongHint': 'Your notebook is safe on disk. Reload the window to go on.',
  'app.reload': 'Reload',
  'app.shortcuts': 'Keyboard shortcuts',
  'app.about': 'About Parley',
  'app.aboutText':
    'Version {version}. Everything stays on this machine; nothing is sent anywhere unless you ask.',
  'app.inspectorToggle': 'Show or hide the inspector',
  'app.sidebarToggle': 'Show or hide the navigation',
  'app.export': 'Export',
  'app.dismiss': 'Dismiss',
} as const satisfies Record<string, Message>;
