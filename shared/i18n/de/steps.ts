import type { Message } from '../translate.ts';

/** The way through the sample notebook. */
export const steps = {
  'steps.title': 'In zehn Minuten zurechtfinden',
  'steps.hint':
    'Hier warten drei kurze Dossiers zu den Gesprächen von 2025 in Genf und London, die Behauptungen sind markiert. Nichts, was Sie tun, kann ihnen schaden: Alles lässt sich rückgängig machen.',
  'steps.show': 'Erste Schritte',
  'steps.read': 'Lesen',
  'steps.readHint':
    'Öffnen Sie das erste Dossier. Farben und Linien zeigen, wer was behauptet; die Leiste daneben führt es auf.',
  'steps.readGo': 'Öffnen',
  'steps.mark': 'Markieren',
  'steps.markHint':
    'Wählen Sie eine Textstelle aus (S nimmt einen Satz) und drücken Sie 1 für eine Behauptung, 2 für einen Beleg … 8 für eine Notiz. Schreiben Sie, warum; verknüpfen Sie sie mit L mit dem, worauf sie antwortet.',
  'steps.markGo': 'Ausprobieren',
  'steps.argue': 'Abwägen',
  'steps.argueHint':
    'Sehen Sie jede Behauptung einmal, mit allen, die sie aufstellen, was sie stützt und was sie offen lässt. Eine Behauptung, die Sie markieren, steht darunter, bis Sie sie verknüpfen oder aufnehmen.',
  'steps.argueGo': 'Behauptungen ansehen',
  'steps.date': 'Datieren',
  'steps.dateHint':
    'Jedes Ereignis beruht auf den Textstellen, die davon berichten; ein Datum, das niemand nennt, bleibt unbekannt.',
  'steps.dateGo': 'Zeitleiste ansehen',
  'steps.find': 'Finden',
  'steps.findHint':
    'Ein Feld durchsucht Titel, Texte, Notizen und Ereignisse, während Sie tippen, in jeder Schrift.',
  'steps.findGo': 'Suchen',
  'steps.own': 'Selbst anfangen',
  'steps.ownHint':
    'Ihr Notizbuch ist ein Ordner, den Sie wählen. Es bleibt auf diesem Rechner und gehört Ihnen.',
  'steps.ownGo': 'Ordner wählen…',
  'steps.recent': 'Mit einem eigenen Notizbuch weitermachen',
} as const satisfies Record<string, Message>;
