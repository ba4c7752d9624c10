import type { Message } from '../translate.ts';

/** Backups, the check of the notebook, and the history of an article. */
export const safety = {
  'safety.title': 'Seguridad del cuaderno',
  'safety.backups': 'Copias de seguridad',
  'safety.backupsHint':
    'Se hacen una vez al día, se releen tras escribirse y se guardan en la carpeta del propio cuaderno: siete días y cuatro semanas.',
  'safety.noBackups': 'Todavía no hay ninguna copia de seguridad.',
  'safety.backUp': 'Hacer una copia ahora',
  'safety.backingUp': 'Haciendo la copia y releyéndola…',
  'safety.backedUp': 'La copia de hoy está hecha y se lee completa.',
  'safety.made': 'Hecha',
  'safety.size': 'Tamaño',
  'safety.restore': 'Restaurar…',
  'safety.restoreNamed': 'Restaurar la copia del {day}',
  'safety.restoreAsk':
    '¿Devolver todo a como estaba el {day}? Lo escrito desde entonces queda en el historial de cada artículo; lo añadido desde entonces queda donde está.',
  'safety.restoreDo': 'Restaurar esta copia',
  'safety.restoring': 'Restaurando…',
  'safety.restored': {
    one: 'Se recuperó {count} documento.',
    other: 'Se recuperaron {count} documentos.',
  },
  'safety.restoredNothing': 'Todo está ya como en esa copia.',
  'safety.lost': {
    one: '{count} documento desapareció de golpe de la carpeta. Aún no se ha aceptado nada.',
    other: '{count} documentos desaparecieron de golpe de la carpeta. Aún no se ha aceptado nada.',
  },
  'safety.lostRestore': 'Recuperarlos',
  'safety.lostAccept': 'Fue a propósito',
  'safety.check': 'Comprobación',
  'safety.checkHint':
    'Vuelve a leer cada documento y cada original y verifica huellas, pasajes y remisiones. Nada se modifica.',
  'safety.checkDo': 'Comprobar el cuaderno',
  'safety.checking': 'Comprobando…',
  'safety.repair': 'Reparar lo que se pueda',
  'safety.looked':
    'Revisados – documentos: {documents}, originales íntegros: {originals}, anotaciones: {annotations}.',
  'safety.inOrder': 'Todo está en orden.',
  'safety.problems': {
    one: '{count} cosa no está en orden:',
    other: '{count} cosas no están en orden:',
  },
  'safety.repaired': { one: 'Se reparó {count} cosa:', other: 'Se repararon {count} cosas:' },
  'safety.unused': {
    one: '{count} original ya no pertenece a ningún artículo. Se conserva.',
    other: '{count} originales ya no pertenecen a ningún artículo. Se conservan.',
  },
  'safety.kind.document': 'Documento',
  'safety.kind.hash': 'Huella',
  'safety.kind.original': 'Original',
  'safety.kind.anchor': 'Pasaje',
  'safety.kind.reference': 'Remisión',
  'safety.kind.copy': 'Copia',
  'safety.noticed': 'Advertido desde que se abrió el cuaderno',
} as const satisfies Record<string, Message>;
