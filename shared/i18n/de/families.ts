import type { Message } from '../translate.ts';

/** Articles that tell one story: copies of a wire text, reprints, duplicates. */
export const familyWords = {
  'families.title': 'Kopien',
  'families.looking': 'Kopien werden gesucht…',
  'families.none': 'Keine Kopien gefunden',
  'families.noneHint':
    'Hier erscheinen Artikel mit gleicher Adresse oder weitgehend gleichem Text: Dubletten, Nachdrucke, Agenturkopien.',
  'families.count': {
    one: '{count} Meldung steht hier mehr als einmal.',
    other: '{count} Meldungen stehen hier mehr als einmal.',
  },
  'families.tellings': { one: '{count} Fassung', other: '{count} Fassungen' },
  'families.hint':
    'Jede Fassung wird mit der Quelle verglichen: dem Text einer Agentur, sonst dem ältesten. Eine andere kann als Quelle gelten.',
  'families.source': 'Gilt als Quelle',
  'families.outletUnknown': 'Medium unbekannt',
  'families.captures': { one: '{count} Erfassung', other: '{count} Erfassungen' },
  'families.kept': { one: '{count} Satz behalten', other: '{count} Sätze behalten' },
  'families.reworded': '{count} umformuliert',
  'families.cut': '{count} gekürzt',
  'families.added': '{count} hinzugefügt',
  'families.retitled': 'andere Überschrift',
  'families.showSentences': 'Sätze zeigen',
  'families.hideSentences': 'Sätze verbergen',
  'families.makeSource': 'Als Quelle nehmen',
  'families.merge': 'Mit der Quelle zusammenführen',
  'families.part': 'Keine Dublette',
  'families.merged':
    'Mit „{title}“ zusammengeführt: {captures} Erfassungen. {open} Markierungen sind anzusehen. Rückgängig nimmt es zurück.',
  'families.parted': 'Gemerkt: Das ist eine andere Meldung.',
} as const satisfies Record<string, Message>;
