import type { Message } from '../translate.ts';

/** Taking over what another tool exported: the trial, the import, and what became of each row. */
export const importWords = {
  'import.other': 'Aus anderem Programm importieren…',
  'import.title': 'Import aus {tool}',
  'import.file': 'Aus der Datei „{name}“. Noch ist nichts geschrieben.',
  'import.unknown': 'Kein Export, den Parley kennt, ausgelassen: {names}',
  'import.new': { one: '{count} neuer Artikel', other: '{count} neue Artikel' },
  'import.words': {
    one: '{count} Wort gespeicherter Text',
    other: '{count} Wörter gespeicherter Text',
  },
  'import.joined': {
    one: '{count} Zeile gehört zu einem vorhandenen Artikel: Was sie hinzufügt, kommt dort hinzu',
    other: '{count} Zeilen gehören zu vorhandenen Artikeln: Was sie hinzufügen, kommt dort hinzu',
  },
  'import.collections': { one: '{count} neue Sammlung', other: '{count} neue Sammlungen' },
  'import.skipped': {
    one: '{count} Zeile kam schon früher herein oder steht zweimal in der Datei',
    other: '{count} Zeilen kamen schon früher herein oder stehen zweimal in der Datei',
  },
  'import.failed': {
    one: '{count} Zeile ist nicht lesbar',
    other: '{count} Zeilen sind nicht lesbar',
  },
  'import.lost': 'Was nicht mitkommt',
  'import.lossless': 'Alles in der Datei kommt mit.',
  'import.bad': 'Nicht lesbare Zeilen',
  'import.doubles': 'Zeilen, die kein neuer Artikel sind',
  'import.warned': 'Neue Artikel mit einer Bemerkung',
  'import.row': 'Zeile {row}',
  'import.more': { one: 'und {count} weitere Zeile', other: 'und {count} weitere Zeilen' },
  'import.nothing': 'In dieser Datei ist nichts Neues.',
  'import.go': { one: '{count} Zeile importieren', other: '{count} Zeilen importieren' },
  'import.running': 'Zeile {done} von {total} wird importiert',
  'import.writing': 'Wird geschrieben…',
  'import.stop': 'Anhalten',
  'import.done': {
    one: '{count} Artikel aus {tool} importiert. Rückgängig nimmt den ganzen Import zurück.',
    other: '{count} Artikel aus {tool} importiert. Rückgängig nimmt den ganzen Import zurück.',
  },
  'import.joinedOnly': 'Die vorhandenen Artikel wurden aus {tool} ergänzt.',
} as const satisfies Record<string, Message>;
