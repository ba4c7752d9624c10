import type { Message } from '../translate.ts';

/** The way through the sample notebook. */
export const steps = {
  'steps.title': 'Prendre ses repères en dix minutes',
  'steps.hint':
    'Trois courtes notes sur les pourparlers de 2025 à Genève et à Londres vous attendent, leurs affirmations marquées. Rien de ce que vous faites ne peut les abîmer : tout s’annule.',
  'steps.show': 'Premiers pas',
  'steps.read': 'Lire',
  'steps.readHint':
    'Ouvrez la première note. Les couleurs et les traits montrent qui affirme quoi ; le panneau voisin en dresse la liste.',
  'steps.readGo': 'L’ouvrir',
  'steps.mark': 'Marquer',
  'steps.markHint':
    'Sélectionnez un passage (S prend une phrase) et appuyez sur 1 pour une affirmation, 2 pour une preuve … 8 pour une note. Écrivez pourquoi ; avec L, reliez-le à ce à quoi il répond.',
  'steps.markGo': 'Essayer',
  'steps.argue': 'Peser',
  'steps.argueHint':
    'Voyez chaque affirmation une fois, avec tous ceux qui la font, ce qui l’appuie et ce qu’elle laisse ouvert. Une affirmation que vous marquez se trouve en dessous jusqu’à ce que vous la reliiez ou la repreniez.',
  'steps.argueGo': 'Voir les affirmations',
  'steps.date': 'Dater',
  'steps.dateHint':
    'Chaque événement repose sur les passages qui le rapportent ; une date que personne ne donne reste inconnue.',
  'steps.dateGo': 'Voir une chronologie',
  'steps.find': 'Trouver',
  'steps.findHint':
    'Un seul champ cherche dans les titres, les textes, les notes et les événements pendant la saisie, dans toute écriture.',
  'steps.findGo': 'Rechercher',
  'steps.own': 'Commencer le vôtre',
  'steps.ownHint':
    'Votre carnet est un dossier que vous choisissez. Il reste sur cette machine et vous appartient.',
  'steps.ownGo': 'Choisir un dossier…',
  'steps.recent': 'Reprendre un de vos carnets',
} as const satisfies Record<string, Message>;
