import type { Message } from '../translate.ts';

/** The kept versions of an article. */
export const versions = {
  'versions.open': 'Verlauf des Artikels…',
  'versions.title': 'Verlauf von „{title}“',
  'versions.hint':
    'Jede Zeile ist der Artikel, wie er unmittelbar vor einer Änderung war. Wählen Sie eine, um zu sehen, worin sie von jetzt abweicht.',
  'versions.none': 'Seit der Artikel gespeichert wurde, hat sich nichts geändert.',
  'versions.before': 'vor „{label}“',
  'versions.device': 'auf {device}',
  'versions.list': 'Fassungen',
  'versions.difference': 'Was anders ist',
  'versions.same': 'Nichts Sichtbares weicht von jetzt ab.',
  'versions.onlyThen': {
    one: '{count} Annotation, die jetzt fort ist',
    other: '{count} Annotationen, die jetzt fort sind',
  },
  'versions.onlyNow': {
    one: '{count} seither gemachte Annotation (Wiederherstellen entfernt sie)',
    other: '{count} seither gemachte Annotationen (Wiederherstellen entfernt sie)',
  },
  'versions.changed': {
    one: '{count} Annotation war anders',
    other: '{count} Annotationen waren anders',
  },
  'versions.sentences': {
    one: '{count} Satz in Titel oder Text weicht ab',
    other: '{count} Sätze in Titel oder Text weichen ab',
  },
  'versions.then': 'Damals:',
  'versions.now': 'Jetzt:',
  'versions.details': 'Andere Angaben: {names}',
  'versions.tags': 'Schlagwörter damals: {before}; jetzt: {after}',
  'versions.status': 'Lesestand damals: {before}; jetzt: {after}',
  'versions.nothing': 'keine',
  'versions.restore': 'Diese Fassung wiederherstellen',
  'versions.restored': 'Die Fassung vor „{label}“ ist wieder da. Rückgängig nimmt das zurück.',
  'versions.against': 'Gezeigt wird',
  'versions.againstNext': 'was diese Änderung tat',
  'versions.againstNow': 'alles, was jetzt anders ist',
  'versions.sameNext': 'Diese Änderung ist an nichts Sichtbarem zu erkennen.',
  'versions.removed': {
    one: '{count} Annotation entfernt',
    other: '{count} Annotationen entfernt',
  },
  'versions.added': {
    one: '{count} Annotation hinzugefügt',
    other: '{count} Annotationen hinzugefügt',
  },
  'versions.before.side': 'Vorher:',
  'versions.after.side': 'Nachher:',
  'versions.tagsNext': 'Schlagwörter vorher: {before}; nachher: {after}',
  'versions.statusNext': 'Lesestand vorher: {before}; nachher: {after}',
} as const satisfies Record<string, Message>;
