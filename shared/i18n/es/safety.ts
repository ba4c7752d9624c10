import type { Message } from '../translate.ts';

/** Backups, the check of the notebook, and what was noticed about its files. */
export const safety = {
  'safety.title': 'Copias y seguridad',
  'safety.awayHint':
    'Hasta entonces no se puede leer ni guardar nada; lo que está escribiendo se queda en la ventana.',
  'safety.isBack':
    'La carpeta del cuaderno vuelve a estar; se está leyendo lo que otros cambiaron entretanto.',
  'safety.backups': 'Copias de seguridad',
  'safety.backupsHint':
    'Se hacen una vez al día, se releen tras escribirse y se guardan en la carpeta del propio cuaderno: siete días y cuatro semanas.',
  'safety.noBackups': 'Todavía no hay ninguna copia de seguridad.',
  'safety.backUp': 'Hacer una copia ahora',
  'safety.backingUp': 'Haciendo la copia y releyéndola…',
  'safety.backedUp': 'La copia de hoy está hecha y se lee completa.',
  'safety.copyHint':
    'Las copias de seguridad están en el mismo disco y no contienen originales. Guarde también en otro sitio una copia de todo: un archivo zip con todos los documentos, originales e historiales. Descomprimido, vuelve a ser un cuaderno.',
  'safety.saveCopy': 'Guardar una copia de todo…',
  'safety.copying': 'Se está escribiendo la copia…',
  'safety.copySaved': 'Todo está en {name}.',
  'safety.made': 'Hecha',
  'safety.size': 'Tamaño',
  'safety.documents': 'Documentos',
  'safety.verified': 'Releída',
  'safety.verifiedYes': 'sí',
  'safety.verifiedNo': 'falta su descripción',
  'safety.restore': 'Restaurar…',
  'safety.restoreNamed': 'Restaurar la copia del {day}',
  'safety.restoreAsk':
    '¿Devolver todo a como estaba el {day}? Lo escrito desde entonces queda en el historial de cada artículo; lo añadido desde entonces queda donde está.',
  'safety.restoreFirst':
    'Antes se hace otra copia de lo que hay ahora, y Deshacer revierte la restauración.',
  'safety.planning': 'Averiguando qué es distinto…',
  'safety.planChanged': {
    one: '{count} documento es distinto ahora',
    other: '{count} documentos son distintos ahora',
  },
  'safety.planGone': {
    one: '{count} documento ya no está',
    other: '{count} documentos ya no están',
  },
  'safety.planMore': { one: 'y {count} más', other: 'y {count} más' },
  'safety.isGone': 'ya no está',
  'safety.isChanged': 'distinto ahora',
  'safety.restoreOne': 'Recuperar',
  'safety.restoreOneNamed': 'Recuperar «{title}»',
  'safety.whatDiffersIn': 'Qué difiere en «{title}»',
  'safety.restoreDo': 'Restaurar esta copia',
  'safety.restoring': 'Restaurando…',
  'safety.restored': {
    one: 'Se recuperó {count} documento.',
    other: 'Se recuperaron {count} documentos.',
  },
  'safety.restoredNothing': 'Todo está ya como en esa copia.',
  'safety.back': 'Volver a la lista',
  'safety.stop': 'Detener',
  'safety.lost': {
    one: '{count} documento desapareció de golpe de la carpeta. Aún no se ha aceptado nada.',
    other: '{count} documentos desaparecieron de golpe de la carpeta. Aún no se ha aceptado nada.',
  },
  'safety.lostHint':
    'Una carpeta sincronizada puede estar llenándose aún: entonces espere. Hasta que decida no se hace ninguna copia.',
  'safety.lostRestore': 'Recuperarlos',
  'safety.lostAccept': 'Fue a propósito',
  'safety.lostWhich': 'Mostrar cuáles…',
  'safety.lostList': 'Lo que falta',
  'safety.lostUnnamed': '(no se conoce su nombre)',
  'safety.lostMeant': '¿Renunciar a estos documentos?',
  'safety.lostMeantHint':
    'Dejarán las listas de este cuaderno. Mientras estén en una copia de seguridad, «Restaurar» en este diálogo los recupera.',
  'safety.lostGiveUp': 'Renunciar a ellos',
  'safety.lostLeft': {
    one: 'De {count} documento ya no se sabe nada: ni aquí ni en una copia de seguridad.',
    other: 'De {count} documentos ya no se sabe nada: ni aquí ni en una copia de seguridad.',
  },
  'safety.toldVanished':
    'Otro programa o alguien a mano sacó «{title}» de la carpeta del cuaderno.',
  'safety.check': 'Comprobación',
  'safety.checkHint':
    'Lee de nuevo cada documento, original y copia, y comprueba sumas, pasajes y referencias. No se cambia nada.',
  'safety.checkDo': 'Comprobar el cuaderno',
  'safety.checking': 'Comprobando…',
  'safety.repair': 'Reparar lo que se pueda',
  'safety.lastCheck': 'Última comprobación: {when}',
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
  'safety.kind.backup': 'Copia de seguridad',
  'safety.noticed': 'Advertido desde que se abrió el cuaderno',
  'safety.noticedNothing': 'Nada fuera de lo normal.',
  'safety.openNoticed': 'Abrir',
  'safety.show': 'Mostrar',
  'safety.toldMerged': 'Se unieron dos versiones de «{title}»; no se perdió nada de ninguna.',
  'safety.toldRecovered':
    '«{title}» estaba dañado. En su lugar se puso {from}, y el archivo dañado se conserva.',
  'safety.noticedMany': {
    one: 'Se notó {count} cosa en los archivos del cuaderno.',
    other: 'Se notaron {count} cosas en los archivos del cuaderno.',
  },
  'safety.retry': 'Intentar de nuevo',
  'safety.retried': 'Ya está guardado.',
} as const satisfies Record<string, Message>;
