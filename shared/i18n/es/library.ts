import type { Message } from '../translate.ts';

/** The library: the list, saving articles, the trash. */
export const library = {
  'library.count': { one: '{count} artículo', other: '{count} artículos' },
  'library.sortBy': 'Ordenar por',
  'library.sort.saved': 'Fecha de guardado',
  'library.sort.published': 'Fecha de publicación',
  'library.sort.title': 'Título',
  'library.sort.outlet': 'Medio',
  'library.sort.words': 'Extensión',
  'library.ascending': 'Ascendente',
  'library.descending': 'Descendente',
  'library.words': { one: '{count} palabra', other: '{count} palabras' },
  'library.annotations': { one: '{count} anotación', other: '{count} anotaciones' },
  'library.events': { one: '{count} evento', other: '{count} eventos' },
  'library.dateUnknown': 'fecha desconocida',
  'library.emptyTitle': 'Todavía no hay artículos',
  'library.emptyHint':
    'Suelte archivos en cualquier lugar de esta ventana, ábralos, o pegue el texto de un artículo.',
  'library.openFiles': 'Abrir archivos…',
  'library.pasteArticle': 'Pegar un artículo…',
  'library.dropHere': 'Suelte para guardar como artículos',
  'library.newTitle': 'Guardar un artículo',
  'library.newBody': 'Texto del artículo',
  'library.newBodyHint':
    'Pegue el texto, o copie de una página web: se conservan títulos, citas y enlaces.',
  'library.newHeadline': 'Título (opcional)',
  'library.newUrl': 'Dirección (opcional)',
  'library.saved': 'Se guardó «{title}».',
  'library.savedMarked': {
    one: '«{title}» guardado con {count} anotación.',
    other: '«{title}» guardado con {count} anotaciones.',
  },
  'library.joined':
    '«{title}» ya está; del PDF: {added} anotaciones añadidas, {changed} cambiadas, {removed} quitadas.',
  'library.joinedSame': '«{title}» ya está, con todas las anotaciones de este PDF.',
  'library.joinedMany': {
    one: '{count} PDF pertenece a un artículo ya presente.',
    other: '{count} PDF pertenecen a artículos ya presentes.',
  },
  'library.savedMany': { one: '{count} artículo guardado.', other: '{count} artículos guardados.' },
  'library.skippedMany': {
    one: '{count} ya estaba en el cuaderno.',
    other: '{count} ya estaban en el cuaderno.',
  },
  'library.failedMany': {
    one: '{count} no se pudo guardar: {reasons}',
    other: '{count} no se pudieron guardar: {reasons}',
  },
  'library.alreadyHere': 'Este artículo ya está en el cuaderno.',
  'library.moveToTrash': 'Mover a la papelera',
  'library.restore': 'Sacar de la papelera',
  'library.list': 'Artículos',
} as const satisfies Record<string, Message>;
