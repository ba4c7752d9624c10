import type { Message } from '../translate.ts';

/** The kept versions of an article. */
export const versions = {
  'versions.open': 'Historique de l’article…',
  'versions.title': 'Historique de « {title} »',
  'versions.hint':
    'Chaque ligne est l’article tel qu’il était juste avant un changement. Choisissez-en une pour voir en quoi elle diffère de l’état actuel.',
  'versions.none': 'Rien n’a changé depuis l’enregistrement de l’article.',
  'versions.before': 'avant « {label} »',
  'versions.device': 'sur {device}',
  'versions.list': 'Versions',
  'versions.difference': 'Ce qui diffère',
  'versions.same': 'Rien de visible ne diffère de l’état actuel.',
  'versions.onlyThen': {
    one: '{count} annotation disparue depuis',
    other: '{count} annotations disparues depuis',
  },
  'versions.onlyNow': {
    one: '{count} annotation faite depuis (la restauration la retire)',
    other: '{count} annotations faites depuis (la restauration les retire)',
  },
  'versions.changed': {
    one: '{count} annotation était différente',
    other: '{count} annotations étaient différentes',
  },
  'versions.sentences': {
    one: '{count} phrase du titre ou du texte diffère',
    other: '{count} phrases du titre ou du texte diffèrent',
  },
  'versions.then': 'Alors :',
  'versions.now': 'Maintenant :',
  'versions.details': 'Autres détails : {names}',
  'versions.tags': 'Étiquettes alors : {before} ; maintenant : {after}',
  'versions.status': 'État de lecture alors : {before} ; maintenant : {after}',
  'versions.nothing': 'aucune',
  'versions.restore': 'Restaurer cette version',
  'versions.restored': 'La version d’avant « {label} » est revenue. Annuler revient là-dessus.',
  'versions.against': 'Affiché',
  'versions.againstNext': 'ce que ce changement a fait',
  'versions.againstNow': 'tout ce qui diffère de maintenant',
  'versions.sameNext': 'Ce changement ne se voit nulle part.',
  'versions.removed': { one: '{count} annotation retirée', other: '{count} annotations retirées' },
  'versions.added': { one: '{count} annotation ajoutée', other: '{count} annotations ajoutées' },
  'versions.before.side': 'Avant :',
  'versions.after.side': 'Après :',
  'versions.tagsNext': 'Étiquettes avant : {before} ; après : {after}',
  'versions.statusNext': 'État de lecture avant : {before} ; après : {after}',
} as const satisfies Record<string, Message>;
