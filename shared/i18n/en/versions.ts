import type { Message } from '../translate.ts';

/** The kept versions of an article. */
export const versions = {
  'versions.open': 'History of the article…',
  'versions.title': 'History of “{title}”',
  'versions.hint':
    'Each line is the article as it was just before a change. Choose one to see how it differs from now.',
  'versions.none': 'Nothing has changed since the article was saved.',
  'versions.before': 'before “{label}”',
  'versions.device': 'on {device}',
  'versions.list': 'Versions',
  'versions.difference': 'What differs',
  'versions.same': 'Nothing that can be seen differs from now.',
  'versions.onlyThen': {
    one: '{count} annotation that is gone now',
    other: '{count} annotations that are gone now',
  },
  'versions.onlyNow': {
    one: '{count} annotation made since then (restoring removes it)',
    other: '{count} annotations made since then (restoring removes them)',
  },
  'versions.changed': {
    one: '{count} annotation was different',
    other: '{count} annotations were different',
  },
  'versions.sentences': {
    one: '{count} sentence of title or text differs',
    other: '{count} sentences of title or text differ',
  },
  'versions.then': 'Then:',
  'versions.now': 'Now:',
  'versions.details': 'Other details: {names}',
  'versions.tags': 'Tags then: {before}; now: {after}',
  'versions.status': 'Reading status then: {before}; now: {after}',
  'versions.nothing': 'none',
  'versions.restore': 'Restore this version',
  'versions.restored': 'The version before “{label}” is back. Undo takes this back.',
  'versions.against': 'Shown is',
  'versions.againstNext': 'what this change did',
  'versions.againstNow': 'all that differs from now',
  'versions.sameNext': 'This change shows in nothing that can be seen.',
  'versions.removed': { one: '{count} annotation removed', other: '{count} annotations removed' },
  'versions.added': { one: '{count} annotation added', other: '{count} annotations added' },
  'versions.before.side': 'Before:',
  'versions.after.side': 'After:',
  'versions.tagsNext': 'Tags before: {before}; after: {after}',
  'versions.statusNext': 'Reading status before: {before}; after: {after}',
} as const satisfies Record<string, Message>;
