import type { Message } from '../translate.ts';

/** The library: the list, saving articles, the trash. */
export const library = {
  'library.count': { one: '{count} article', other: '{count} articles' },
  'library.sortBy': 'Trier par',
  'library.sort.saved': 'Date d’enregistrement',
  'library.sort.published': 'Date de publication',
  'library.sort.title': 'Titre',
  'library.sort.outlet': 'Média',
  'library.sort.words': 'Longueur',
  'library.ascending': 'Croissant',
  'library.descending': 'Décroissant',
  'library.words': { one: '{count} mot', other: '{count} mots' },
  'library.annotations': { one: '{count} annotation', other: '{count} annotations' },
  'library.events': { one: '{count} événement', other: '{count} événements' },
  'library.dateUnknown': 'date inconnue',
  'library.emptyTitle': 'Aucun article pour l’instant',
  'library.emptyHint':
    'Déposez des fichiers n’importe où dans cette fenêtre, ouvrez-les, ou collez le texte d’un article.',
  'library.openFiles': 'Ouvrir des fichiers…',
  'library.pasteArticle': 'Coller un article…',
  'library.dropHere': 'Déposez pour enregistrer comme articles',
  'library.newTitle': 'Enregistrer un article',
  'library.newBody': 'Texte de l’article',
  'library.newBodyHint':
    'Collez le texte, ou copiez depuis une page web : titres, citations et liens sont conservés.',
  'library.newHeadline': 'Titre (facultatif)',
  'library.newUrl': 'Adresse (facultative)',
  'library.saved': '« {title} » enregistré.',
  'library.savedMarked': {
    one: '« {title} » enregistré avec {count} annotation.',
    other: '« {title} » enregistré avec {count} annotations.',
  },
  'library.joined':
    '« {title} » est déjà là ; du PDF : {added} annotations ajoutées, {changed} modifiées, {removed} retirées.',
  'library.joinedSame': '« {title} » est déjà là, avec toutes les annotations de ce PDF.',
  'library.joinedMany': {
    one: '{count} PDF appartient à un article déjà présent.',
    other: '{count} PDF appartiennent à des articles déjà présents.',
  },
  'library.savedMany': {
    one: '{count} article enregistré.',
    other: '{count} articles enregistrés.',
  },
  'library.skippedMany': {
    one: '{count} était déjà dans le carnet.',
    other: '{count} étaient déjà dans le carnet.',
  },
  'library.failedMany': {
    one: '{count} n’a pas pu être enregistré : {reasons}',
    other: '{count} n’ont pas pu être enregistrés : {reasons}',
  },
  'library.alreadyHere': 'Cet article est déjà dans le carnet.',
  'library.moveToTrash': 'Mettre à la corbeille',
  'library.restore': 'Sortir de la corbeille',
  'library.list': 'Articles',
} as const satisfies Record<string, Message>;
