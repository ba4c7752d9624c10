import type { Message } from '../translate.ts';

/** The preferences, each with a sentence that explains it; what is said about the program. */
export const preferences = {
  'preferences.title': 'Einstellungen',
  'preferences.atOnce': 'Jede Änderung gilt sofort und wird auf diesem Rechner gemerkt.',
  'preferences.language': 'Sprache',
  'preferences.language.system': 'Wie das System',
  'preferences.languageHint':
    'Die Sprache der Menüs, Schaltflächen und Meldungen. Artikel bleiben in ihrer eigenen.',
  'preferences.theme': 'Farbschema',
  'preferences.themeHint':
    'Die Farben des ganzen Fensters. „System“ folgt dem Hell und Dunkel Ihres Schreibtischs; jedes Notizbuch merkt sich sein eigenes.',
  'preferences.author': 'Ihr Name auf Annotationen',
  'preferences.authorHint':
    'Neue Annotationen tragen ihn, auch in exportierten PDFs und Dateien. Leer: Sie tragen keinen Namen. Ältere Annotationen bleiben, wie sie sind.',
  'preferences.paper': 'Papier',
  'preferences.paperHint':
    'Die Größe, die der PDF-Export zuerst anbietet. Bei jedem Export können Sie eine andere wählen.',
  'preferences.spelling': 'Rechtschreibung in Notizen prüfen',
  'preferences.spellingHint':
    'Englische Wörter, die das Wörterbuch im Programm nicht kennt, werden unterstrichen; ein Rechtsklick bietet andere an. Nichts wird geholt oder gesendet. Für andere Sprachen gibt es kein Wörterbuch.',
  'preferences.notifications': 'Sagen, wenn eine lange Arbeit fertig ist',
  'preferences.notificationsHint':
    'Endet ein Import, ein Export oder eine andere Aufgabe von vielen Sekunden, während Sie ein anderes Programm ansehen, so sagt es das System. Es nennt die Aufgabe, nie einen Artikel.',
  'preferences.log': 'Ein Protokoll für Fehlerberichte führen',
  'preferences.logHint':
    'Was fehlschlug, wann und wo im Programm, wird in eine Datei auf diesem Rechner geschrieben. Sie enthält keinen Text, Titel oder Namen aus Ihren Notizbüchern und wird nirgendwohin gesendet; Hilfe > Protokoll zeigen öffnet ihren Ordner.',
  'preferences.updates': 'Nach neuen Versionen sehen',
  'preferences.updatesHint':
    'Beim Start fragt Parley die Adresse seines Herausgebers nach der neuesten Version, und fragt Sie, bevor es etwas holt. Solange dies aus ist, nimmt Parley mit niemandem Verbindung auf. Kopien ohne solche Adresse tun hier nichts.',
  'log.isOff': 'Es wird kein Protokoll geführt. Die Einstellungen erklären es und schalten es ein.',
  'about.licences': { one: 'Lizenz von {count} Paket', other: 'Lizenzen von {count} Paketen' },
  'about.own': 'Parley ist freie Software unter der MIT-Lizenz.',
  'about.licencesHint':
    'Daraus ist Parley gebaut. Die Lizenzen von Chromium liegen neben dem Programm in LICENSES.chromium.html.',
  'about.noText': 'Das Paket nennt diese Lizenz und kommt ohne ihren Text.',
} as const satisfies Record<string, Message>;
