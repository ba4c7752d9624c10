import type { Message } from '../translate.ts';

/** Backups, the check of the notebook, and what was noticed about its files. */
export const safety = {
  'safety.title': 'Sauvegardes et sûreté',
  'safety.awayHint':
    'D’ici là, rien ne peut être lu ni enregistré ; ce que vous écrivez reste dans la fenêtre.',
  'safety.isBack':
    'Le dossier du carnet est de nouveau là ; ce que d’autres ont changé entre-temps est en cours de lecture.',
  'safety.backups': 'Sauvegardes',
  'safety.backupsHint':
    'Faites une fois par jour, relues après écriture et gardées dans le dossier du carnet : sept jours et quatre semaines.',
  'safety.noBackups': 'Il n’y a pas encore de sauvegarde.',
  'safety.backUp': 'Sauvegarder maintenant',
  'safety.backingUp': 'Sauvegarde et relecture…',
  'safety.backedUp': 'La sauvegarde du jour est faite et se relit en entier.',
  'safety.copyHint':
    'Les sauvegardes sont sur le même disque et ne contiennent pas les originaux. Gardez aussi ailleurs une copie de tout : un fichier zip avec tous les documents, originaux et historiques. Décompressé, c’est de nouveau un carnet.',
  'safety.saveCopy': 'Enregistrer une copie de tout…',
  'safety.copying': 'La copie est en cours d’écriture…',
  'safety.copySaved': 'Tout est dans {name}.',
  'safety.made': 'Faite le',
  'safety.size': 'Taille',
  'safety.documents': 'Documents',
  'safety.verified': 'Relue',
  'safety.verifiedYes': 'oui',
  'safety.verifiedNo': 'sa description manque',
  'safety.restore': 'Restaurer…',
  'safety.restoreNamed': 'Restaurer la sauvegarde du {day}',
  'safety.restoreAsk':
    'Tout ramener à l’état du {day} ? Ce qui a été écrit depuis reste dans l’historique de chaque article ; ce qui a été ajouté depuis reste en place.',
  'safety.restoreFirst':
    'Une autre sauvegarde de l’état présent est faite d’abord, et Annuler reprend la restauration.',
  'safety.planning': 'Recherche des différences…',
  'safety.planChanged': {
    one: '{count} document est différent maintenant',
    other: '{count} documents sont différents maintenant',
  },
  'safety.planGone': {
    one: '{count} document n’est plus là',
    other: '{count} documents ne sont plus là',
  },
  'safety.planMore': { one: 'et {count} autre', other: 'et {count} autres' },
  'safety.isGone': 'n’est plus là',
  'safety.isChanged': 'différent maintenant',
  'safety.restoreOne': 'Ramener',
  'safety.restoreOneNamed': 'Ramener « {title} »',
  'safety.whatDiffersIn': 'Ce qui diffère dans « {title} »',
  'safety.restoreDo': 'Restaurer cette sauvegarde',
  'safety.restoring': 'Restauration…',
  'safety.restored': {
    one: '{count} document a été ramené.',
    other: '{count} documents ont été ramenés.',
  },
  'safety.restoredNothing': 'Tout est déjà comme dans cette sauvegarde.',
  'safety.back': 'Retour à la liste',
  'safety.stop': 'Arrêter',
  'safety.lost': {
    one: '{count} document a soudain disparu du dossier. Rien n’a encore été accepté.',
    other: '{count} documents ont soudain disparu du dossier. Rien n’a encore été accepté.',
  },
  'safety.lostHint':
    'Un dossier synchronisé est peut-être encore en train de se remplir : alors attendez. Tant que vous n’avez pas décidé, aucune sauvegarde n’est faite.',
  'safety.lostRestore': 'Les ramener',
  'safety.lostAccept': 'C’était voulu',
  'safety.lostWhich': 'Lesquels ?…',
  'safety.lostList': 'Ce qui manque',
  'safety.lostUnnamed': '(son nom n’est pas connu)',
  'safety.lostMeant': 'Renoncer à ces documents ?',
  'safety.lostMeantHint':
    'Ils quittent les listes de ce carnet. Tant qu’une sauvegarde les contient, « Restaurer » dans cette fenêtre les fait revenir.',
  'safety.lostGiveUp': 'Y renoncer',
  'safety.lostLeft': {
    one: 'On ne sait plus rien de {count} document : ni ici, ni dans une sauvegarde.',
    other: 'On ne sait plus rien de {count} documents : ni ici, ni dans une sauvegarde.',
  },
  'safety.toldVanished':
    '« {title} » a été retiré du dossier du carnet, par un autre programme ou à la main.',
  'safety.check': 'Contrôle',
  'safety.checkHint':
    'Relit chaque document, original et sauvegarde, et vérifie sommes de contrôle, passages et références. Rien n’est modifié.',
  'safety.checkDo': 'Contrôler le carnet',
  'safety.checking': 'Contrôle…',
  'safety.repair': 'Réparer ce qui peut l’être',
  'safety.lastCheck': 'Dernière vérification : {when}',
  'safety.looked':
    'Examinés – documents : {documents}, originaux intacts : {originals}, annotations : {annotations}.',
  'safety.inOrder': 'Tout est en ordre.',
  'safety.problems': {
    one: '{count} chose n’est pas en ordre :',
    other: '{count} choses ne sont pas en ordre :',
  },
  'safety.repaired': {
    one: '{count} chose a été réparée :',
    other: '{count} choses ont été réparées :',
  },
  'safety.unused': {
    one: '{count} original n’appartient plus à aucun article. Il est conservé.',
    other: '{count} originaux n’appartiennent plus à aucun article. Ils sont conservés.',
  },
  'safety.kind.document': 'Document',
  'safety.kind.hash': 'Empreinte',
  'safety.kind.original': 'Original',
  'safety.kind.anchor': 'Passage',
  'safety.kind.reference': 'Renvoi',
  'safety.kind.copy': 'Copie',
  'safety.kind.backup': 'Sauvegarde',
  'safety.noticed': 'Remarqué depuis l’ouverture du carnet',
  'safety.noticedNothing': 'Rien d’anormal.',
  'safety.openNoticed': 'Ouvrir',
  'safety.show': 'Montrer',
  'safety.toldMerged':
    'Deux versions de « {title} » ont été fusionnées ; rien de l’une ni de l’autre n’est perdu.',
  'safety.toldRecovered':
    '« {title} » était endommagé. {from} a été mis à sa place, et le fichier endommagé est conservé.',
  'safety.noticedMany': {
    one: '{count} chose a été remarquée dans les fichiers du carnet.',
    other: '{count} choses ont été remarquées dans les fichiers du carnet.',
  },
  'safety.retry': 'Réessayer',
  'safety.retried': 'C’est maintenant enregistré.',
} as const satisfies Record<string, Message>;
