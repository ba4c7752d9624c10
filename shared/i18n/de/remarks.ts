/** What a person should know about how something was read or came in. */
export const remarks = {
  'remark.cutPage': 'Die Seite ist länger als 6 Millionen Zeichen; der Rest steht nur im Original.',
  'remark.cutText': 'Der Text ist länger als 6 Millionen Zeichen; der Rest steht nur im Original.',
  'remark.tooDeep':
    'Die Seite ist tiefer verschachtelt, als gelesen werden kann; ihr Text wird ohne Gliederung gezeigt.',
  'remark.empty': 'In diesem Original wurde kein Text gefunden.',
  'remark.wholePage': 'Es wurde kein Artikel erkannt; die ganze Seite wird gezeigt.',
  'remark.unsafeNames': {
    one: '{count} Datei des Archivs wurde übergangen, weil ihr Name aus ihm hinausführt.',
    other: '{count} Dateien des Archivs wurden übergangen, weil ihre Namen aus ihm hinausführen.',
  },
  'remark.noTextLayer': 'Dieses PDF enthält Bilder von Seiten und keinen Text.',
  'remark.attached': 'Was angehängt ist, bleibt nur im Original: {names}.',
  'remark.moreOriginals': {
    one: 'Das Archiv enthält {count} weiteres Original; hier wird nur das erste gezeigt.',
    other: 'Das Archiv enthält {count} weitere Originale; hier wird nur das erste gezeigt.',
  },
  'remark.errorPage': 'Das sieht nach einer Fehlerseite aus und nicht nach dem Artikel.',
  'remark.paywall': 'Das sieht nach dem Anfang eines Artikels hinter einer Bezahlschranke aus.',
  'remark.consent': 'Das sieht nach einer Frage zu Cookies aus und nicht nach dem Artikel.',
  'remark.keptNoText': '{tool} hat von dieser Seite keinen Text aufbewahrt.',
  'remark.fileMissing': 'Die Datei „{name}“ ist nicht da.',
  'remark.noRecord': 'Die Zeile beschreibt keine Seite.',
  'remark.cells': 'Die Zeile hat {count} Zellen statt {wanted}.',
  'remark.noTitle': 'Der Eintrag hat keinen Titel.',
  'remark.entryBroken':
    'Der Eintrag ist nicht abgeschlossen und kann nicht gelesen werden; was danach kommt, wurde gelesen.',
  'remark.xmlBroken': 'Die Datei ist kein heiles XML; exportieren Sie sie noch einmal aus {tool}.',
  'remark.partBroken': 'Der Teil „{name}“ des Archivs kann nicht gelesen werden.',
  'remark.packedBroken':
    'Die Sicherung von Firefox ist beschädigt oder abgeschnitten; nichts darin ist lesbar.',
  'remark.nothingToKeep': 'Die Zeile hat weder eine Adresse noch einen Text.',
  'remark.notWeb': '„{address}“ ist nicht die Adresse einer Webseite.',
  'remark.notAddress': '„{address}“ ist keine Adresse.',
  'remark.twin': 'Zeile {row} hat dieselbe Adresse; was diese Zeile hinzubringt, kam dort hinzu.',
  'remark.cameBefore': 'Diese Zeile wurde schon importiert.',
  'remark.cameMore': {
    one: 'Diese Zeile wurde schon importiert; {count} neue Markierung kam hinzu.',
    other: 'Diese Zeile wurde schon importiert; {count} neue Markierungen kamen hinzu.',
  },
  'remark.joined':
    'Ein Artikel mit dieser Adresse ist im Notizbuch; Schlagwörter, Ordner, Markierungen und die gespeicherte Seite kamen dort hinzu.',
  'remark.bare': {
    one: '{count} Zeile enthält keinen Text der Seite: Sie wird ein Artikel ohne Text.',
    other: '{count} Zeilen enthalten keinen Text der Seite: Sie werden Artikel ohne Text.',
  },
  'remark.undated':
    'Wann gespeichert wurde, ist in diesen Zeilen nicht lesbar: {rows}. Dafür steht die Zeit des Imports.',
  'remark.picturesAway': {
    one: 'Die Bilder von {count} gespeicherten Seite sind nicht in der Datei; nur ihre Adressen bleiben.',
    other:
      'Die Bilder von {count} gespeicherten Seiten sind nicht in der Datei; nur ihre Adressen bleiben.',
  },
  'remark.filesAway': {
    one: '{count} Datei, die der Export nennt, ist nicht da.',
    other: '{count} Dateien, die der Export nennt, sind nicht da.',
  },
  'remark.encrypted': {
    one: '{count} Notiz hat verschlüsselte Stellen, die nur Evernote öffnen kann.',
    other: '{count} Notizen haben verschlüsselte Stellen, die nur Evernote öffnen kann.',
  },
  'remark.marksWait': {
    one: '{count} Markierung wartet auf ihre Seite: Sie findet ihren Platz, sobald die Seite gespeichert ist.',
    other:
      '{count} Markierungen warten auf ihre Seite: Sie finden ihren Platz, sobald die Seite gespeichert ist.',
  },
  'remark.markWhole': 'Sie markiert keine Stelle; sie bleibt als Notiz zum ganzen Artikel.',
  'remark.markOutside': 'Ihre Position liegt nicht in diesem Text; sie bleibt ohne Platz erhalten.',
  'remark.markSeveral': '„{words}“ passt auf mehrere Stellen; wählen Sie eine.',
  'remark.markUnsure': '„{words}“ muss geprüft werden: Hier ist es nicht sicher.',
  'remark.markGone':
    '„{words}“ steht nicht in diesem Text; die Annotation bleibt ohne Platz erhalten.',
  'remark.notHypothesis': 'Dieser Eintrag ist keine Annotation von Hypothesis.',
  'remark.replyAlone':
    'Das ist eine Antwort auf eine Annotation, die nicht in der Datei steht; sie bleibt als Notiz zur Seite.',
} as const;
