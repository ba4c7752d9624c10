import type { Message } from '../translate.ts';

/** Articles that tell one story: copies of a wire text, reprints, duplicates. */
export const familyWords = {
  'families.title': 'Copies',
  'families.looking': 'Recherche de copies…',
  'families.none': 'Aucune copie trouvée',
  'families.noneHint':
    'Ici apparaissent les articles de même adresse ou de texte presque identique : doublons, reprises, dépêches.',
  'families.count': {
    one: '{count} récit est ici plus d’une fois.',
    other: '{count} récits sont ici plus d’une fois.',
  },
  'families.tellings': { one: '{count} version', other: '{count} versions' },
  'families.hint':
    'Chaque version est comparée à la source : le texte d’une agence, sinon le plus ancien. Une autre peut être prise pour source.',
  'families.source': 'Prise pour source',
  'families.outletUnknown': 'média inconnu',
  'families.captures': { one: '{count} capture', other: '{count} captures' },
  'families.kept': { one: '{count} phrase gardée', other: '{count} phrases gardées' },
  'families.reworded': '{count} reformulées',
  'families.cut': '{count} coupées',
  'families.added': '{count} ajoutées',
  'families.retitled': 'autre titre',
  'families.showSentences': 'Montrer les phrases',
  'families.hideSentences': 'Masquer les phrases',
  'families.makeSource': 'Prendre pour source',
  'families.merge': 'Fusionner avec la source',
  'families.part': 'Pas un doublon',
  'families.merged':
    'Fusionné avec « {title} » : {captures} captures. {open} marques sont à revoir. Annuler revient en arrière.',
  'families.parted': 'Retenu : c’est un autre récit.',
} as const satisfies Record<string, Message>;
