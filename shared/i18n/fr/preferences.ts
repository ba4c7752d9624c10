import type { Message } from '../translate.ts';

/** The preferences, each with a sentence that explains it; what is said about the program. */
export const preferences = {
  'preferences.title': 'Préférences',
  'preferences.atOnce': 'Chaque changement vaut aussitôt et reste mémorisé sur cette machine.',
  'preferences.language': 'Langue',
  'preferences.language.system': 'Celle du système',
  'preferences.languageHint':
    'La langue des menus, des boutons et des messages. Les articles gardent la leur.',
  'preferences.theme': 'Thème',
  'preferences.themeHint':
    'Les couleurs de toute la fenêtre. « Système » suit le clair ou le sombre du bureau ; chaque carnet retient le sien.',
  'preferences.author': 'Votre nom sur les annotations',
  'preferences.authorHint':
    'Les nouvelles annotations le portent, aussi dans les PDF et fichiers exportés. Vide : elles ne portent pas de nom. Les anciennes restent telles quelles.',
  'preferences.paper': 'Papier',
  'preferences.paperHint':
    'Le format que l’export PDF propose d’abord. Vous pouvez en choisir un autre à chaque export.',
  'preferences.spelling': 'Vérifier l’orthographe des notes',
  'preferences.spellingHint':
    'Les mots anglais que le dictionnaire du programme ne connaît pas sont soulignés ; un clic droit en propose d’autres. Rien n’est téléchargé ni envoyé. Il n’y a pas de dictionnaire pour d’autres langues.',
  'preferences.notifications': 'Prévenir quand un long travail est fini',
  'preferences.notificationsHint':
    'Quand une importation, un export ou une autre tâche de plusieurs secondes finit pendant que vous regardez un autre programme, le système le dit. Il nomme la tâche, jamais un article.',
  'preferences.log': 'Tenir un journal pour les rapports d’erreur',
  'preferences.logHint':
    'Ce qui a échoué, quand et où dans le programme est écrit dans un fichier de cette machine. Il ne contient ni texte, ni titre, ni nom de vos carnets, et n’est envoyé nulle part ; Aide > Montrer le journal ouvre son dossier.',
  'preferences.updates': 'Chercher de nouvelles versions',
  'preferences.updatesHint':
    'Au démarrage, Parley demande à l’adresse de son éditeur la version la plus récente, et vous demande avant de récupérer quoi que ce soit. Tant que c’est éteint, Parley ne contacte personne. Les copies sans cette adresse ne font rien ici.',
  'log.isOff': 'Aucun journal n’est tenu. Les préférences l’expliquent et l’allument.',
  'about.licences': { one: 'Licence de {count} paquet', other: 'Licences de {count} paquets' },
  'about.own': 'Parley est un logiciel libre sous licence MIT.',
  'about.licencesHint':
    'Parley est construit avec eux. Les licences de Chromium sont à côté du programme, dans LICENSES.chromium.html.',
  'about.noText': 'Le paquet nomme cette licence et vient sans son texte.',
} as const satisfies Record<string, Message>;
