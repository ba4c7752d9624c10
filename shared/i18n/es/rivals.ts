import type { Message } from '../translate.ts';

/** What was written at the same time on two machines. */
export const rivals = {
  'rivals.title': {
    one: 'Escrito en dos equipos a la vez',
    other: 'Escrito en dos equipos a la vez: {count} lugares',
  },
  'rivals.hint': 'No se perdió nada: elija qué texto queda. Deshacer revierte la elección.',
  'rivals.shown': 'Mostrado:',
  'rivals.other': 'En {device}, {when}:',
  'rivals.nothing': '(nada)',
  'rivals.keep': 'Conservar el mostrado',
  'rivals.take': 'Tomar el otro',
  'rivals.compare': 'Comparar y elegir…',
  'rivals.all': 'Escrito en dos equipos',
} as const satisfies Record<string, Message>;
