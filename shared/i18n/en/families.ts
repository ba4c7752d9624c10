import type { Message } from '../translate.ts';

/** Articles that tell one story: copies of a wire text, reprints, duplicates. */
export const familyWords = {
  'families.title': 'Copies',
  'families.looking': 'Looking for copies…',
  'families.none': 'No copies found',
  'families.noneHint':
    'Articles with one address or mostly one text appear here: duplicates, reprints, wire copies.',
  'families.count': {
    one: '{count} story stands here more than once.',
    other: '{count} stories stand here more than once.',
  },
  'families.tellings': { one: '{count} telling', other: '{count} tellings' },
  'families.hint':
    'Every telling is compared with the source: an agency’s text, else the earliest. Another can be taken as the source.',
  'families.source': 'Taken as the source',
  'families.outletUnknown': 'outlet unknown',
  'families.captures': { one: '{count} capture', other: '{count} captures' },
  'families.kept': { one: '{count} sentence kept', other: '{count} sentences kept' },
  'families.reworded': '{count} reworded',
  'families.cut': '{count} cut',
  'families.added': '{count} added',
  'families.retitled': 'another headline',
  'families.showSentences': 'Show sentences',
  'families.hideSentences': 'Hide sentences',
  'families.makeSource': 'Take as the source',
  'families.merge': 'Merge into the source',
  'families.part': 'Not a duplicate',
  'families.merged':
    'Merged into “{title}”: {captures} captures. {open} marks are to be looked at. Undo takes it back.',
  'families.parted': 'Remembered: this is another story.',
} as const satisfies Record<string, Message>;
