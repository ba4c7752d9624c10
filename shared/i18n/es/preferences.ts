import type { Message } from '../translate.ts';

/** The preferences, each with a sentence that explains it; what is said about the program. */
export const preferences = {
  'preferences.title': 'Preferencias',
  'preferences.atOnce': 'Cada cambio vale de inmediato y se recuerda en este equipo.',
  'preferences.language': 'Idioma',
  'preferences.language.system': 'El del sistema',
  'preferences.languageHint':
    'El idioma de menús, botones y mensajes. Los artículos conservan el suyo.',
  'preferences.theme': 'Tema',
  'preferences.themeHint':
    'Los colores de toda la ventana. «Sistema» sigue el claro u oscuro del escritorio; cada cuaderno recuerda el suyo.',
  'preferences.author': 'Su nombre en las anotaciones',
  'preferences.authorHint':
    'Lo llevan las anotaciones nuevas, también en los PDF y archivos exportados. Vacío: no llevan nombre. Las anotaciones anteriores quedan como están.',
  'preferences.paper': 'Papel',
  'preferences.paperHint':
    'El tamaño que la exportación a PDF ofrece primero. En cada exportación puede elegir otro.',
  'preferences.spelling': 'Revisar la ortografía en las notas',
  'preferences.spellingHint':
    'Se subrayan las palabras inglesas que no conoce el diccionario del programa; un clic derecho ofrece otras. Nada se descarga ni se envía. No hay diccionario para otros idiomas.',
  'preferences.notifications': 'Avisar cuando acabe un trabajo largo',
  'preferences.notificationsHint':
    'Cuando una importación, una exportación u otra tarea de muchos segundos acaba mientras mira otro programa, el sistema lo dice. Nombra la tarea, nunca un artículo.',
  'preferences.log': 'Llevar un registro para informes de errores',
  'preferences.logHint':
    'Qué falló, cuándo y en qué parte del programa se escribe en un archivo de este equipo. No contiene texto, título ni nombre de sus cuadernos, y no se envía a ningún sitio; Ayuda > Mostrar el registro abre su carpeta.',
  'preferences.updates': 'Buscar versiones nuevas',
  'preferences.updatesHint':
    'Al arrancar, Parley pregunta a la dirección de su editor por la versión más nueva, y le pregunta antes de traer nada. Mientras esté apagado, Parley no contacta a nadie. Las copias sin esa dirección no hacen nada aquí.',
  'log.isOff': 'No se lleva registro. Las preferencias lo explican y lo encienden.',
  'about.licences': { one: 'Licencia de {count} paquete', other: 'Licencias de {count} paquetes' },
  'about.own': 'Parley es software libre con la licencia MIT.',
  'about.licencesHint':
    'Parley está hecho con ellos. Las licencias de Chromium están junto al programa, en LICENSES.chromium.html.',
  'about.noText': 'El paquete nombra esta licencia y viene sin su texto.',
} as const satisfies Record<string, Message>;
