import type { Message } from '../translate.ts';

/** Backups, the check of the notebook, and what was noticed about its files. */
export const safety = {
  'safety.title': 'Sicherungen und Sicherheit',
  'safety.awayHint':
    'Bis dahin kann nichts gelesen oder gespeichert werden; was Sie gerade schreiben, bleibt im Fenster.',
  'safety.isBack':
    'Der Ordner des Notizbuchs ist wieder da; was andere inzwischen geändert haben, wird gelesen.',
  'safety.backups': 'Sicherungen',
  'safety.backupsHint':
    'Einmal am Tag angelegt, nach dem Schreiben zurückgelesen und im Ordner des Notizbuchs aufbewahrt: sieben Tage und vier Wochen.',
  'safety.noBackups': 'Es gibt noch keine Sicherung.',
  'safety.backUp': 'Jetzt sichern',
  'safety.backingUp': 'Sicherung wird angelegt und zurückgelesen…',
  'safety.backedUp': 'Die heutige Sicherung ist angelegt und lässt sich vollständig lesen.',
  'safety.copyHint':
    'Sicherungen liegen auf demselben Datenträger und enthalten keine Originale. Bewahren Sie auch anderswo eine Kopie von allem auf: eine Zip-Datei mit allen Dokumenten, Originalen und Verläufen. Entpackt ist sie wieder ein Notizbuch.',
  'safety.saveCopy': 'Kopie von allem speichern…',
  'safety.copying': 'Die Kopie wird geschrieben…',
  'safety.copySaved': 'Alles ist in {name}.',
  'safety.made': 'Angelegt',
  'safety.size': 'Größe',
  'safety.documents': 'Dokumente',
  'safety.verified': 'Zurückgelesen',
  'safety.verifiedYes': 'ja',
  'safety.verifiedNo': 'ihre Beschreibung fehlt',
  'safety.restore': 'Wiederherstellen…',
  'safety.restoreNamed': 'Sicherung vom {day} wiederherstellen',
  'safety.restoreAsk':
    'Alles auf den Stand vom {day} zurückbringen? Was seither geschrieben wurde, bleibt im Verlauf jedes Artikels; was seither hinzukam, bleibt, wo es ist.',
  'safety.restoreFirst':
    'Zuerst wird vom jetzigen Stand eine weitere Sicherung angelegt, und Rückgängig nimmt die Wiederherstellung zurück.',
  'safety.planning': 'Unterschiede werden gesucht…',
  'safety.planChanged': {
    one: '{count} Dokument ist jetzt anders',
    other: '{count} Dokumente sind jetzt anders',
  },
  'safety.planGone': {
    one: '{count} Dokument ist jetzt fort',
    other: '{count} Dokumente sind jetzt fort',
  },
  'safety.planMore': { one: 'und {count} weiteres', other: 'und {count} weitere' },
  'safety.isGone': 'jetzt fort',
  'safety.isChanged': 'jetzt anders',
  'safety.restoreOne': 'Zurückholen',
  'safety.restoreOneNamed': '„{title}“ zurückholen',
  'safety.whatDiffersIn': 'Was in „{title}“ anders ist',
  'safety.restoreDo': 'Diese Sicherung wiederherstellen',
  'safety.restoring': 'Wird wiederhergestellt…',
  'safety.restored': {
    one: '{count} Dokument wurde zurückgeholt.',
    other: '{count} Dokumente wurden zurückgeholt.',
  },
  'safety.restoredNothing': 'Alles ist bereits wie in dieser Sicherung.',
  'safety.back': 'Zurück zur Liste',
  'safety.stop': 'Anhalten',
  'safety.lost': {
    one: '{count} Dokument verschwand auf einmal aus dem Ordner. Noch wurde nichts davon übernommen.',
    other:
      '{count} Dokumente verschwanden auf einmal aus dem Ordner. Noch wurde nichts davon übernommen.',
  },
  'safety.lostHint':
    'Ein synchronisierter Ordner füllt sich vielleicht noch: Dann warten Sie. Bis Sie entscheiden, wird keine Sicherung angelegt.',
  'safety.lostRestore': 'Zurückholen',
  'safety.lostAccept': 'Das war gewollt',
  'safety.lostWhich': 'Welche…',
  'safety.lostList': 'Was fehlt',
  'safety.lostUnnamed': '(ihr Name ist nicht bekannt)',
  'safety.lostMeant': 'Diese Dokumente aufgeben?',
  'safety.lostMeantHint':
    'Sie verlassen die Listen dieses Notizbuchs. Solange eine Sicherung sie enthält, holt „Wiederherstellen“ in diesem Dialog sie zurück.',
  'safety.lostGiveUp': 'Aufgeben',
  'safety.lostLeft': {
    one: 'Von {count} Dokument ist nichts mehr bekannt: weder hier noch in einer Sicherung.',
    other: 'Von {count} Dokumenten ist nichts mehr bekannt: weder hier noch in einer Sicherung.',
  },
  'safety.toldVanished':
    '„{title}“ wurde aus dem Ordner des Notizbuchs genommen, von einem anderen Programm oder von Hand.',
  'safety.check': 'Prüfung',
  'safety.checkHint':
    'Liest jedes Dokument, jedes Original und jede Sicherung neu und prüft Prüfsummen, Textstellen und Verweise. Nichts wird geändert.',
  'safety.checkDo': 'Notizbuch prüfen',
  'safety.checking': 'Wird geprüft…',
  'safety.repair': 'Beheben, was sich beheben lässt',
  'safety.lastCheck': 'Letzte Prüfung: {when}',
  'safety.looked':
    'Angesehen – Dokumente: {documents}, unversehrte Originale: {originals}, Annotationen: {annotations}.',
  'safety.inOrder': 'Alles ist in Ordnung.',
  'safety.problems': {
    one: '{count} Sache ist nicht in Ordnung:',
    other: '{count} Dinge sind nicht in Ordnung:',
  },
  'safety.repaired': {
    one: '{count} Sache wurde behoben:',
    other: '{count} Dinge wurden behoben:',
  },
  'safety.unused': {
    one: '{count} Original gehört zu keinem Artikel mehr. Es wird aufbewahrt.',
    other: '{count} Originale gehören zu keinem Artikel mehr. Sie werden aufbewahrt.',
  },
  'safety.kind.document': 'Dokument',
  'safety.kind.hash': 'Prüfsumme',
  'safety.kind.original': 'Original',
  'safety.kind.anchor': 'Textstelle',
  'safety.kind.reference': 'Verweis',
  'safety.kind.copy': 'Kopie',
  'safety.kind.backup': 'Sicherung',
  'safety.noticed': 'Bemerkt, seit das Notizbuch geöffnet wurde',
  'safety.noticedNothing': 'Nichts Ungewöhnliches.',
  'safety.openNoticed': 'Öffnen',
  'safety.show': 'Zeigen',
  'safety.toldMerged':
    'Zwei Fassungen von „{title}“ wurden zusammengeführt; von keiner ging etwas verloren.',
  'safety.toldRecovered':
    '„{title}“ war beschädigt. An seine Stelle kam {from}, und die beschädigte Datei wird aufbewahrt.',
  'safety.noticedMany': {
    one: 'An den Dateien des Notizbuchs fiel {count} Sache auf.',
    other: 'An den Dateien des Notizbuchs fielen {count} Dinge auf.',
  },
  'safety.retry': 'Noch einmal versuchen',
  'safety.retried': 'Jetzt ist es gespeichert.',
} as const satisfies Record<string, Message>;
