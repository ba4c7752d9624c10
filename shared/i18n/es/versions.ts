import type { Message } from '../translate.ts';

/** The kept versions of an article. */
export const versions = {
  'versions.open': 'Historial del artículo…',
  'versions.title': 'Historial de «{title}»',
  'versions.hint':
    'Cada línea es el artículo tal como estaba justo antes de un cambio. Elija una para ver en qué difiere de ahora.',
  'versions.none': 'No se ha cambiado nada desde que se guardó el artículo.',
  'versions.before': 'antes de «{label}»',
  'versions.device': 'en {device}',
  'versions.list': 'Versiones',
  'versions.difference': 'Qué difiere',
  'versions.same': 'Nada visible difiere de ahora.',
  'versions.onlyThen': {
    one: '{count} anotación que ya no está',
    other: '{count} anotaciones que ya no están',
  },
  'versions.onlyNow': {
    one: '{count} anotación hecha después (restaurar la quita)',
    other: '{count} anotaciones hechas después (restaurar las quita)',
  },
  'versions.changed': {
    one: '{count} anotación era distinta',
    other: '{count} anotaciones eran distintas',
  },
  'versions.sentences': {
    one: '{count} oración del título o del texto difiere',
    other: '{count} oraciones del título o del texto difieren',
  },
  'versions.then': 'Entonces:',
  'versions.now': 'Ahora:',
  'versions.details': 'Otros detalles: {names}',
  'versions.tags': 'Etiquetas entonces: {before}; ahora: {after}',
  'versions.status': 'Estado de lectura entonces: {before}; ahora: {after}',
  'versions.nothing': 'ninguna',
  'versions.restore': 'Restaurar esta versión',
  'versions.restored': 'Ha vuelto la versión anterior a «{label}». Deshacer revierte esto.',
  'versions.against': 'Se muestra',
  'versions.againstNext': 'lo que hizo este cambio',
  'versions.againstNow': 'todo lo que difiere de ahora',
  'versions.sameNext': 'Este cambio no se nota en nada visible.',
  'versions.removed': {
    one: '{count} anotación eliminada',
    other: '{count} anotaciones eliminadas',
  },
  'versions.added': { one: '{count} anotación añadida', other: '{count} anotaciones añadidas' },
  'versions.before.side': 'Antes:',
  'versions.after.side': 'Después:',
  'versions.tagsNext': 'Etiquetas antes: {before}; después: {after}',
  'versions.statusNext': 'Estado de lectura antes: {before}; después: {after}',
} as const satisfies Record<string, Message>;
