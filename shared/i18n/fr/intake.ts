import type { Message } from '../translate.ts';

/** Ways into the notebook besides opening files: the watched folder, the browser, one page on demand. */
export const intakeWords = {
  'intake.title': 'Voies vers le carnet',
  'intake.hint':
    'Tout est éteint jusqu’à ce que vous l’allumiez. Parley ne demande rien au réseau de lui-même.',
  'intake.folder': 'Dossier surveillé',
  'intake.folderHint':
    'Chaque nouveau fichier du dossier ou de ses sous-dossiers est enregistré une fois. Ce qui y est déjà, et ce que vous y déplacez, est laissé tel quel.',
  'intake.watching': {
    one: '« {folder} » est surveillé. {count} fichier enregistré depuis l’ouverture du carnet.',
    other: '« {folder} » est surveillé. {count} fichiers enregistrés depuis l’ouverture du carnet.',
  },
  'intake.notWatching': 'Aucun dossier n’est surveillé.',
  'intake.chooseFolder': 'Choisir un dossier…',
  'intake.stopWatching': 'Cesser de surveiller',
  'intake.faults': {
    one: '{count} fichier n’a pas pu être enregistré',
    other: '{count} fichiers n’ont pas pu être enregistrés',
  },
  'intake.browser': 'Depuis le navigateur',
  'intake.browserHint':
    'Parley n’écoute alors que sur cette machine. Un signet de votre navigateur ouvre une petite page de Parley, qui enregistre la page que vous regardez, telle que vous la voyez, quand vous appuyez sur son bouton.',
  'intake.listen': 'Recevoir des pages du navigateur sur cette machine',
  'intake.port': 'À l’écoute sur 127.0.0.1, port {port}.',
  'intake.bookmarklet': 'Signet',
  'intake.bookmarkletHint':
    'Créez un nouveau signet dans le navigateur et mettez ceci comme adresse. Il marche tant que le port et le jeton restent les mêmes.',
  'intake.token': 'Jeton',
  'intake.tokenHint':
    'Pour vos propres scripts et extensions : POST /save avec « Authorization: Bearer … » et du JSON avec html, url et title. Les pages ne le voient jamais. Un nouveau jeton annule l’ancien.',
  'intake.show': 'Montrer',
  'intake.hide': 'Masquer',
  'intake.copy': 'Copier',
  'intake.copied': 'Copié.',
  'intake.renew': 'Nouveau jeton',
  'intake.renewed': 'L’ancien jeton et l’ancien signet ne valent plus rien.',
  'intake.came': {
    one: '{count} article est arrivé du dossier surveillé.',
    other: '{count} articles sont arrivés du dossier surveillé.',
  },
  'intake.cameFaults': {
    one: '{count} fichier du dossier surveillé n’a pas pu être enregistré : voir Fichier > Voies vers le carnet.',
    other:
      '{count} fichiers du dossier surveillé n’ont pas pu être enregistrés : voir Fichier > Voies vers le carnet.',
  },
  'intake.fetch': 'Récupérer cette page…',
  'intake.fetchHint':
    'Vous voyez l’adresse entière avant toute demande. Ni cookies ni connexions ne partent avec.',
  'intake.fetching': 'Récupération…',
  'menu.intake': '&Voies vers le carnet…',
  'dialog.fetch': 'Récupérer cette page sur le réseau ?',
  'dialog.fetchGo': 'Récupérer',
  'dialog.watch': 'Choisissez le dossier à surveiller',
  'dialog.watchGo': 'Surveiller',
} as const satisfies Record<string, Message>;
