import type { Message } from '../translate.ts';

/** Taking over what another tool exported: the trial, the import, and what became of each row. */
export const importWords = {
  'import.other': 'Importar de otra herramienta…',
  'import.title': 'Importar de {tool}',
  'import.file': 'Del archivo «{name}». Aún no se ha escrito nada.',
  'import.unknown': 'Ninguna exportación que Parley conozca, omitidos: {names}',
  'import.new': { one: '{count} artículo nuevo', other: '{count} artículos nuevos' },
  'import.words': {
    one: '{count} palabra de texto guardado',
    other: '{count} palabras de texto guardado',
  },
  'import.joined': {
    one: '{count} fila pertenece a un artículo ya presente: lo que aporta se añade allí',
    other: '{count} filas pertenecen a artículos ya presentes: lo que aportan se añade allí',
  },
  'import.collections': { one: '{count} colección nueva', other: '{count} colecciones nuevas' },
  'import.skipped': {
    one: '{count} fila ya se importó antes o está dos veces en el archivo',
    other: '{count} filas ya se importaron antes o están dos veces en el archivo',
  },
  'import.failed': {
    one: '{count} fila no se puede leer',
    other: '{count} filas no se pueden leer',
  },
  'import.lost': 'Lo que no se traerá',
  'import.lossless': 'Se trae todo lo que hay en el archivo.',
  'import.bad': 'Filas que no se pueden leer',
  'import.doubles': 'Filas que no son un artículo nuevo',
  'import.warned': 'Artículos nuevos con una observación',
  'import.row': 'Fila {row}',
  'import.more': { one: 'y {count} fila más', other: 'y {count} filas más' },
  'import.nothing': 'No hay nada nuevo en este archivo.',
  'import.go': { one: 'Importar {count} fila', other: 'Importar {count} filas' },
  'import.running': 'Importando la fila {done} de {total}',
  'import.writing': 'Escribiendo…',
  'import.stop': 'Detener',
  'import.done': {
    one: '{count} artículo importado de {tool}. Deshacer revierte toda la importación.',
    other: '{count} artículos importados de {tool}. Deshacer revierte toda la importación.',
  },
  'import.joinedOnly': 'Los artículos ya presentes se completaron con {tool}.',
} as const satisfies Record<string, Message>;
