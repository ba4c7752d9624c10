import type { Message } from '../translate.ts';

/** Taking over what another tool exported: the trial, the import, and what became of each row. */
export const importWords = {
  'import.other': 'Importer d’un autre outil…',
  'import.title': 'Importer de {tool}',
  'import.file': 'Depuis le fichier « {name} ». Rien n’a encore été écrit.',
  'import.unknown': 'Aucun export connu de Parley, laissés de côté : {names}',
  'import.new': { one: '{count} nouvel article', other: '{count} nouveaux articles' },
  'import.words': { one: '{count} mot de texte conservé', other: '{count} mots de texte conservé' },
  'import.joined': {
    one: '{count} ligne relève d’un article déjà présent : ce qu’elle apporte y est ajouté',
    other: '{count} lignes relèvent d’articles déjà présents : ce qu’elles apportent y est ajouté',
  },
  'import.collections': {
    one: '{count} nouvelle collection',
    other: '{count} nouvelles collections',
  },
  'import.skipped': {
    one: '{count} ligne a déjà été importée ou figure deux fois dans le fichier',
    other: '{count} lignes ont déjà été importées ou figurent deux fois dans le fichier',
  },
  'import.failed': { one: '{count} ligne est illisible', other: '{count} lignes sont illisibles' },
  'import.lost': 'Ce qui ne suivra pas',
  'import.lossless': 'Tout ce que contient le fichier suit.',
  'import.bad': 'Lignes illisibles',
  'import.doubles': 'Lignes qui ne sont pas un nouvel article',
  'import.warned': 'Nouveaux articles avec une remarque',
  'import.row': 'Ligne {row}',
  'import.more': { one: 'et {count} ligne de plus', other: 'et {count} lignes de plus' },
  'import.nothing': 'Il n’y a rien de nouveau dans ce fichier.',
  'import.go': { one: 'Importer {count} ligne', other: 'Importer {count} lignes' },
  'import.running': 'Importation de la ligne {done} sur {total}',
  'import.writing': 'Écriture…',
  'import.stop': 'Arrêter',
  'import.done': {
    one: '{count} article importé de {tool}. Annuler reprend toute l’importation.',
    other: '{count} articles importés de {tool}. Annuler reprend toute l’importation.',
  },
  'import.joinedOnly': 'Les articles déjà présents ont été complétés depuis {tool}.',
} as const satisfies Record<string, Message>;
