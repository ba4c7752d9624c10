/** What a person should know about how something was read or came in. */
export const remarks = {
  'remark.cutPage':
    'La página supera los 6 millones de caracteres; el resto está solo en el original.',
  'remark.cutText':
    'El texto supera los 6 millones de caracteres; el resto está solo en el original.',
  'remark.tooDeep':
    'La página está anidada con más profundidad de la que se puede leer; su texto se muestra sin estructura.',
  'remark.empty': 'No se encontró texto en este original.',
  'remark.wholePage': 'No se reconoció ningún artículo; se muestra la página entera.',
  'remark.unsafeNames': {
    one: 'Se omitió {count} archivo del paquete porque su nombre apunta fuera de él.',
    other: 'Se omitieron {count} archivos del paquete porque sus nombres apuntan fuera de él.',
  },
  'remark.noTextLayer': 'Este PDF contiene imágenes de páginas y ningún texto.',
  'remark.attached': 'Lo adjunto queda solo en el original: {names}.',
  'remark.moreOriginals': {
    one: 'El paquete contiene {count} original más; aquí solo se muestra el primero.',
    other: 'El paquete contiene {count} originales más; aquí solo se muestra el primero.',
  },
  'remark.errorPage': 'Esto parece una página de error y no el artículo.',
  'remark.paywall': 'Esto parece el comienzo de un artículo tras un muro de pago.',
  'remark.consent': 'Esto parece una pregunta sobre cookies y no el artículo.',
  'remark.keptNoText': '{tool} no guardó ningún texto de esta página.',
  'remark.fileMissing': 'El archivo «{name}» no está.',
  'remark.noRecord': 'La fila no describe ninguna página.',
  'remark.cells': 'La fila tiene {count} celdas en lugar de {wanted}.',
  'remark.noTitle': 'La entrada no tiene título.',
  'remark.entryBroken': 'La entrada no está cerrada y no se puede leer; lo que sigue sí se leyó.',
  'remark.xmlBroken': 'El archivo no es XML correcto; expórtelo de nuevo desde {tool}.',
  'remark.partBroken': 'La parte «{name}» del paquete no se puede leer.',
  'remark.packedBroken':
    'La copia de seguridad de Firefox está dañada o incompleta; no se puede leer nada de ella.',
  'remark.nothingToKeep': 'La fila no tiene ni dirección ni texto.',
  'remark.notWeb': '«{address}» no es la dirección de una página web.',
  'remark.notAddress': '«{address}» no es una dirección.',
  'remark.twin': 'La fila {row} tiene la misma dirección; lo que esta añade se agregó allí.',
  'remark.cameBefore': 'Esta fila ya se importó antes.',
  'remark.cameMore': {
    one: 'Esta fila ya se importó antes; se añadió {count} subrayado nuevo.',
    other: 'Esta fila ya se importó antes; se añadieron {count} subrayados nuevos.',
  },
  'remark.joined':
    'En el cuaderno hay un artículo con esta dirección; se le añadieron etiquetas, carpetas, subrayados y la página guardada.',
  'remark.bare': {
    one: '{count} fila no contiene texto de la página: será un artículo sin texto.',
    other: '{count} filas no contienen texto de la página: serán artículos sin texto.',
  },
  'remark.undated':
    'No se puede leer cuándo se guardaron estas filas: {rows}. Vale el momento de la importación.',
  'remark.picturesAway': {
    one: 'Las imágenes de {count} página guardada no están en el archivo; solo se conservan sus direcciones.',
    other:
      'Las imágenes de {count} páginas guardadas no están en el archivo; solo se conservan sus direcciones.',
  },
  'remark.filesAway': {
    one: 'Falta {count} archivo que la exportación nombra.',
    other: 'Faltan {count} archivos que la exportación nombra.',
  },
  'remark.encrypted': {
    one: '{count} nota tiene pasajes cifrados que solo Evernote puede abrir.',
    other: '{count} notas tienen pasajes cifrados que solo Evernote puede abrir.',
  },
  'remark.marksWait': {
    one: '{count} subrayado espera a su página: hallará su lugar cuando se guarde.',
    other: '{count} subrayados esperan a su página: hallarán su lugar cuando se guarde.',
  },
  'remark.markWhole': 'No marca ningún pasaje; se conserva como nota sobre todo el artículo.',
  'remark.markOutside': 'Su posición no está en este texto; se conserva sin lugar.',
  'remark.markSeveral': '«{words}» encaja en varios pasajes; elija uno.',
  'remark.markUnsure': '«{words}» debe comprobarse: aquí no es seguro.',
  'remark.markGone': '«{words}» no está en este texto; la anotación se conserva sin lugar.',
  'remark.notHypothesis': 'Este elemento no es una anotación de Hypothesis.',
  'remark.replyAlone':
    'Es una respuesta a una anotación que no está en el archivo; se conserva como nota sobre la página.',
} as const;
