import type { Message } from '../translate.ts';

/** The frame: bars, navigation, common buttons, notices. */
export const app = {
  'app.name': 'Parley',
  'app.library': 'Bibliothek',
  'app.timelines': 'Zeitleisten',
  'app.allArticles': 'Alle Artikel',
  'app.trash': 'Papierkorb',
  'app.tags': 'Schlagwörter',
  'app.newTimeline': 'Neue Zeitleiste',
  'app.newArticle': 'Neuer Artikel',
  'app.cancel': 'Abbrechen',
  'app.save': 'Speichern',
  'app.close': 'Schließen',
  'app.remove': 'Entfernen',
  'app.undo': 'Rückgängig',
  'app.navigation': 'Navigation',
  'notebook.menu': 'Notizbuch {title}: ein anderes öffnen',
  'notebook.others': 'Andere Notizbücher und Fenster',
  'notebook.inFolder': 'in {folder}',
  'notebook.openNamed': 'Notizbuch öffnen: {title}',
  'app.sampleBanner':
    'Dies ist das Beispielnotizbuch. Probieren Sie hier alles aus; Ihr eigenes Notizbuch ist ein Ordner Ihrer Wahl.',
  'app.startNotebook': 'Eigenes Notizbuch anlegen…',
  'app.readOnly': 'Nur lesbar: {why}',
  'app.nothingToUndo': 'Es gibt nichts rückgängig zu machen.',
  'app.nothingToRedo': 'Es gibt nichts zu wiederholen.',
  'app.undone': 'Rückgängig gemacht: {label}',
  'app.redone': 'Wiederholt: {label}',
  'app.somethingWrong': 'Dieser Teil des Fensters arbeitet nicht mehr',
  'app.somethingWrongHint':
    'Ihr Notizbuch liegt sicher auf der Platte. Laden Sie das Fenster neu, um weiterzuarbeiten.',
  'app.reload': 'Neu laden',
  'app.shortcuts': 'Tastenkürzel',
  'app.about': 'Über Parley',
  'app.aboutText':
    'Version {version}. Alles bleibt auf diesem Rechner; nichts wird irgendwohin gesendet, wenn Sie es nicht verlangen.',
  'app.inspectorToggle': 'Inspektor ein- oder ausblenden',
  'app.sidebarToggle': 'Navigation ein- oder ausblenden',
  'app.export': 'Exportieren',
  'app.dismiss': 'Ausblenden',
} as const satisfies Record<string, Message>;
