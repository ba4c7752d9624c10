/** What the loopback endpoint answers, and what its page in the browser says. */
export const receiveWords = {
  'receive.title': 'In Parley speichern',
  'receive.waiting': 'Warte auf die Seite …',
  'receive.save': 'Diese Seite speichern',
  'receive.saving': 'Wird gespeichert …',
  'receive.untitled': 'Eine Seite ohne Titel',
  'receive.blocked':
    'Diese Seite lässt sich nicht übergeben. Speichern Sie sie im Browser (Strg+S) und ziehen Sie die Datei auf Parley.',
  'receive.silent': 'Parley antwortet nicht mehr.',
  'receive.saved': '„{title}“ ist gespeichert.',
  'receive.again': 'Als weitere Erfassung von „{title}“ gespeichert.',
  'receive.known': 'Diese Seite ist schon im Notizbuch.',
  'receive.closed': 'In Parley ist kein Notizbuch geöffnet.',
  'receive.tooLarge': 'Die Seite ist größer als 20 MB.',
  'receive.needed': 'Nötig ist eine Seite mit "html" und "url" (http oder https).',
  'receive.notHere': 'Diese Adresse wird nicht beantwortet.',
  'receive.foreign': 'Websites dürfen nicht von sich aus Seiten speichern.',
  'receive.nothing': 'Hier ist nichts.',
  'receive.token': 'Das Token fehlt oder ist nicht das jetzige.',
  'receive.oldBookmark':
    'Dieses Lesezeichen gilt nicht mehr. Kopieren Sie das neue in Parley: Datei, Wege ins Notizbuch.',
  'receive.many': 'Zu viele Seiten auf einmal; versuchen Sie es in einer Minute noch einmal.',
} as const;
