import type { Message } from '../translate.ts';

/** Backups, the check of the notebook, and the history of an article. */
export const safety = {
  'safety.title': 'Sûreté du carnet',
  'safety.backups': 'Sauvegardes',
  'safety.backupsHint':
    'Faites une fois par jour, relues après écriture et gardées dans le dossier du carnet : sept jours et quatre semaines.',
  'safety.noBackups': 'Il n’y a pas encore de sauvegarde.',
  'safety.backUp': 'Sauvegarder maintenant',
  'safety.backingUp': 'Sauvegarde et relecture…',
  'safety.backedUp': 'La sauvegarde du jour est faite et se relit en entier.',
  'safety.made': 'Faite le',
  'safety.size': 'Taille',
  'safety.restore': 'Restaurer…',
  'safety.restoreNamed': 'Restaurer la sauvegarde du {day}',
  'safety.restoreAsk':
    'Tout ramener à l’état du {day} ? Ce qui a été écrit depuis reste dans l’historique de chaque article ; ce qui a été ajouté depuis reste en place.',
  'safety.restoreDo': 'Restaurer cette sauvegarde',
  'safety.restoring': 'Restauration…',
  'safety.restored': {
    one: '{count} document a été ramené.',
    other: '{count} documents ont été ramenés.',
  },
  'safety.restoredNothing': 'Tout est déjà comme dans cette sauvegarde.',
  'safety.lost': {
    one: '{count} document a soudain disparu du dossier. Rien n’a encore été accepté.',
    other: '{count} documents ont soudain disparu du dossier. Rien n’a encore été accepté.',
  },
  'safety.lostRestore': 'Les ramener',
  'safety.lostAccept': 'C’était voulu',
  'safety.check': 'Contrôle',
  'safety.checkHint':
    'Relit chaque document et chaque original et vérifie empreintes, passages et renvois. Rien n’est modifié.',
  'safety.checkDo': 'Contrôler le carnet',
  'safety.checking': 'Contrôle…',
  'safety.repair': 'Réparer ce qui peut l’être',
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
  'safety.noticed': 'Remarqué depuis l’ouverture du carnet',
} as const satisfies Record<string, Message>;
