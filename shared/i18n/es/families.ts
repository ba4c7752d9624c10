import type { Message } from '../translate.ts';

/** Articles that tell one story: copies of a wire text, reprints, duplicates. */
export const familyWords = {
  'families.title': 'Copias',
  'families.looking': 'Buscando copias…',
  'families.none': 'No se encontraron copias',
  'families.noneHint':
    'Aquí aparecen los artículos con una misma dirección o casi el mismo texto: duplicados, reimpresiones, copias de agencia.',
  'families.count': {
    one: '{count} noticia está aquí más de una vez.',
    other: '{count} noticias están aquí más de una vez.',
  },
  'families.tellings': { one: '{count} versión', other: '{count} versiones' },
  'families.hint':
    'Cada versión se compara con la fuente: el texto de una agencia o, si no, el más antiguo. Puede tomarse otra como fuente.',
  'families.source': 'Tomada como fuente',
  'families.outletUnknown': 'medio desconocido',
  'families.captures': { one: '{count} captura', other: '{count} capturas' },
  'families.kept': { one: '{count} frase conservada', other: '{count} frases conservadas' },
  'families.reworded': '{count} reformuladas',
  'families.cut': '{count} suprimidas',
  'families.added': '{count} añadidas',
  'families.retitled': 'otro titular',
  'families.showSentences': 'Mostrar frases',
  'families.hideSentences': 'Ocultar frases',
  'families.makeSource': 'Tomar como fuente',
  'families.merge': 'Unir a la fuente',
  'families.part': 'No es un duplicado',
  'families.merged':
    'Unido a «{title}»: {captures} capturas. {open} marcas están por revisar. Deshacer lo revierte.',
  'families.parted': 'Recordado: es otra noticia.',
} as const satisfies Record<string, Message>;
