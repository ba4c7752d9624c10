import type { Message } from '../translate.ts';

/** Ways into the notebook besides opening files: the watched folder, the browser, one page on demand. */
export const intakeWords = {
  'intake.title': 'Vías hacia el cuaderno',
  'intake.hint':
    'Todo está apagado hasta que lo encienda. Parley no pide nada a la red por su cuenta.',
  'intake.folder': 'Carpeta vigilada',
  'intake.folderHint':
    'Cada archivo nuevo en la carpeta o debajo de ella se guarda una vez. Lo que ya está allí, y lo que mueva dentro, se deja en paz.',
  'intake.watching': {
    one: 'Vigilando «{folder}». {count} archivo guardado desde que se abrió el cuaderno.',
    other: 'Vigilando «{folder}». {count} archivos guardados desde que se abrió el cuaderno.',
  },
  'intake.notWatching': 'No se vigila ninguna carpeta.',
  'intake.chooseFolder': 'Elegir una carpeta…',
  'intake.stopWatching': 'Dejar de vigilar',
  'intake.faults': {
    one: '{count} archivo no se pudo guardar',
    other: '{count} archivos no se pudieron guardar',
  },
  'intake.browser': 'Desde el navegador',
  'intake.browserHint':
    'Parley escucha entonces solo en este equipo. Un marcador del navegador abre una pequeña página de Parley que, al pulsar su botón, guarda la página que usted mira, tal como la ve.',
  'intake.listen': 'Recibir páginas del navegador en este equipo',
  'intake.port': 'Escuchando en 127.0.0.1, puerto {port}.',
  'intake.bookmarklet': 'Marcador',
  'intake.bookmarkletHint':
    'Cree un marcador nuevo en el navegador y ponga esto como dirección. Sirve mientras no cambien el puerto ni la clave.',
  'intake.token': 'Clave',
  'intake.tokenHint':
    'Para sus propios scripts y extensiones: POST /save con «Authorization: Bearer …» y JSON con html, url y title. Las páginas nunca la ven. Una clave nueva anula la anterior.',
  'intake.show': 'Mostrar',
  'intake.hide': 'Ocultar',
  'intake.copy': 'Copiar',
  'intake.copied': 'Copiado.',
  'intake.renew': 'Clave nueva',
  'intake.renewed': 'La clave y el marcador anteriores ya no valen.',
  'intake.came': {
    one: 'Entró {count} artículo de la carpeta vigilada.',
    other: 'Entraron {count} artículos de la carpeta vigilada.',
  },
  'intake.cameFaults': {
    one: '{count} archivo de la carpeta vigilada no se pudo guardar: vea Archivo > Vías hacia el cuaderno.',
    other:
      '{count} archivos de la carpeta vigilada no se pudieron guardar: vea Archivo > Vías hacia el cuaderno.',
  },
  'intake.fetch': 'Traer esta página…',
  'intake.fetchHint':
    'Verá la dirección completa antes de que se pida nada. No van cookies ni inicios de sesión.',
  'intake.fetching': 'Trayendo…',
  'menu.intake': '&Vías hacia el cuaderno…',
  'dialog.fetch': '¿Traer esta página de la red?',
  'dialog.fetchGo': 'Traer',
  'dialog.watch': 'Elija la carpeta que se vigilará',
  'dialog.watchGo': 'Vigilar',
} as const satisfies Record<string, Message>;
