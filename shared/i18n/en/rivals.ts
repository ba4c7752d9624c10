import type { Message } from '../translate.ts';

/** What was written at the same time on two machines. */
export const rivals = {
  'rivals.title': {
    one: 'Written on two machines at the same time',
    other: 'Written on two machines at the same time: {count} places',
  },
  'rivals.hint': 'Nothing was lost: choose which text stays. Undo takes the choice back.',
  'rivals.shown': 'Shown:',
  'rivals.other': 'On {device}, {when}:',
  'rivals.nothing': '(nothing)',
  'rivals.keep': 'Keep the shown one',
  'rivals.take': 'Take the other one',
  'rivals.compare': 'Compare and choose…',
  'rivals.all': 'Written on two machines',
} as const satisfies Record<string, Message>;
