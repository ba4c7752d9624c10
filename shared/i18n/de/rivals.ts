import type { Message } from '../translate.ts';

/** What was written at the same time on two machines. */
export const rivals = {
  'rivals.title': {
    one: 'Auf zwei Rechnern zugleich geschrieben',
    other: 'Auf zwei Rechnern zugleich geschrieben: {count} Stellen',
  },
  'rivals.hint':
    'Nichts ging verloren: Wählen Sie, welcher Text bleibt. Rückgängig nimmt die Wahl zurück.',
  'rivals.shown': 'Gezeigt:',
  'rivals.other': 'Auf {device}, {when}:',
  'rivals.nothing': '(nichts)',
  'rivals.keep': 'Das Gezeigte behalten',
  'rivals.take': 'Das andere nehmen',
  'rivals.compare': 'Vergleichen und wählen…',
  'rivals.all': 'Auf zwei Rechnern geschrieben',
} as const satisfies Record<string, Message>;
