/** What the loopback endpoint answers, and what its page in the browser says. */
export const receiveWords = {
  'receive.title': 'Guardar en Parley',
  'receive.waiting': 'Esperando la página…',
  'receive.save': 'Guardar esta página',
  'receive.saving': 'Guardando…',
  'receive.untitled': 'Una página sin título',
  'receive.blocked':
    'Este sitio no deja entregar su página. Guárdela en el navegador (Ctrl+S) y suelte el archivo en Parley.',
  'receive.silent': 'Parley ya no responde.',
  'receive.saved': 'Se guardó «{title}».',
  'receive.again': 'Guardado como otra captura de «{title}».',
  'receive.known': 'Esta página ya está en el cuaderno.',
  'receive.closed': 'Parley no tiene ningún cuaderno abierto.',
  'receive.tooLarge': 'La página supera los 20 MB.',
  'receive.needed': 'Hace falta una página con "html" y "url" (http o https).',
  'receive.notHere': 'Esta dirección no se atiende.',
  'receive.foreign': 'Los sitios web no pueden guardar páginas por sí mismos.',
  'receive.nothing': 'Aquí no hay nada.',
  'receive.token': 'El token falta o no es el actual.',
  'receive.oldBookmark':
    'Este marcador ya no vale. Copie el nuevo en Parley: Archivo, Vías hacia el cuaderno.',
  'receive.many': 'Demasiadas páginas a la vez; inténtelo dentro de un minuto.',
} as const;
