import type { Message } from '../translate.ts';

/** The library: the list, saving articles, the trash. */
export const library = {
  'library.count': { one: '{count} Artikel', other: '{count} Artikel' },
  'library.sortBy': 'Sortieren nach',
  'library.sort.saved': 'Speicherdatum',
  'library.sort.published': 'Erscheinungsdatum',
  'library.sort.title': 'Titel',
  'library.sort.outlet': 'Medium',
  'library.sort.words': 'Länge',
  'library.ascending': 'Aufsteigend',
  'library.descending': 'Absteigend',
  'library.words': { one: '{count} Wort', other: '{count} Wörter' },
  'library.annotations': { one: '{count} Annotation', other: '{count} Annotationen' },
  'library.events': { one: '{count} Ereignis', other: '{count} Ereignisse' },
  'library.dateUnknown': 'Datum unbekannt',
  'library.emptyTitle': 'Noch keine Artikel',
  'library.emptyHint':
    'Ziehen Sie Dateien irgendwo in dieses Fenster, öffnen Sie sie, oder fügen Sie den Text eines Artikels ein.',
  'library.openFiles': 'Dateien öffnen…',
  'library.pasteArticle': 'Artikel einfügen…',
  'library.dropHere': 'Loslassen, um als Artikel zu speichern',
  'library.newTitle': 'Artikel speichern',
  'library.newBody': 'Text des Artikels',
  'library.newBodyHint':
    'Fügen Sie den Text ein, oder kopieren Sie von einer Webseite: Überschriften, Zitate und Links bleiben erhalten.',
  'library.newHeadline': 'Titel (freiwillig)',
  'library.newUrl': 'Adresse (freiwillig)',
  'library.saved': '„{title}“ gespeichert.',
  'library.savedMarked': {
    one: '„{title}“ mit {count} Annotation gespeichert.',
    other: '„{title}“ mit {count} Annotationen gespeichert.',
  },
  'library.joined':
    '„{title}“ ist schon da; aus dem PDF: {added} Annotationen hinzugefügt, {changed} geändert, {removed} entfernt.',
  'library.joinedSame': '„{title}“ ist schon da, mit allen Annotationen dieses PDFs.',
  'library.joinedMany': {
    one: '{count} PDF gehört zu einem vorhandenen Artikel.',
    other: '{count} PDFs gehören zu vorhandenen Artikeln.',
  },
  'library.savedMany': {
    one: '{count} Artikel gespeichert.',
    other: '{count} Artikel gespeichert.',
  },
  'library.skippedMany': {
    one: '{count} war schon im Notizbuch.',
    other: '{count} waren schon im Notizbuch.',
  },
  'library.failedMany': {
    one: '{count} konnte nicht gespeichert werden: {reasons}',
    other: '{count} konnten nicht gespeichert werden: {reasons}',
  },
  'library.alreadyHere': 'Dieser Artikel ist schon im Notizbuch.',
  'library.moveToTrash': 'In den Papierkorb',
  'library.restore': 'Aus dem Papierkorb holen',
  'library.list': 'Artikel',
} as const satisfies Record<string, Message>;
