import type { Message } from '../translate.ts';

/** The frame: bars, navigation, common buttons, notices. */
export const app = {
  'app.name': 'Parley',
  'app.library': 'Bibliothèque',
  'app.timelines': 'Chronologies',
  'app.allArticles': 'Tous les articles',
  'app.trash': 'Corbeille',
  'app.tags': 'Étiquettes',
  'app.newTimeline': 'Nouvelle chronologie',
  'app.newArticle': 'Nouvel article',
  'app.cancel': 'Annuler',
  'app.save': 'Enregistrer',
  'app.close': 'Fermer',
  'app.remove': 'Retirer',
  'app.undo': 'Annuler l’action',
  'app.navigation': 'Navigation',
  'notebook.menu': 'Carnet {title} : en ouvrir un autre',
  'notebook.others': 'Autres carnets et fenêtres',
  'notebook.inFolder': 'dans {folder}',
  'notebook.openNamed': 'Ouvrir le carnet : {title}',
  'app.sampleBanner':
    'Voici le carnet d’exemple. Essayez tout ici ; votre propre carnet est un dossier de votre choix.',
  'app.startNotebook': 'Créer votre carnet…',
  'app.readOnly': 'Lecture seule : {why}',
  'app.nothingToUndo': 'Il n’y a rien à annuler.',
  'app.nothingToRedo': 'Il n’y a rien à rétablir.',
  'app.undone': 'Annulé : {label}',
  'app.redone': 'Rétabli : {label}',
  'app.somethingWrong': 'Cette partie de la fenêtre a cessé de fonctionner',
  'app.somethingWrongHint':
    'Votre carnet est en sûreté sur le disque. Rechargez la fenêtre pour continuer.',
  'app.reload': 'Recharger',
  'app.shortcuts': 'Raccourcis clavier',
  'app.about': 'À propos de Parley',
  'app.aboutText':
    'Version {version}. Tout reste sur cette machine ; rien n’est envoyé nulle part sans votre demande.',
  'app.inspectorToggle': 'Afficher ou masquer l’inspecteur',
  'app.sidebarToggle': 'Afficher ou masquer la navigation',
  'app.export': 'Exporter',
  'app.dismiss': 'Masquer',
} as const satisfies Record<string, Message>;
