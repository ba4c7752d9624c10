import type { Message } from '../translate.ts';

/** Ways into the notebook besides opening files: the watched folder, the browser, one page on demand. */
export const intakeWords = {
  'intake.title': 'Wege ins Notizbuch',
  'intake.hint':
    'Alles ist aus, bis Sie es einschalten. Parley fragt von sich aus nichts aus dem Netz ab.',
  'intake.folder': 'Überwachter Ordner',
  'intake.folderHint':
    'Jede neue Datei im Ordner oder darunter wird einmal gespeichert. Was schon dort liegt und was Sie darin verschieben, bleibt unberührt.',
  'intake.watching': {
    one: '„{folder}“ wird überwacht. {count} Datei gespeichert, seit das Notizbuch offen ist.',
    other: '„{folder}“ wird überwacht. {count} Dateien gespeichert, seit das Notizbuch offen ist.',
  },
  'intake.notWatching': 'Kein Ordner wird überwacht.',
  'intake.chooseFolder': 'Ordner wählen…',
  'intake.stopWatching': 'Nicht mehr überwachen',
  'intake.faults': {
    one: '{count} Datei konnte nicht gespeichert werden',
    other: '{count} Dateien konnten nicht gespeichert werden',
  },
  'intake.browser': 'Aus dem Browser',
  'intake.browserHint':
    'Parley horcht dann nur auf diesem Rechner. Ein Lesezeichen in Ihrem Browser öffnet eine kleine Seite von Parley; auf ihren Knopf hin speichert sie die Seite, die Sie gerade sehen, so wie Sie sie sehen.',
  'intake.listen': 'Seiten aus dem Browser auf diesem Rechner annehmen',
  'intake.port': 'Horcht auf 127.0.0.1, Port {port}.',
  'intake.bookmarklet': 'Lesezeichen',
  'intake.bookmarkletHint':
    'Legen Sie im Browser ein neues Lesezeichen an und setzen Sie dies als Adresse ein. Es gilt, solange Port und Schlüssel dieselben bleiben.',
  'intake.token': 'Schlüssel',
  'intake.tokenHint':
    'Für eigene Skripte und Erweiterungen: POST /save mit „Authorization: Bearer …“ und JSON mit html, url und title. Seiten sehen ihn nie. Ein neuer Schlüssel macht den alten wertlos.',
  'intake.show': 'Zeigen',
  'intake.hide': 'Verbergen',
  'intake.copy': 'Kopieren',
  'intake.copied': 'Kopiert.',
  'intake.renew': 'Neuer Schlüssel',
  'intake.renewed': 'Der alte Schlüssel und das alte Lesezeichen sind jetzt wertlos.',
  'intake.came': {
    one: '{count} Artikel kam aus dem überwachten Ordner.',
    other: '{count} Artikel kamen aus dem überwachten Ordner.',
  },
  'intake.cameFaults': {
    one: '{count} Datei des überwachten Ordners konnte nicht gespeichert werden: siehe Datei > Wege ins Notizbuch.',
    other:
      '{count} Dateien des überwachten Ordners konnten nicht gespeichert werden: siehe Datei > Wege ins Notizbuch.',
  },
  'intake.fetch': 'Diese Seite holen…',
  'intake.fetchHint':
    'Sie sehen die ganze Adresse, bevor etwas angefragt wird. Keine Cookies oder Anmeldungen gehen mit.',
  'intake.fetching': 'Wird geholt…',
  'menu.intake': '&Wege ins Notizbuch…',
  'dialog.fetch': 'Diese Seite aus dem Netz holen?',
  'dialog.fetchGo': 'Holen',
  'dialog.watch': 'Wählen Sie den Ordner, der überwacht werden soll',
  'dialog.watchGo': 'Überwachen',
} as const satisfies Record<string, Message>;
