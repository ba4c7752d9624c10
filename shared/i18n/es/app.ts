import type { Message } from '../translate.ts';

/** The frame: bars, navigation, common buttons, notices. */
export const app = {
  'app.name': 'Parley',
  'app.library': 'Biblioteca',
  'app.timelines': 'Cronologías',
  'app.allArticles': 'Todos los artículos',
  'app.trash': 'Papelera',
  'app.tags': 'Etiquetas',
  'app.newTimeline': 'Nueva cronología',
  'app.newArticle': 'Nuevo artículo',
  'app.cancel': 'Cancelar',
  'app.save': 'Guardar',
  'app.close': 'Cerrar',
  'app.remove': 'Quitar',
  'app.undo': 'Deshacer',
  'app.navigation': 'Navegación',
  'notebook.menu': 'Cuaderno {title}: abrir otro',
  'notebook.others': 'Otros cuadernos y ventanas',
  'notebook.inFolder': 'en {folder}',
  'notebook.openNamed': 'Abrir el cuaderno: {title}',
  'app.sampleBanner':
    'Este es el cuaderno de ejemplo. Pruebe todo aquí; su propio cuaderno es una carpeta que usted elige.',
  'app.startNotebook': 'Crear su cuaderno…',
  'app.readOnly': 'Solo lectura: {why}',
  'app.nothingToUndo': 'No hay nada que deshacer.',
  'app.nothingToRedo': 'No hay nada que rehacer.',
  'app.undone': 'Deshecho: {label}',
  'app.redone': 'Rehecho: {label}',
  'app.somethingWrong': 'Esta parte de la ventana dejó de funcionar',
  'app.somethingWrongHint':
    'Su cuaderno está a salvo en el disco. Recargue la ventana para continuar.',
  'app.reload': 'Recargar',
  'app.shortcuts': 'Atajos de teclado',
  'app.about': 'Acerca de Parley',
  'app.aboutText':
    'Versión {version}. Todo permanece en este equipo; nada se envía a ningún sitio si usted no lo pide.',
  'app.inspectorToggle': 'Mostrar u ocultar el inspector',
  'app.sidebarToggle': 'Mostrar u ocultar la navegación',
  'app.export': 'Exportar',
  'app.dismiss': 'Descartar',
} as const satisfies Record<string, Message>;
